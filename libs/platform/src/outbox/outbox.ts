import { Inject, Injectable } from '@nestjs/common';
import type { Change } from '../changes/changes.js';
import type { Tx } from '../database/tx.js';
import { Signals } from '../signals/signals.js';

export const TOPICS = Symbol('topics');
/** Rows have come: relays look. */
export const WORK_SIGNAL = 'work';

/** Ids and counts only: no personal data leaves through a queue. */
export type Payload = Readonly<Record<string, string | number | readonly string[]>>;

export interface OutboxRow {
  readonly key: string; // a UUIDv7 of the caller's: his own row and this one name the same work
  readonly payload: Payload;
  readonly priority: number;
  readonly notBefore: Date | null;
}

/** What must happen after a commit, written in its transaction: it happens if and only if the transaction commits. */
@Injectable()
export class Outbox {
  constructor(
    private readonly signals: Signals,
    @Inject(TOPICS) private readonly topics: readonly string[],
  ) {}

  /** `priority` 1 is first, 10 is last. A topic that no lib declares is a mistake of the program. */
  async add(tx: Tx, change: Change | null, topic: string, payload: Payload, { priority = 5 }: { priority?: number } = {}): Promise<void> {
    this.require(topic);
    await tx.prepared('platform.outbox_add', `insert into platform_outbox (topic, payload, priority, change_id) values ($1, $2, $3, $4)`, [
      topic,
      JSON.stringify(payload),
      priority,
      change?.id ?? null,
    ]);
    tx.afterCommit(() => this.signals.send(WORK_SIGNAL));
  }

  /** Many rows of one topic in one statement; a key that is there already is left as it is. */
  async addMany(tx: Tx, change: Change | null, topic: string, rows: readonly OutboxRow[]): Promise<void> {
    this.require(topic);
    if (rows.length === 0) return;
    await tx.execute(
      `insert into platform_outbox (key, topic, payload, priority, next_at, change_id)
       select r.key, $1, r.payload, r.priority, coalesce(r.not_before, clock_timestamp()), $2
       from unnest($3::uuid[], $4::jsonb[], $5::integer[], $6::timestamptz[]) r(key, payload, priority, not_before)
       on conflict (key) do nothing`,
      [
        topic,
        change?.id ?? null,
        rows.map(({ key }) => key),
        rows.map(({ payload }) => JSON.stringify(payload)),
        rows.map(({ priority }) => priority),
        rows.map(({ notBefore }) => notBefore),
      ],
    );
    tx.afterCommit(() => this.signals.send(WORK_SIGNAL));
  }

  private require(topic: string): void {
    if (!this.topics.includes(topic)) throw new Error(`the topic ${topic} is not declared`);
  }
}
