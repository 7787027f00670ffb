import { Injectable } from '@nestjs/common';
import type { Day } from '#libs/kernel';
import { copyLine, Database, type Tx } from '#libs/platform';
import { mayBeListed, SORT_KEY } from '../search/card-source.js';
import { headsSql } from './head.js';
import { HeadIndex } from './head-index.js';

/** What a process has seen of the database: which transactions were over. As PostgreSQL writes it. */
export type Snapshot = string;

/** What happened since a snapshot, and the one that includes it. */
export interface News {
  readonly snapshot: Snapshot;
  /** Whose cards were made anew; null: everybody's. */
  readonly people: readonly string[] | null;
}

/** Says in the writing transaction whose cards are made anew in it: whoever keeps counts looks here, and misses none. */
export const touch = (tx: Tx, people: readonly string[] | null): Promise<number> =>
  tx.execute(`insert into talent_touched (people) values ($1::uuid[])`, [people]);

interface NewsRow {
  readonly snapshot: Snapshot;
  readonly everybody: boolean;
  readonly people: readonly string[] | null;
}

/** Looked for by what transactions were not over, not by time or number: one that began earlier may commit later. */
const NEWS = `with new as (
    select t.people from talent_touched t
    where t.xid >= pg_snapshot_xmin($1::pg_snapshot) and not pg_visible_in_snapshot(t.xid, $1::pg_snapshot))
  select pg_current_snapshot()::text as snapshot, exists (select from new where people is null) as everybody,
    (select array_agg(distinct p.id) from new, unnest(new.people) as p(id)) as people`;

export const newsSince = async (database: Database, snapshot: Snapshot): Promise<News> =>
  newsOf(await database.readAtOnce<NewsRow>('talent.news', NEWS, [snapshot]));

/** As the transaction sees it. */
export const newsIn = async (tx: Tx, snapshot: Snapshot): Promise<News> =>
  newsOf(await tx.prepared<NewsRow>('talent.news', NEWS, [snapshot]));

const newsOf = ([row]: readonly NewsRow[]): News => ({ snapshot: row!.snapshot, people: row!.everybody ? null : (row!.people ?? []) });

const isNews = ({ people }: News): boolean => people === null || people.length > 0;

/** Whose heads: of the stored cards, which are those of today, or of the cards of a past day by their definition. */
export type CardsOf = 'today' | 'a past day';

/** Only today is asked by words. */
const HEADS: Readonly<Record<CardsOf, (day: string, definition?: 'talent_card_at' | 'talent_cards_at') => string>> = {
  today: () => headsSql('talent_card', { words: true }),
  // whoever does not agree to being listed today is in no answer of whichever day
  'a past day': (day, definition = 'talent_card_at') =>
    headsSql(`(select d.* from ${definition}(${day}::date, null) d where ${mayBeListed('d', CARDS_ARE_OF)})`, { words: false }),
};
/** The day of the stored cards: who is listed changes with it, and those are touched who do. */
const CARDS_ARE_OF = `(select coalesce(s.refreshed_for, (now() at time zone 'Asia/Ho_Chi_Minh')::date) from talent_state s)`;

type HeadRow = Readonly<Record<string, string | null>>;

/** The heads of these people on the day, by what is known now, as an index reads them. */
export async function headsOf(database: Database, people: readonly string[], day: Day, of: CardsOf): Promise<Buffer> {
  const rows = await database.readAtOnce<HeadRow>(
    `talent.heads of ${of}`,
    `${HEADS[of]('$2')} where c.person_id = any(array(select unnest($1::uuid[])))`,
    of === 'today' ? [people] : [people, day],
  );
  return linesOf(rows);
}

/** The heads of these people today, as the transaction sees them. */
export async function headsIn(tx: Tx, people: readonly string[]): Promise<Buffer> {
  const rows = await tx.prepared<HeadRow>(
    'talent.heads in',
    `${HEADS.today('')} where c.person_id = any(array(select unnest($1::uuid[])))`,
    [people],
  );
  return linesOf(rows);
}

const linesOf = (rows: readonly HeadRow[]): Buffer => Buffer.from(rows.map((row) => copyLine(Object.values(row))).join(''));

/** Makes an index of everybody, card by card: they are never all in memory. Of today it also knows the order of names. */
export function indexed(database: Database, day: Day, of: CardsOf): Promise<{ snapshot: Snapshot; people: number; index: HeadIndex }> {
  return database.readWhole(async (tx) => {
    const everybody = of === 'today' ? 'talent_card' : 'profiles_person'; // of a past day at most
    const [now] = await tx.query<{ snapshot: Snapshot; people: number }>(
      `select pg_current_snapshot()::text as snapshot, (select count(*)::int from ${everybody}) as people`,
    );
    const { snapshot, people } = now!;
    const index = new HeadIndex(people, { day, words: of === 'today' });
    for await (const lines of tx.copyOut(HEADS[of](`'${day}'`, 'talent_cards_at'))) index.read(lines);
    await index.close();
    if (of === 'today')
      for await (const ids of tx.copyOut(`select c.person_id from talent_card c order by ${SORT_KEY}, c.person_id`)) index.readOrder(ids);
    return { snapshot, people, index };
  });
}

/** Whether anything changed since a moment; and forgets what every process has long seen: an index looks before each answer, and one that nobody asks is checked every few minutes. */
@Injectable()
export class TouchedPeople {
  constructor(private readonly database: Database) {}

  /** What a transaction has seen: the moment that what is worked out in it is true at. */
  async seenBy(tx: Tx): Promise<Snapshot> {
    const [now] = await tx.query<{ snapshot: Snapshot }>(`select pg_current_snapshot()::text as snapshot`);
    return now!.snapshot;
  }

  /** Whether anybody's record was changed since. */
  async anySince(snapshot: Snapshot): Promise<boolean> {
    return isNews(await newsSince(this.database, snapshot));
  }

  /** The same as a transaction sees it, which holds a connection already. */
  async anySinceIn(tx: Tx, snapshot: Snapshot): Promise<boolean> {
    return isNews(await newsIn(tx, snapshot));
  }

  async forget(): Promise<void> {
    await this.database.write((tx) => tx.execute(`delete from talent_touched where at < clock_timestamp() - interval '1 day'`));
  }
}
