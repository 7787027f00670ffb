import { Injectable } from '@nestjs/common';
import { Cases, type CaseWish, Tellings } from '#libs/notifications';
import type { Bounds, Change, Tx } from '#libs/platform';
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
    const news = new Map<string, { came: number; went: number }>();
    for (const { bounds, ids } of byBounds(watching))
      for (const { id, came, went } of await this.query.differences(tx, bounds, ids)) news.set(id, { came, went });
    const wishes = watching.map(({ watch: { id } }): CaseWish => {
      const { came, went } = news.get(id) ?? { came: 0, went: 0 };
      const closedBecause = came + went === 0 ? 'nothing_new' : null;
      return { ...{ kind: WATCHED, subject: id, period: '', facts: { came, went }, priority: 6 }, closedBecause };
    });
    const readers = new Map(watching.map(({ watch, reader }) => [watch.id, reader]));
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

/** The watches of readers who see the same part of the body, however many readers those are. */
function byBounds(watching: readonly Watching[]): Iterable<{ readonly bounds: Bounds; readonly ids: string[] }> {
  const groups = new Map<string, { readonly bounds: Bounds; readonly ids: string[] }>();
  for (const { watch, reader } of watching) {
    const key = JSON.stringify(reader.bounds);
    const group = groups.get(key) ?? { bounds: reader.bounds, ids: [] };
    group.ids.push(watch.id);
    groups.set(key, group);
  }
  return groups.values();
}
