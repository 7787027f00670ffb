import { type DynamicModule, Module } from '@nestjs/common';
import type { Logger } from 'pino';
import { AccessModule } from '#libs/access';
import type { Clock } from '#libs/kernel';
import { type ConnectionSettings, DatabaseModule, PlatformModule, type Secrets } from '#libs/platform';
import { entities, modules, permissions } from './wiring.js';

export interface ProductOptions {
  readonly database: ConnectionSettings;
  readonly secrets: Secrets;
  readonly logger: Logger;
  readonly clock?: Clock;
  readonly publicUrl?: string | undefined;
  readonly plainHttp?: 'lan' | undefined;
  readonly demo?: boolean;
}

/** The whole product as one module; the doors differ only in what they open. */
@Module({})
export class AppModule {
  static forRoot(options: ProductOptions): DynamicModule {
    const { database, secrets, logger, clock, publicUrl, plainHttp, demo = false } = options;
    return {
      module: AppModule,
      imports: [
        DatabaseModule.forRoot(database, entities),
        PlatformModule.forRoot({ secrets, logger, ...(clock ? { clock } : {}) }),
        AccessModule.forRoot({ permissions, address: { publicUrl, plainHttp }, demo }),
        ...modules,
      ],
    };
  }
}
