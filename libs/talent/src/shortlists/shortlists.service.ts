import { Inject, Injectable } from '@nestjs/common';
import { Asker } from '#libs/access';
import { AuditTrail } from '#libs/audit';
import { addDays, type Clock, clean, type Day, DomainError, systemActor } from '#libs/kernel';
import { Changes, CLOCK, Database, type Tx } from '#libs/platform';
import type { ShortlistBody, ShortlistChange } from './shortlist.body.js';
import { heldList, KEPT_DAYS, LONGEST_DAYS, MOST_LISTS, requireOwner, requireVersion, UNDONE_FOR } from './shortlist.js';
import { ShortlistNotices } from './shortlist-notices.js';

/** Lists of their owner: begun, named, prolonged, given up, and forgotten long after their last day. */
@Injectable()
export class Shortlists {
  constructor(
    private readonly changes: Changes,
    private readonly audit: AuditTrail,
    private readonly database: Database,
    private readonly notices: ShortlistNotices,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  create(asker: Asker, { name, purpose = '', expiresOn }: ShortlistBody): Promise<string> {
    this.requireAhead(expiresOn);
    return this.changes.write(asker, null, async (tx, change) => {
      const called = await this.freeName(tx, asker, name, null);
      await this.requireRoom(tx, asker);
      const [row] = await tx.query<{ id: string }>(
        `insert into talent_shortlist (owner_id, name, purpose, expires_on) values ($1, $2, $3, $4) returning id`,
        [asker.userId, called, clean(purpose), expiresOn],
      );
      await this.audit.record(tx, change, { action: 'talent.shortlist_created', entity: 'shortlist', entityId: row!.id });
      return row!.id;
    });
  }

  async change(asker: Asker, id: string, version: number, next: ShortlistChange): Promise<void> {
    if (next.expiresOn !== undefined) this.requireAhead(next.expiresOn);
    await this.changes.write(asker, null, async (tx, change) => {
      const list = await heldList(tx, asker, id, this.clock.today());
      requireOwner(list);
      requireVersion(list, version);
      if (list.expired && next.expiresOn === undefined) throw new DomainError('shortlist.expired');
      await tx.execute(`update talent_shortlist set name = $2, purpose = $3, expires_on = $4, version = version + 1 where id = $1`, [
        id,
        next.name === undefined ? list.name : await this.freeName(tx, asker, next.name, id),
        next.purpose === undefined ? list.purpose : clean(next.purpose),
        next.expiresOn ?? list.expiresOn,
      ]);
      const fieldNames = Object.keys(next).filter((name) => next[name as keyof ShortlistChange] !== undefined);
      await this.audit.record(tx, change, { action: 'talent.shortlist_changed', entity: 'shortlist', entityId: id, fieldNames });
    });
  }

  async remove(asker: Asker, id: string, version: number): Promise<void> {
    await this.changes.write(asker, null, async (tx, change) => {
      const list = await heldList(tx, asker, id, this.clock.today());
      requireOwner(list);
      requireVersion(list, version);
      await this.notices.ended(tx, change, [id], 'removed');
      await tx.execute(`update talent_shortlist set removed_at = clock_timestamp(), version = version + 1 where id = $1`, [id]);
      await this.audit.record(tx, change, { action: 'talent.shortlist_removed', entity: 'shortlist', entityId: id });
    });
  }

  /** A removed list as it was, its readers included; that it is shared they know. */
  async restore(asker: Asker, id: string): Promise<void> {
    await this.changes.write(asker, null, async (tx, change) => {
      const [list] = await tx.query<{ name: string }>(
        `select l.name from talent_shortlist l
         where l.id = $1 and l.owner_id = $2 and l.removed_at > clock_timestamp() - interval '${UNDONE_FOR}' for update`,
        [id, asker.userId],
      );
      if (!list) throw new DomainError('shortlist.not_found');
      await this.freeName(tx, asker, list.name, id);
      await this.requireRoom(tx, asker);
      await tx.execute(`update talent_shortlist set removed_at = null, version = version + 1 where id = $1`, [id]);
      await this.notices.resumed(tx, change, id);
      await this.audit.record(tx, change, { action: 'talent.shortlist_restored', entity: 'shortlist', entityId: id });
    });
  }

  /** Lists whose last day is long over go, and what nobody brought back. Looked for without a change: nearly always there is none. */
  async forget(): Promise<number> {
    const before = addDays(this.clock.today(), -KEPT_DAYS);
    const some = await this.database.readWhole((tx) =>
      tx.query(
        `select from talent_shortlist l where ${DUE} union all (select from talent_shortlist_taken_off t where ${LONG_AGO('t.taken_at')}) limit 1`,
        [before],
      ),
    );
    if (some.length === 0) return 0;
    return this.changes.write(systemActor, null, async (tx, change) => {
      const due = await tx.query<{ id: string }>(`select l.id from talent_shortlist l where ${DUE} for update`, [before]);
      const ids = due.map(({ id }) => id);
      await this.notices.ended(tx, change, ids, 'forgotten');
      await tx.execute(`delete from talent_shortlist where id = any($1::uuid[])`, [ids]);
      await tx.execute(`delete from talent_shortlist_taken_off t where ${LONG_AGO('t.taken_at')}`);
      await this.audit.recordMany(tx, change, 'talent.shortlist_forgotten', 'shortlist', ids);
      return ids.length;
    });
  }

  private requireAhead(day: Day): void {
    const today = this.clock.today();
    if (day < today || day > addDays(today, LONGEST_DAYS)) throw new DomainError('shortlist.wrong_last_day', { days: LONGEST_DAYS });
  }

  /** It stays free until the end of the transaction: whoever names two lists at once names one after the other. */
  private async freeName(tx: Tx, asker: Asker, name: string, but: string | null): Promise<string> {
    const called = clean(name);
    if (called === '') throw new DomainError('shortlist.nameless');
    await tx.query(`select pg_advisory_xact_lock(hashtext('talent shortlists of ' || $1::text))`, [asker.userId]);
    const [taken] = await tx.query(
      `select from talent_shortlist l where l.owner_id = $1 and l.removed_at is null and l.name = $2 and l.id is distinct from $3::uuid`,
      [asker.userId, called, but],
    );
    if (taken) throw new DomainError('shortlist.name_taken');
    return called;
  }

  private async requireRoom(tx: Tx, asker: Asker): Promise<void> {
    const [kept] = await tx.query<{ count: number }>(
      `select count(*)::int as count from talent_shortlist l where l.owner_id = $1 and l.removed_at is null`,
      [asker.userId],
    );
    if (kept!.count >= MOST_LISTS) throw new DomainError('shortlist.too_many', { most: MOST_LISTS });
  }
}

const LONG_AGO = (time: string): string => `${time} < clock_timestamp() - interval '${UNDONE_FOR}'`;
const DUE = `(l.expires_on < $1::date or ${LONG_AGO('l.removed_at')})`;
