import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { DomainError } from '#libs/kernel';
import { Database } from '../database/database.js';
import { LOGGER } from '../logs/logger.js';
import { Handlers } from '../queues/handlers.js';
import type { Hint } from '../queues/queue-port.js';
import { backOffMs } from './back-off.js';
import { begin, hold, markDone, markFailed } from './rows.js';

/** Does the work behind a hint, if the row says that there still is some. Retries are counted here, in PostgreSQL, and nowhere else. */
@Injectable()
export class Delivery {
  constructor(
    private readonly database: Database,
    private readonly handlers: Handlers,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Never throws: what cannot be written down now is found again by the lease. */
  async deliver(hint: Hint): Promise<void> {
    try {
      const begun = await this.database.write((tx) => begin(tx, hint));
      if (begun) await this.attempt(hint, begun.attempts);
    } catch (error) {
      this.logger.warn({ topic: hint.topic, errorClass: nameOf(error) }, 'delivery interrupted');
    }
  }

  private async attempt(hint: Hint, attempts: number): Promise<void> {
    const failure = await this.database.write(async (tx) => {
      const payload = await hold(tx, hint);
      if (!payload) return null;
      try {
        await this.handlers.get(hint.topic)!(payload);
      } catch (error) {
        return { code: error instanceof DomainError ? error.code : nameOf(error) };
      }
      await markDone(tx, hint);
      return null;
    });
    if (!failure) return;
    this.logger.warn({ topic: hint.topic, outbox: hint.id, attempts, code: failure.code }, 'work failed');
    await this.database.write((tx) => markFailed(tx, hint, attempts, failure.code, backOffMs(attempts)));
  }
}

const nameOf = (error: unknown): string => {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : error instanceof Error ? error.constructor.name : 'unknown';
};
