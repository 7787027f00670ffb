import { join } from 'node:path';
import { type DynamicModule, Module } from '@nestjs/common';
import type { Logger } from 'pino';
import { AccessModule, type ProviderSettings } from '#libs/access';
import { AuditModule } from '#libs/audit';
import { IndicatorsModule } from '#libs/indicators';
import type { Clock } from '#libs/kernel';
import { NotificationsModule } from '#libs/notifications';
import {
  type ConnectionSettings,
  DatabaseModule,
  FilesModule,
  PlatformModule,
  QueuesModule,
  type Secrets,
  withoutDatabase,
} from '#libs/platform';
import { HeadCounting } from './head-counting.js';
import { Housekeeping } from './housekeeping.js';
import { Sealing } from './sealing.js';
import { Subscriptions } from './subscriptions.js';
import { Timetable } from './timetable.js';
import { entities, fields, modules, permissions, topics } from './wiring.js';

export interface ProductOptions {
  readonly database: ConnectionSettings | null; // null: only the shape of the product is read
  readonly secrets: Secrets;
  readonly logger: Logger;
  readonly dataFolder: string;
  readonly redis?: string | undefined; // none: every process does the work itself
  readonly worker?: boolean;
  readonly clock?: Clock | undefined;
  readonly publicUrl?: string | undefined;
  readonly smtpUrl?: string | undefined;
  readonly plainHttp?: 'lan' | undefined;
  readonly demo?: boolean;
  readonly auditAnchor?: string | undefined;
  readonly auditMonths?: number | undefined;
  readonly peopleAtOnce?: number | undefined;
  readonly provider?: ProviderSettings | null;
}

/** The whole product as one module; the doors differ only in what they open. */
@Module({})
export class AppModule {
  static forRoot(options: ProductOptions): DynamicModule {
    const { database, secrets, logger, clock, publicUrl, plainHttp, demo = false, worker = false } = options;
    return {
      module: AppModule,
      imports: [
        database ? DatabaseModule.forRoot(database, entities) : withoutDatabase(),
        PlatformModule.forRoot({ secrets, logger, ...(clock ? { clock } : {}) }),
        QueuesModule.forRoot({ database: database ?? { url: '', passwords: null }, redis: options.redis ?? null, worker, topics }),
        AuditModule.forRoot({
          secrets,
          dataFolder: options.dataFolder,
          database,
          anchor: options.auditAnchor,
          months: options.auditMonths,
        }),
        FilesModule.forRoot({ folder: join(options.dataFolder, 'files'), secrets }),
        AccessModule.forRoot({ permissions, fields, address: { publicUrl, plainHttp }, demo, provider: options.provider }),
        IndicatorsModule.forRoot({ peopleAtOnce: options.peopleAtOnce }),
        NotificationsModule.forRoot({ smtpUrl: options.smtpUrl, publicUrl }),
        ...modules,
      ],
      providers: [HeadCounting, Housekeeping, Sealing, Subscriptions, Timetable],
    };
  }
}
