import { Inject, Injectable } from '@nestjs/common';
import { Asker, UserGrants } from '#libs/access';
import { AuditTrail } from '#libs/audit';
import { type Clock, clean, DomainError } from '#libs/kernel';
import { type Bounds, Changes, CLOCK, type Tx } from '#libs/platform';
import { CriteriaCompiler } from '../criteria/criteria-compiler.js';
import type { ShortlistShare } from './shortlist.body.js';
import { heldList, MOST_READERS, requireOwner, requireWritable } from './shortlist.js';

/** Whom a list is shared with. A share gives no sight of anybody: each reader sees of it who is in her scope. */
@Injectable()
export class ShortlistReaders {
  constructor(
    private readonly changes: Changes,
    private readonly audit: AuditTrail,
    private readonly grants: UserGrants,
    private readonly compiler: CriteriaCompiler,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async share(asker: Asker, id: string, { username, mayEdit, knowingly = false }: ShortlistShare): Promise<void> {
    await this.changes.write(asker, null, async (tx, change) => {
      const list = await heldList(tx, asker, id, this.clock.today());
      requireOwner(list);
      requireWritable(list);
      const userId = await this.called(tx, username);
      if (userId === asker.userId) throw new DomainError('shortlist.shared_with_oneself');
      await this.requireScope(tx, id, userId, knowingly);
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

  private async requireScope(tx: Tx, id: string, userId: string, knowingly: boolean): Promise<void> {
    const reader = await this.grants.asker(tx, userId, 'talent.search');
    if (!reader?.can('talent.search')) throw new DomainError('shortlist.reader_without_right');
    const { all, seen } = await this.inSight(tx, id, reader.bounds);
    if (all > 0 && seen === 0) throw new DomainError('shortlist.reader_sees_nobody', { people: all });
    if (seen < all && !knowingly) throw new DomainError('shortlist.reader_sees_part', { people: all - seen, of: all });
  }

  private async inSight(tx: Tx, id: string, bounds: Bounds): Promise<{ all: number; seen: number }> {
    const sql = await this.compiler.prepare(tx, {}, bounds, this.clock.today(), [id]);
    const [row] = await tx.query<{ all: number; seen: number }>(
      `select count(*)::int as all, (count(*) filter (where ${sql.scope(bounds)}))::int as seen
       from talent_shortlist_entry e join talent_card c on c.person_id = e.person_id where e.shortlist_id = $1`,
      sql.parameters,
    );
    return row!;
  }
}
