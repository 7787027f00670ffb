import { Injectable } from '@nestjs/common';
import type { Asker } from '#libs/access';
import { AuditTrail } from '#libs/audit';
import { DomainError } from '#libs/kernel';
import { type Change, Changes, type Tx } from '#libs/platform';
import { type Criteria, keysAsked, wordlessOf } from '../criteria/criteria.body.js';
import { requireAskable } from '../criteria/criteria-fields.js';
import { PeopleAsked } from './people-asked.js';
import type { WatchBody, WatchChange } from './watch.body.js';
import { oneAtATime, type Watch, watchesOf } from './watch.js';
import { WatchMembers } from './watch-members.js';
import { WatchNotices } from './watch-notices.js';

const MOST_WATCHES = 50;
const MOST_PEOPLE = 5_000;

/** What a reader keeps: named, changed, looked at, given up. */
@Injectable()
export class Watches {
  constructor(
    private readonly changes: Changes,
    private readonly asked: PeopleAsked,
    private readonly members: WatchMembers,
    private readonly notices: WatchNotices,
    private readonly audit: AuditTrail,
  ) {}

  add(asker: Asker, { name, criteria, wishes = {}, notify }: WatchBody): Promise<string> {
    requireAskable(asker, criteria);
    requireAskable(asker, wishes);
    return this.changes.write(asker, null, async (tx, change) => {
      await oneAtATime(tx);
      const [{ count, taken }] = (await tx.query<{ count: number; taken: boolean }>(
        `select count(*)::int as count, coalesce(bool_or(w.name = $2), false) as taken from talent_watch w where w.user_id = $1`,
        [asker.userId, name],
      )) as [{ count: number; taken: boolean }];
      if (taken) throw new DomainError('watch.name_taken');
      if (count >= MOST_WATCHES) throw new DomainError('watch.too_many', { most: MOST_WATCHES });
      const people = await this.peopleOf(tx, asker, criteria);
      const [row] = await tx.query<{ id: string }>(
        `insert into talent_watch (user_id, name, criteria, notify, wishes) values ($1, $2, $3, $4, $5) returning id`,
        [asker.userId, name, JSON.stringify(criteria), notify, JSON.stringify(wishes)],
      );
      await this.members.begin(tx, row!.id, people);
      await this.record(tx, change, 'talent.watch_kept', row!.id, { criteria, wishes });
      return row!.id;
    });
  }

  /** Another question begins anew: what it finds is no news. */
  async change(asker: Asker, id: string, version: number, next: WatchChange): Promise<void> {
    for (const asked of [next.criteria, next.wishes]) if (asked) requireAskable(asker, asked);
    await this.changes.write(asker, null, async (tx, change) => {
      await oneAtATime(tx);
      const watch = await this.own(tx, asker, id, version);
      const { name = watch.name, criteria = watch.criteria, wishes = watch.wishes, notify = watch.notify } = next;
      const [taken] = await tx.query(`select from talent_watch w where w.user_id = $1 and w.name = $2 and w.id <> $3`, [
        asker.userId,
        name,
        id,
      ]);
      if (taken) throw new DomainError('watch.name_taken');
      await tx.execute(CHANGE, [id, name, JSON.stringify(criteria), notify, JSON.stringify(wishes)]);
      if (next.criteria) await this.members.begin(tx, id, await this.peopleOf(tx, asker, criteria));
      if (next.criteria || notify === 'off') await this.notices.close(tx, change, id, 'changed');
      await this.record(tx, change, 'talent.watch_changed', id, { criteria, wishes }, Object.keys(next));
    });
  }

  async seen(asker: Asker, id: string): Promise<void> {
    await this.changes.write(asker, null, async (tx, change) => {
      const looked = await tx.execute(`update talent_watch set seen_at = clock_timestamp() where id = $1 and user_id = $2`, [
        id,
        asker.userId,
      ]);
      if (looked === 0) throw new DomainError('watch.not_found');
      await this.notices.close(tx, change, id, 'seen');
    });
  }

  async remove(asker: Asker, id: string, version: number): Promise<void> {
    await this.changes.write(asker, null, async (tx, change) => {
      const watch = await this.own(tx, asker, id, version);
      await this.notices.close(tx, change, id, 'given_up');
      await tx.execute(`delete from talent_watch where id = $1`, [id]);
      await this.record(tx, change, 'talent.watch_given_up', id, watch);
    });
  }

  /** What somebody goes on asking is as good as a search every day: on record by code, without anybody's name. */
  private record(
    tx: Tx,
    change: Change,
    action: string,
    id: string,
    { criteria, wishes }: Pick<Watch, 'criteria' | 'wishes'>,
    fieldNames: readonly string[] = [],
  ): Promise<void> {
    const wished = keysAsked(wishes).length > 0 ? { wishes: wordlessOf(wishes) } : {};
    return this.audit.record(tx, change, {
      action,
      entity: 'watch',
      entityId: id,
      fieldNames,
      question: { ...wordlessOf(criteria), ...wished },
    });
  }

  private async peopleOf(tx: Tx, asker: Asker, criteria: Criteria): Promise<string[]> {
    const people = await this.asked.ids(tx, asker, criteria, MOST_PEOPLE + 1);
    if (people.length > MOST_PEOPLE) throw new DomainError('watch.too_broad', { most: MOST_PEOPLE });
    return people;
  }

  private async own(tx: Tx, asker: Asker, id: string, version: number): Promise<Watch> {
    const [watch] = await watchesOf(
      tx,
      'w.id = $1 and w.user_id = $2 and w.id in (select l.id from talent_watch l where l.id = $1 for update)',
      [id, asker.userId],
    );
    if (!watch) throw new DomainError('watch.not_found');
    if (watch.version !== version) throw new DomainError('watch.changed_meanwhile', { version: watch.version });
    return watch;
  }
}

/** Whoever was told at once and wants letters from now on is not written to about what was told. */
const CHANGE = `
  update talent_watch set name = $2, criteria = $3, notify = $4, wishes = $5, version = version + 1,
    told_at = case when notify = 'at_once' and $4 <> 'at_once' then clock_timestamp() else told_at end,
    told_since = case when notify = 'at_once' and $4 <> 'at_once' then seen_at else told_since end
  where id = $1`;
