import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { Database } from '../database/database.js';
import { LOGGER } from '../logs/logger.js';
import { type Handler, Handlers } from '../queues/handlers.js';
import type { Hint } from '../queues/queue-port.js';
import { backOffMs } from './back-off.js';
import { BatchDelivery } from './batch-delivery.js';
import { codeOf, withinSeconds } from './failure.js';
import { begin, hold, markDone, markFailed } from './rows.js';

/** Does the work behind hints, if the rows say that there still is some. Retries are counted here, in PostgreSQL, and nowhere else. */
@Injectable()
export class Delivery {
  constructor(
    private readonly database: Database,
    private readonly handlers: Handlers,
    private readonly batches: BatchDelivery,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Never throws: what cannot be written down now is found again by the lease. */
  async deliver(hints: readonly Hint[]): Promise<void> {
    const [first] = hints;
    if (!first) return;
    const handler = this.handlers.get(first.topic);
    if (!handler) return;
    try {
      if (handler.kind === 'batch') await this.batches.deliver(hints, handler.run, handler.timeoutSeconds);
      else for (const hint of hints) await this.one(hint, handler.run, handler.timeoutSeconds);
    } catch (error) {
      this.logger.warn({ topic: first.topic, errorClass: codeOf(error) }, 'delivery interrupted');
    }
  }

  private async one(hint: Hint, run: Handler, timeoutSeconds: number): Promise<void> {
    const begun = await this.database.write((tx) => begin(tx, hint));
    if (!begun) return;
    const failure = await this.database.write(async (tx) => {
      const payload = await hold(tx, hint);
      if (!payload) return null;
      try {
        await withinSeconds(timeoutSeconds, run(payload));
      } catch (error) {
        return { code: codeOf(error) };
      }
      await markDone(tx, hint);
      return null;
    });
    if (!failure) return;
    this.logger.warn({ topic: hint.topic, outbox: hint.id, attempts: begun.attempts, code: failure.code }, 'work failed');
    await this.database.write((tx) => markFailed(tx, hint, begun.attempts, failure.code, backOffMs(begun.attempts)));
  }
}
