import { Injectable } from '@nestjs/common';
import { Asker } from '#libs/access';
import { CursorSeal } from '#libs/kernel';
import { Database, type Tx } from '#libs/platform';
import { CASE_COLUMNS, type CaseWords, pageOf, type StoredCase } from '../cases/case.js';
import { CaseTellers } from '../cases/case-tellers.js';
import type { NoticePage } from './inbox.view.js';

type InboxRow = StoredCase & { turn: string; toldAt: Date; readAt: Date | null; seenVersion: number | null };

/** What a reader was told, newest first, in words of now and within the reader's rights of now. */
@Injectable()
export class InboxQuery {
  constructor(
    private readonly database: Database,
    private readonly tellers: CaseTellers,
    private readonly cursors: CursorSeal,
  ) {}

  async page(reader: Asker, onlyUnread: boolean, limit: number, after: string | null): Promise<NoticePage & { unread: number }> {
    return this.database.readWhole(async (tx) => {
      const identity = ['inbox', reader.userId, onlyUnread];
      const before = after ? String(this.cursors.decode(identity, after)[0]) : null;
      const rows = await tx.query<InboxRow>(
        `select ${CASE_COLUMNS}, i.turn, i.told_at as "toldAt", i.read_at as "readAt", i.seen_version as "seenVersion"
         from notifications_inbox i join notifications_case c on c.id = i.case_id
         where i.user_id = $1 and ($2::bigint is null or i.turn < $2::bigint) and (not $3 or i.read_at is null) order by i.turn desc limit $4`,
        [reader.userId, before, onlyUnread, limit + 1],
      );
      const shown = rows.slice(0, limit);
      const words = await this.tellers.tell(tx, reader, shown);
      return {
        items: shown.flatMap((row) => (words.has(row.id) ? [viewOf(row, words.get(row.id)!)] : [])),
        next: rows.length > limit ? this.cursors.encode(identity, [shown.at(-1)!.turn]) : null,
        unread: await this.unread(tx, reader.userId),
      };
    });
  }

  async unread(tx: Tx, userId: string): Promise<number> {
    const [row] = await tx.query<{ unread: number }>(
      `select count(*)::int as unread from notifications_inbox i where i.user_id = $1 and i.read_at is null`,
      [userId],
    );
    return row!.unread;
  }
}

const viewOf = (row: InboxRow, words: CaseWords) => ({
  caseId: row.id,
  kind: row.kind,
  title: words.title,
  why: words.why,
  opens: pageOf(row.id, words),
  state: row.state,
  priority: row.priority,
  toldAt: row.toldAt.toISOString(),
  updatedAt: row.updatedAt.toISOString(),
  read: row.readAt !== null,
  changed: row.readAt !== null && row.seenVersion !== null && row.version > row.seenVersion,
});
