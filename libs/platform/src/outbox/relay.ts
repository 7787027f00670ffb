import type { Logger } from 'pino';
import type { Database } from '../database/database.js';
import type { Lane, QueuePort } from '../queues/queue-port.js';
import { claim, forgetOld, giveBack } from './rows.js';

const POLL_MS = 1_000;
const SOON_MS = 20;
const GIVEN_BACK_MS = 1_000;
const FORGET_MS = 3_600_000;

/** Carries rows of the outbox into the queue: woken after commits, and every second in case a call was lost. */
export class Relay {
  private running: Promise<void> | null = null;
  private again = false;
  private stopped = false;
  private poll: NodeJS.Timeout | null = null;
  private soon: NodeJS.Timeout | null = null;
  private lastForgotten = 0;

  constructor(
    private readonly database: Database,
    private readonly queue: QueuePort,
    private readonly logger: Logger,
    private readonly lanes: readonly Lane[],
  ) {}

  start(): void {
    this.poll = setInterval(() => this.wake(), POLL_MS);
    this.wake();
  }

  /** After a commit: whoever made it is answered first, and what is committed within a moment is carried together. */
  wakeSoon(): void {
    if (this.stopped) return;
    this.soon ??= setTimeout(() => {
      this.soon = null;
      this.wake();
    }, SOON_MS);
  }

  wake(): void {
    if (this.stopped) return;
    this.again = true;
    this.running ??= this.drain().finally(() => {
      this.running = null;
      if (this.again) this.wake();
    });
  }

  async stop(): Promise<void> {
    this.stopped = true;
    if (this.poll) clearInterval(this.poll);
    if (this.soon) clearTimeout(this.soon);
    await this.running;
  }

  private async drain(): Promise<void> {
    try {
      while (this.again && !this.stopped) {
        this.again = false;
        if (await this.carry()) this.again = true;
      }
      await this.forget();
    } catch (error) {
      this.again = false; // the poll tries again
      this.logger.warn({ errorClass: error instanceof Error ? error.constructor.name : 'unknown' }, 'relay cannot reach the database');
    }
  }

  /** Whether there may be more. */
  private async carry(): Promise<boolean> {
    const hints = await this.database.write((tx) => claim(tx, this.lanes));
    if (hints.length === 0) return false;
    try {
      await this.queue.add(hints);
      return true;
    } catch {
      this.logger.warn({ rows: hints.length }, 'queue is away: rows wait in the database');
      await this.database.write((tx) => giveBack(tx, hints, GIVEN_BACK_MS));
      return false;
    }
  }

  private async forget(): Promise<void> {
    if (Date.now() - this.lastForgotten < FORGET_MS) return;
    this.lastForgotten = Date.now();
    await this.database.write(forgetOld);
  }
}
