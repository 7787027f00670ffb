import { Inject, Injectable } from '@nestjs/common';
import { Asker } from '#libs/access';
import { AuditTrail } from '#libs/audit';
import { type Clock, clean, DomainError } from '#libs/kernel';
import { Changes, CLOCK, type Tx } from '#libs/platform';
import { ReaderScope } from './reader-scope.js';
import type { ShortlistShare } from './shortlist.body.js';
import { heldList, MOST_READERS, requireOwner, requireWritable } from './shortlist.js';
import { ShortlistNotices } from './shortlist-notices.js';

/** Whom a list is shared with. A share gives no sight of anybody: each reader sees of it who is in her scope. */
@Injectable()
export class ShortlistReaders {
  constructor(
    private readonly changes: Changes,
    private readonly audit: AuditTrail,
    private readonly scope: ReaderScope,
    private readonly notices: ShortlistNotices,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async share(asker: Asker, id: string, { username, mayEdit, knowingly = false }: ShortlistShare): Promise<void> {
    await this.changes.write(asker, null, async (tx, change) => {
      const list = await heldList(tx, asker, id, this.clock.today());
      requireOwner(list);
      requireWritable(list);
      const userId = await this.called(tx, username);
      if (userId === asker.userId) throw new DomainError('shortlist.shared_with_oneself');
      await this.scope.require(tx, id, userId, knowingly);
      const [others] = await tx.query<{ count: number }>(
        `select count(*)::int as count from talent_shortlist_reader r where r.shortlist_id = $1 and r.user_id <> $2`,
        [id, userId],
      );
      if (others!.count >= MOST_READERS) throw new DomainError('shortlist.too_many_readers', { most: MOST_READERS });
      await tx.execute(
        `insert into talent_shortlist_reader (shortlist_id, user_id, may_edit) values ($1, $2, $3)
         on conflict (shortlist_id, user_id) do update set may_edit = excluded.may_edit`,
        [id, userId, mayEdit],
      );
      await this.notices.begun(tx, change, id, userId);
      await this.audit.record(tx, change, {
        action: 'talent.shortlist_shared',
        entity: 'shortlist',
        entityId: id,
        fieldNames: [mayEdit ? 'editor' : 'reader'],
      });
    });
  }

  /** The owner takes it back, or the reader gives it back. */
  async end(asker: Asker, id: string, userId: string): Promise<void> {
    await this.changes.write(asker, null, async (tx, change) => {
      const list = await heldList(tx, asker, id, this.clock.today());
      if (userId !== asker.userId) requireOwner(list);
      await this.notices.ended(tx, change, [id], 'given_up', userId);
      const ended = await tx.execute(`delete from talent_shortlist_reader where shortlist_id = $1 and user_id = $2`, [id, userId]);
      if (ended === 0) throw new DomainError('shortlist.reader_not_found');
      await this.audit.record(tx, change, { action: 'talent.shortlist_share_ended', entity: 'shortlist', entityId: id });
    });
  }

  private async called(tx: Tx, username: string): Promise<string> {
    const [user] = await tx.query<{ id: string }>(`select u.id from access_user u where u.username = $1 and u.disabled_at is null`, [
      clean(username).toLowerCase(),
    ]);
    if (!user) throw new DomainError('shortlist.no_such_user');
    return user.id;
  }
}
