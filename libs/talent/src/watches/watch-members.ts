import { Inject, Injectable } from '@nestjs/common';
import { UserGrants } from '#libs/access';
import type { Clock } from '#libs/kernel';
import { type Change, CLOCK, type Tx } from '#libs/platform';
import { watchesOf } from './watch.js';
import { type Matches, type Watching, WatchMatching } from './watch-matching.js';
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
    const watches = await watchesOf(tx, 'true', []);
    const readers = await this.grants.askers(tx, [...new Set(watches.map(({ userId }) => userId))], 'talent.search');
    return watches.flatMap((watch): Watching[] => {
      const reader = readers.get(watch.userId);
      return reader?.can('talent.search') && mayAsk(reader, watch) ? [{ watch, reader }] : [];
    });
  }

  /** Brings the members of the questions up to date as far as these people go. Gives the watches that gained or lost somebody. */
  async refresh(tx: Tx, watching: readonly Watching[], people: readonly string[]): Promise<string[]> {
    if (watching.length === 0 || people.length === 0) return [];
    const [held, matches] = await Promise.all([
      tx.query<Held>(HELD, [people]),
      this.matching.matches(tx, watching, people, this.clock.today()),
    ]);
    const { came, gone } = differences(watching, held, matches, people.length);
    const [ids, parties] = [watching.map(({ watch }) => watch.id), [came, gone]];
    const written = parties.flatMap(({ watches, people: those }) => [watches.map((at) => at + 1), those.map((at) => at + 1)]);
    if (came.watches.length + gone.watches.length > 0) await tx.execute(REFRESH, [ids, people, ...written]);
    return [...new Set([...came.watches, ...gone.watches])].map((at) => ids[at]!);
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

interface Held {
  readonly id: string; // of a watch
  readonly people: string; // their places among those asked for
}

/** Pairs of a watch and a person, each by its place among those given: a roster makes tens of thousands. */
interface Pairs {
  readonly watches: number[];
  readonly people: number[];
}

function differences(watching: readonly Watching[], held: readonly Held[], matches: Matches, size: number): { came: Pairs; gone: Pairs } {
  const [came, gone]: [Pairs, Pairs] = [
    { watches: [], people: [] },
    { watches: [], people: [] },
  ];
  const before = new Map(held.map(({ id, people }) => [id, people.split(',').map(Number)]));
  const [WAS, STAYS] = [1, 2];
  const marks = new Uint8Array(size);
  for (const [at, { watch }] of watching.entries()) {
    const members = before.get(watch.id) ?? [];
    for (const person of members) marks[person] = WAS;
    for (const person of matches[at]!) {
      if (marks[person] === WAS) marks[person] = STAYS;
      else put(came, at, person);
    }
    for (const person of members) {
      if (marks[person] === WAS) put(gone, at, person);
      marks[person] = 0;
    }
  }
  return { came, gone };
}

function put({ watches, people }: Pairs, watch: number, person: number): void {
  watches.push(watch);
  people.push(person);
}

/** Of which watches each of the people `$1` is a member. */
const HELD = `
  select k.watch_id as id, string_agg((p.at - 1)::text, ',') as people
  from unnest($1::uuid[]) with ordinality p(id, at) join talent_watch_member k on k.person_id = p.id and k.left_at is null
  group by k.watch_id`;

/** Of the watches `$1` and the people `$2` the pairs `$3`, `$4` are members from now on, and the pairs `$5`, `$6` are not any more. */
const REFRESH = `
  with gone as (
    update talent_watch_member k set left_at = clock_timestamp()
    from (select ($1::uuid[])[m.watch] as watch_id, ($2::uuid[])[m.person] as person_id from unnest($5::integer[], $6::integer[]) m(watch, person)) g
    where k.left_at is null and k.watch_id = g.watch_id and k.person_id = g.person_id)
  insert into talent_watch_member (watch_id, person_id, came_at)
  select ($1::uuid[])[m.watch], ($2::uuid[])[m.person], clock_timestamp() from unnest($3::integer[], $4::integer[]) m(watch, person)
  on conflict (watch_id, person_id) where left_at is null do nothing`;
