import { Inject, Injectable } from '@nestjs/common';
import { UserGrants } from '#libs/access';
import type { Clock } from '#libs/kernel';
import { type Change, CLOCK, type Tx } from '#libs/platform';
import { watchesOf } from './watch.js';
import { type Watching, WatchMatching } from './watch-matching.js';
import { WatchNotices } from './watch-notices.js';
import { mayAsk } from './watches.query.js';

/** Keeps who answers each watched question, and tells its reader of a difference. */
@Injectable()
export class WatchMembers {
  constructor(
    private readonly grants: UserGrants,
    private readonly matching: WatchMatching,
    private readonly notices: WatchNotices,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** All that are asked, with the rights of now: one whose reader may not ask it any more is asked by nobody. */
  async watching(tx: Tx): Promise<Watching[]> {
    const found: Watching[] = [];
    const readers = new Map<string, Watching['reader'] | null>();
    for (const watch of await watchesOf(tx, 'true', [])) {
      if (!readers.has(watch.userId)) readers.set(watch.userId, await this.grants.asker(tx, watch.userId, 'talent.search'));
      const reader = readers.get(watch.userId);
      if (reader?.can('talent.search') && mayAsk(reader, watch)) found.push({ watch, reader });
    }
    return found;
  }

  /** Brings the members of the questions up to date as far as these people go. Gives the watches that gained or lost somebody. */
  async refresh(tx: Tx, watching: readonly Watching[], people: readonly string[]): Promise<string[]> {
    if (watching.length === 0 || people.length === 0) return [];
    const matches = await this.matching.matches(tx, watching, people, this.clock.today());
    const rows = await tx.query<{ id: string }>(REFRESH, [
      watching.map(({ watch }) => watch.id),
      people,
      matches.map(({ watchId }) => watchId),
      matches.map(({ personId }) => personId),
    ]);
    return rows.map(({ id }) => id);
  }

  /** What a new question finds is no news. */
  async begin(tx: Tx, watchId: string, people: readonly string[]): Promise<void> {
    await tx.execute(`delete from talent_watch_member where watch_id = $1`, [watchId]);
    await tx.execute(
      `insert into talent_watch_member (watch_id, person_id, came_at) select $1, p.id, clock_timestamp() from unnest($2::uuid[]) p(id)`,
      [watchId, people],
    );
    await tx.execute(`update talent_watch set seen_at = clock_timestamp() where id = $1`, [watchId]);
  }

  /** Tells, of the watches that changed, those whose readers want to know at once. */
  async tell(tx: Tx, change: Change, watching: readonly Watching[], changed: readonly string[]): Promise<void> {
    const told = new Set(changed);
    await this.notices.settle(
      tx,
      change,
      watching.filter(({ watch }) => told.has(watch.id) && watch.notify === 'at_once'),
    );
  }
}

/** Of the watches `$1` and the people `$2` only the pairs `$3`, `$4` are members from now on. */
const REFRESH = `
  with matched as materialized (select * from unnest($3::uuid[], $4::uuid[]) m(watch_id, person_id)),
  gone as (
    update talent_watch_member k set left_at = clock_timestamp()
    where k.left_at is null and k.watch_id = any($1::uuid[]) and k.person_id = any($2::uuid[])
      and not exists (select from matched m where m.watch_id = k.watch_id and m.person_id = k.person_id)
    returning k.watch_id),
  came as (
    insert into talent_watch_member (watch_id, person_id, came_at)
    select m.watch_id, m.person_id, clock_timestamp() from matched m
    on conflict (watch_id, person_id) where left_at is null do nothing returning watch_id)
  select watch_id as id from gone union select watch_id from came`;
