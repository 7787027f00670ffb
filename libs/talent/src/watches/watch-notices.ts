import { Injectable } from '@nestjs/common';
import { Cases, type CaseWish, Tellings } from '#libs/notifications';
import type { Change, Tx } from '#libs/platform';
import { WATCHED } from './watch.js';
import type { Watching } from './watch-matching.js';
import { WatchesQuery } from './watches.query.js';

/** A watched question with news is a case: open while there is somebody its reader has not seen come or go, and told once. */
@Injectable()
export class WatchNotices {
  constructor(
    private readonly query: WatchesQuery,
    private readonly cases: Cases,
    private readonly tellings: Tellings,
  ) {}

  async settle(tx: Tx, change: Change, watching: readonly Watching[]): Promise<void> {
    const wishes: CaseWish[] = [];
    const readers = new Map(watching.map(({ watch, reader }) => [watch.id, reader]));
    for (const reader of new Set(watching.map((one) => one.reader))) {
      const own = watching.filter((one) => one.reader === reader).map(({ watch }) => watch.id);
      for (const { id, came, went } of await this.query.counted(tx, reader.bounds, 'w.id = any($1::uuid[])', [own]))
        wishes.push({
          ...{ kind: WATCHED, subject: id, period: '', facts: { came, went }, priority: 6 },
          closedBecause: came + went === 0 ? 'nothing_new' : null,
        });
    }
    const settled = await this.cases.settle(tx, change, wishes);
    await this.tellings.tell(
      tx,
      change,
      settled.filter(({ event }) => event !== 'closed').map(({ id, subject }) => ({ caseId: id, userId: readers.get(subject)!.userId })),
    );
  }

  /** The reader has looked, or does not watch any more. */
  close(tx: Tx, change: Change, watchId: string, because: string): Promise<unknown> {
    return this.cases.settle(tx, change, [
      { kind: WATCHED, subject: watchId, period: '', facts: { came: 0, went: 0 }, priority: 6, closedBecause: because },
    ]);
  }
}
