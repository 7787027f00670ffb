import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { Database } from '../database/database.js';
import { LOGGER } from '../logs/logger.js';
import type { BatchHandler } from '../queues/handlers.js';
import type { Hint } from '../queues/queue-port.js';
import { backOffMs } from './back-off.js';
import { type HeldRow, holdMany, renewLease, type SettledRow, settleMany } from './batch-rows.js';
import { codeOf, withinSeconds } from './failure.js';
import { LEASE_SECONDS } from './rows.js';

/** What was settled is written down together, at most this long after: a process killed in between does that work again. */
const FLUSH_MS = 15;
/** While the database is away: until the lease is over, when the rows are somebody else's. */
const AGAIN_MS = 100;

/** Does the work of many rows together: one transaction to take them, one for what was settled within a moment. */
@Injectable()
export class BatchDelivery {
  constructor(
    private readonly database: Database,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async deliver(hints: readonly Hint[], run: BatchHandler, timeoutSeconds: number): Promise<void> {
    const rows = await this.database.write((tx) => holdMany(tx, hints));
    if (rows.length === 0) return;
    const settling = new Settling(rows, (settled) => this.database.write((tx) => settleMany(tx, settled)));
    const lease = setInterval(
      () => {
        void this.database.write((tx) => renewLease(tx, settling.open)).catch(() => undefined);
      },
      (LEASE_SECONDS * 1_000) / 4,
    );
    try {
      await withinSeconds(timeoutSeconds, run(rows.map((row) => settling.itemOf(row))));
      settling.settleRest('not_settled');
    } catch (error) {
      settling.settleRest(codeOf(error));
    } finally {
      clearInterval(lease);
      await settling.flush();
    }
    if (settling.failures > 0) this.logger.warn({ topic: hints[0]!.topic, rows: rows.length, failed: settling.failures }, 'work failed');
  }
}

/** Gathers what became of the rows of a batch and writes it down a moment later. */
class Settling {
  failures = 0;
  private readonly unsettled: Map<string, HeldRow>;
  private waiting: SettledRow[] = [];
  private timer: NodeJS.Timeout | null = null;
  private writing: Promise<void> = Promise.resolve();

  constructor(
    rows: readonly HeldRow[],
    private readonly write: (settled: readonly SettledRow[]) => Promise<void>,
  ) {
    this.unsettled = new Map(rows.map((row) => [row.id, row]));
  }

  get open(): HeldRow[] {
    return [...this.unsettled.values()];
  }

  itemOf(row: HeldRow) {
    return {
      payload: row.payload,
      attempts: row.attempts,
      settle: (code: string | null, { final = false }: { final?: boolean } = {}) => this.settle(row, code, final),
    };
  }

  settleRest(code: string): void {
    for (const row of this.open) this.settle(row, code, false);
  }

  /** Everything settled so far is written when this ends: what was done is not forgotten because the database was away for a while. */
  flush(): Promise<void> {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    this.writing = this.writing.catch(() => undefined).then(() => this.writeDown());
    return this.writing;
  }

  private async writeDown(): Promise<void> {
    for (const end = Date.now() + LEASE_SECONDS * 1_000; this.waiting.length > 0; ) {
      const settled = this.waiting;
      this.waiting = [];
      try {
        await this.write(settled);
      } catch (error) {
        this.waiting = [...settled, ...this.waiting];
        if (Date.now() > end) throw error;
        await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
      }
    }
  }

  private settle(row: HeldRow, code: string | null, final: boolean): void {
    if (!this.unsettled.delete(row.id)) return; // the first word counts
    if (code !== null) this.failures++;
    this.waiting.push({ id: row.id, epoch: row.epoch, code, final, waitMs: code === null ? 0 : backOffMs(row.attempts) });
    this.timer ??= setTimeout(() => void this.flush().catch(() => undefined), FLUSH_MS);
  }
}
