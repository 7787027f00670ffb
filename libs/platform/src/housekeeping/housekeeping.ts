import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type { Logger } from 'pino';
import { Database } from '../database/database.js';
import type { Tx } from '../database/tx.js';
import { traceOf } from '../http/problem.filter.js';
import { LOGGER } from '../logs/logger.js';

const EVERY_MS = 3_600_000;

export type Chore = (tx: Tx) => Promise<unknown>;

/** Removes what nobody needs any more, at the start and every hour. Every process may do it: a chore that finds nothing does nothing. */
@Injectable()
export class Housekeeping implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly chores = new Map<string, Chore>();
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly database: Database,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  /** Called by the services that have something to remove, when they are made. */
  add(name: string, chore: Chore): void {
    this.chores.set(name, chore);
  }

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.run(), EVERY_MS);
    this.timer.unref();
    void this.run();
  }

  onModuleDestroy(): void {
    if (this.timer) clearInterval(this.timer);
  }

  /** One chore that fails keeps no other from being done; the next hour tries again. */
  async run(): Promise<void> {
    for (const [name, chore] of this.chores)
      try {
        await this.database.write(chore);
      } catch (error) {
        this.log.warn({ chore: name, ...traceOf(error) }, 'housekeeping could not be done');
      }
  }
}
