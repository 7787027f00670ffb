import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type { Logger } from 'pino';
import { traceOf } from '../http/problem.filter.js';
import { LOGGER } from '../logs/logger.js';

interface Scheduled {
  readonly name: string;
  readonly everySeconds: number;
  readonly look: () => Promise<void>;
}

/**
 * Work that looks from time to time whether something is due. Every process looks; what is done must show in rows, so that it is done
 * once. A look that fails is logged and comes again.
 */
@Injectable()
export class Schedules implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly scheduled: Scheduled[] = [];
  private timers: NodeJS.Timeout[] = [];

  constructor(@Inject(LOGGER) private readonly logger: Logger) {}

  register(name: string, everySeconds: number, look: () => Promise<void>): void {
    this.scheduled.push({ name, everySeconds, look });
  }

  onApplicationBootstrap(): void {
    for (const one of this.scheduled) {
      let running = false;
      const run = async () => {
        if (running) return;
        running = true;
        await one
          .look()
          .catch((error: unknown) => this.logger.error({ schedule: one.name, ...traceOf(error) }, 'scheduled work failed'))
          .finally(() => {
            running = false;
          });
      };
      this.timers.push(setInterval(() => void run(), one.everySeconds * 1_000).unref());
      void run();
    }
  }

  onModuleDestroy(): void {
    for (const timer of this.timers) clearInterval(timer);
    this.timers = [];
  }
}
