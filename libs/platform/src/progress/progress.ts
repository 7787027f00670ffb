import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import type { Tx } from '../database/tx.js';

export interface ProgressState {
  readonly phase: string;
  readonly done: number;
  readonly total: number | null;
  readonly at: string;
}

const EVERY_MS = 500;

/** How far long work has come, written beside its own transaction so that others see it before the commit. */
@Injectable()
export class Progress {
  private readonly last = new Map<string, { phase: string; at: number }>();

  constructor(private readonly database: Database) {}

  /** Cheap to call often: between two phases at most twice a second is written. Work never fails for its progress. */
  async report(subject: string, phase: string, done: number, total: number | null): Promise<void> {
    const before = this.last.get(subject);
    const now = Date.now();
    const finished = total !== null && done >= total;
    if (before?.phase === phase && now - before.at < EVERY_MS && !finished) return;
    this.last.set(subject, { phase, at: now });
    await this.database
      .write((tx) =>
        tx.execute(
          `insert into platform_progress (subject, phase, done, total) values ($1, $2, $3, $4)
           on conflict (subject) do update set phase = excluded.phase, done = excluded.done, total = excluded.total, at = clock_timestamp()`,
          [subject, phase, done, total],
        ),
      )
      .catch(() => undefined);
  }

  async read(tx: Tx, subject: string): Promise<ProgressState | null> {
    const [row] = await tx.query<ProgressState>(
      `select p.phase, p.done::float8 as done, p.total::float8 as total,
         to_char(p.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at
       from platform_progress p where p.subject = $1`,
      [subject],
    );
    return row ?? null;
  }

  /** When the work is over. */
  async clear(subject: string): Promise<void> {
    this.last.delete(subject);
    await this.database.write((tx) => tx.execute(`delete from platform_progress where subject = $1`, [subject])).catch(() => undefined);
  }
}
