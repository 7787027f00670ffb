import { Injectable } from '@nestjs/common';
import { Cases, type CaseWish, Tellings } from '#libs/notifications';
import type { Change, Tx } from '#libs/platform';

/** The kind of the case that somebody shares a list. */
export const SHARED = 'talent.shortlist_shared';

/** A share is a case of the list and its reader: open as long as it lasts, and told once. */
@Injectable()
export class ShortlistNotices {
  constructor(
    private readonly cases: Cases,
    private readonly tellings: Tellings,
  ) {}

  async begun(tx: Tx, change: Change, listId: string, userId: string): Promise<void> {
    const settled = await this.cases.settle(tx, change, [wish(listId, userId, null)]);
    await this.tellings.tell(
      tx,
      change,
      settled.map(({ id }) => ({ caseId: id, userId })),
    );
  }

  /** A list is back: its readers see so where they were told of it, and are not told once more. */
  async resumed(tx: Tx, change: Change, listId: string): Promise<void> {
    await this.settled(tx, change, [listId], null, null);
  }

  /** Of one reader, or of everybody with whom the lists are shared. */
  async ended(tx: Tx, change: Change, listIds: readonly string[], because: string, userId: string | null = null): Promise<void> {
    await this.settled(tx, change, listIds, because, userId);
  }

  private async settled(tx: Tx, change: Change, listIds: readonly string[], because: string | null, userId: string | null): Promise<void> {
    const readers = await tx.query<{ list: string; reader: string }>(
      `select r.shortlist_id as list, r.user_id as reader from talent_shortlist_reader r
       where r.shortlist_id = any($1::uuid[]) and ($2::uuid is null or r.user_id = $2)`,
      [listIds, userId],
    );
    await this.cases.settle(
      tx,
      change,
      readers.map(({ list, reader }) => wish(list, reader, because)),
    );
  }
}

const wish = (listId: string, userId: string, closedBecause: string | null): CaseWish => ({
  ...{ kind: SHARED, subject: listId, period: userId, facts: {}, priority: 6 },
  closedBecause,
});
