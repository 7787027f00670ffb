import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type { Logger } from 'pino';
import { LOGGER, traceOf } from '#libs/platform';
import { Cards } from './cards.js';

const EVERY_MS = 60_000;

/** Looks once a minute whether a new day has begun in Vietnam; one process does the work, the others find it done. */
@Injectable()
export class Midnight implements OnApplicationBootstrap, OnModuleDestroy {
  private timer: NodeJS.Timeout | null = null;
  private running = false;

  constructor(
    private readonly cards: Cards,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.look(), EVERY_MS);
    this.timer.unref();
    void this.look();
  }

  onModuleDestroy(): void {
    if (this.timer) clearInterval(this.timer);
  }

  private async look(): Promise<void> {
    if (this.running) return;
    this.running = true;
    try {
      const people = await this.cards.advance();
      if (people > 0) this.log.info({ people }, 'cards follow the new day');
    } catch (error) {
      this.log.error(traceOf(error), 'cards could not follow the new day');
    } finally {
      this.running = false;
    }
  }
}
