import { Injectable } from '@nestjs/common';
import { Cases, type CaseWish, Tellings } from '#libs/notifications';
import type { Bounds, Change, Tx } from '#libs/platform';
import { type News, UNSEEN, UNTOLD, WATCHED } from './watch.js';
import type { Watching } from './watch-matching.js';
import { WatchesQuery } from './watches.query.js';

/**
 * A watched question with news is a case: open while there is somebody its reader has not seen come or go. A notice is told once;
 * a letter that is wanted every day or week is a new round of it.
 */
@Injectable()
export class WatchNotices {
  constructor(
    private readonly query: WatchesQuery,
    private readonly cases: Cases,
    private readonly tellings: Tellings,
  ) {}

  async settle(tx: Tx, change: Change, watching: readonly Watching[]): Promise<void> {
    const unseen = await this.news(tx, watching, UNSEEN);
    await this.tell(
      tx,
      change,
      watching,
      watching.map(({ watch: { id } }) => {
        const news = unseen.get(id);
        return wish(id, news ?? NOTHING, news ? null : 'nothing_new');
      }),
    );
  }

  /** What is new since the last letter is told in another, whether that one was read or not. Nobody is told of twice. */
  async write(tx: Tx, change: Change, watching: readonly Watching[]): Promise<void> {
    const [unseen, untold] = [await this.news(tx, watching, UNSEEN), await this.news(tx, watching, UNTOLD)];
    const wishes = watching.flatMap(({ watch: { id } }): CaseWish[] => {
      const news = untold.get(id);
      if (news) return [{ ...wish(id, news, null), anew: true }];
      return unseen.has(id) ? [] : [wish(id, NOTHING, 'nothing_new')];
    });
    await tx.execute(
      `update talent_watch set told_since = greatest(seen_at, told_at), told_at = clock_timestamp() where id = any($1::uuid[])`,
      [[...untold.keys()]],
    );
    await this.tell(tx, change, watching, wishes);
  }

  private async tell(tx: Tx, change: Change, watching: readonly Watching[], wishes: readonly CaseWish[]): Promise<void> {
    const readers = new Map(watching.map(({ watch, reader }) => [watch.id, reader]));
    const settled = await this.cases.settle(tx, change, wishes);
    await this.tellings.tell(
      tx,
      change,
      settled.filter(({ event }) => event !== 'closed').map(({ id, subject }) => ({ caseId: id, userId: readers.get(subject)!.userId })),
    );
  }

  private async news(tx: Tx, watching: readonly Watching[], which: News): Promise<Map<string, Counts>> {
    const found = new Map<string, Counts>();
    for (const { bounds, ids } of byBounds(watching))
      for (const { id, came, went } of await this.query.differences(tx, bounds, ids, which)) found.set(id, { came, went });
    return found;
  }

  /** The reader has looked, or does not watch any more. */
  close(tx: Tx, change: Change, watchId: string, because: string): Promise<unknown> {
    return this.cases.settle(tx, change, [wish(watchId, NOTHING, because)]);
  }
}

interface Counts {
  readonly came: number;
  readonly went: number;
}
const NOTHING: Counts = { came: 0, went: 0 };

const wish = (subject: string, { came, went }: Counts, closedBecause: string | null): CaseWish => ({
  ...{ kind: WATCHED, subject, period: '', facts: { came, went }, priority: 6 },
  closedBecause,
});

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
