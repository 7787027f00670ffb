import { type DynamicModule, Global, Module } from '@nestjs/common';
import type { Logger } from 'pino';
import { type Clock, CursorSeal, systemClock } from '#libs/kernel';
import { CLOCK } from './clock.js';
import { HealthController } from './health/health.controller.js';
import { Readiness } from './health/readiness.js';
import { LOGGER } from './logs/logger.js';
import { SecretBox } from './secrets/secret-box.js';
import type { Secrets } from './secrets/secrets.js';

export interface PlatformOptions {
  readonly secrets: Secrets;
  readonly logger: Logger;
  readonly clock?: Clock;
}

/** What every lib may ask for: the clock, the keys, the log. */
@Global()
@Module({})
export class PlatformModule {
  static forRoot({ secrets, logger, clock = systemClock }: PlatformOptions): DynamicModule {
    return {
      module: PlatformModule,
      controllers: [HealthController],
      providers: [
        Readiness,
        { provide: CLOCK, useValue: clock },
        { provide: LOGGER, useValue: logger },
        { provide: SecretBox, useValue: new SecretBox(secrets) },
        { provide: CursorSeal, useValue: new CursorSeal(secrets.cursorKey) },
      ],
      exports: [Readiness, CLOCK, LOGGER, SecretBox, CursorSeal],
    };
  }
}
