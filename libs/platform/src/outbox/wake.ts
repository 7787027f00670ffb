import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';

export const CHANNEL = 'platform_outbox';
const COALESCE_MS = 20;

/**
 * Tells the relays that there is work. Rung after the commit and on another connection: a NOTIFY inside the writing transaction
 * would make commits queue behind each other. Many rings within a moment are one; a lost one costs a second, until the next poll.
 */
@Injectable()
export class Wake {
  private readonly listeners = new Set<() => void>();
  private pending: NodeJS.Timeout | null = null;

  constructor(private readonly database: Database) {}

  ring(): void {
    this.pending ??= setTimeout(() => {
      this.pending = null;
      for (const listener of this.listeners) listener();
      void this.database.write((tx) => tx.query(`select pg_notify($1, '')`, [CHANNEL])).catch(() => undefined);
    }, COALESCE_MS).unref();
  }

  /** For a relay in this process: woken without a round trip. */
  onRing(listener: () => void): void {
    this.listeners.add(listener);
  }
}
