import { type DynamicModule, Global, Module } from '@nestjs/common';
import type { Logger } from 'pino';
import { type Clock, CursorSeal, systemClock } from '#libs/kernel';
import { CLOCK } from './clock.js';
import { HealthController } from './health/health.controller.js';
import { HEALTH_CHECKS, type HealthChecks, Readiness } from './health/readiness.js';
import { LOGGER } from './logs/logger.js';
import { SecretBox } from './secrets/secret-box.js';
import type { Secrets } from './secrets/secrets.js';

export interface PlatformOptions {
  readonly secrets: Secrets;
  readonly logger: Logger;
  readonly clock?: Clock;
  readonly checks?: HealthChecks;
}

/** What every lib may ask for: the clock, the keys, the log. */
@Global()
@Module({})
export class PlatformModule {
  static forRoot({ secrets, logger, clock = systemClock, checks = {} }: PlatformOptions): DynamicModule {
    return {
      module: PlatformModule,
      controllers: [HealthController],
      providers: [
        Readiness,
        { provide: CLOCK, useValue: clock },
        { provide: LOGGER, useValue: logger },
        { provide: HEALTH_CHECKS, useValue: checks },
        { provide: SecretBox, useValue: new SecretBox(secrets) },
        { provide: CursorSeal, useValue: new CursorSeal(secrets.cursorKey) },
      ],
      exports: [Readiness, CLOCK, LOGGER, SecretBox, CursorSeal],
    };
  }
}
