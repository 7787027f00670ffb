import { Inject, Injectable } from '@nestjs/common';
import type { Change } from '../changes/changes.js';
import type { Tx } from '../database/tx.js';
import { Wake } from './wake.js';

export const TOPICS = Symbol('topics');

/** Ids and counts only: no personal data leaves through a queue. */
export type Payload = Readonly<Record<string, string | number | readonly string[]>>;

/** What must happen after a commit, written in its transaction: it happens if and only if the transaction commits. */
@Injectable()
export class Outbox {
  constructor(
    private readonly wake: Wake,
    @Inject(TOPICS) private readonly topics: readonly string[],
  ) {}

  /** `priority` 1 is first, 10 is last. A topic that no lib declares is a mistake of the program. */
  async add(tx: Tx, change: Change | null, topic: string, payload: Payload, { priority = 5 }: { priority?: number } = {}): Promise<void> {
    if (!this.topics.includes(topic)) throw new Error(`the topic ${topic} is not declared`);
    await tx.execute(`insert into platform_outbox (topic, payload, priority, change_id) values ($1, $2, $3, $4)`, [
      topic,
      JSON.stringify(payload),
      priority,
      change?.id ?? null,
    ]);
    tx.afterCommit(() => this.wake.ring());
  }
}
