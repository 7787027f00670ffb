import { subtree } from '#libs/platform';
import type { Bench, BenchUnit } from '../bench.js';
import { FIELDS } from './sample-words.js';

const READERS = 100;
const EACH = 50; // as many as one reader may keep

/** One question in a hundred is by words, which no index answers. */
const BY_WORDS = 100;
const WORDS = ['công nghệ thông tin', 'luật', 'điều dưỡng', 'nguyễn văn'];

/** A question that somebody keeps, and the same by hand: `answers` is SQL over a card `c`. Null: by words. */
export interface WatchedQuestion {
  readonly id: string;
  readonly answers: string | null;
}

/** Questions as officers and recruiters keep them, of readers who see the whole body or a part of it, in the tables of a run. */
export async function keepQuestions(bench: Bench): Promise<WatchedQuestion[]> {
  const units = await unitsBelow(bench);
  const ranks = await degreeRanks(bench);
  const readers = await makeReaders(bench, units);
  const asked = Array.from({ length: READERS * EACH }, (_, at) => {
    const { scope } = readers[at % READERS]!;
    return { reader: readers[at % READERS]!, ...question(at, scope ? null : units[(at * 13) % units.length]!, ranks) };
  });
  const { rows } = await bench.sql.query<{ id: string; name: string }>(
    `insert into talent_watch (user_id, name, criteria, notify)
     select q.reader, q.name, q.criteria, q.notify from unnest($1::uuid[], $2::text[], $3::jsonb[], $4::text[]) q(reader, name, criteria, notify)
     returning id, name`,
    [
      asked.map(({ reader }) => reader.id),
      asked.map((_, at) => String(at)),
      asked.map(({ criteria }) => JSON.stringify(criteria)),
      asked.map((_, at) => (at % 2 ? 'daily' : 'at_once')),
    ],
  );
  return rows.map(({ id, name }) => {
    const { reader, answers } = asked[Number(name)]!;
    return { id, answers: answers && `${reader.scope ? reached(reader.scope) : 'true'} and ${answers}` };
  });
}

/** A field and a degree within a unit, many with an age or a sex besides; every hundredth a word. */
function question(at: number, unit: BenchUnit | null, ranks: ReadonlyMap<string, number>) {
  const field = FIELDS[(at * 7) % FIELDS.length]!;
  const degree = ['CD', 'DH', 'ThS'][at % 3]!;
  const within = unit ? { units: [unit.id] } : {};
  if (at % BY_WORDS === 0) return { criteria: { ...within, text: WORDS[(at / BY_WORDS) % WORDS.length] }, answers: null };
  const women = at % 4 === 0;
  const criteria = { ...within, fields: [field], degreeAtLeast: degree, ...(women ? { gender: ['NU'] } : {}) };
  const home = unit ? `c.home_path >= '${subtree(unit.path).lo}' and c.home_path < '${subtree(unit.path).hi}' and ` : '';
  return {
    criteria,
    answers: `${home}c.fields && '{${field}}' and c.degree_rank >= ${ranks.get(degree)}${women ? ` and c.gender = 'NU'` : ''}`,
  };
}

interface Reader {
  readonly id: string;
  readonly scope: BenchUnit | null;
}

async function makeReaders({ sql }: Bench, units: readonly BenchUnit[]): Promise<Reader[]> {
  const scopes = Array.from({ length: READERS }, (_, at) => (at % 2 ? units[at % units.length]! : null));
  const { rows } = await sql.query<{ id: string; at: number }>(
    `insert into access_user (username, display_name, password_hash)
     select 'watching-' || n, 'Người theo dõi', '' from generate_series(0, $1::int - 1) n returning id, substr(username, 10)::int as at`,
    [READERS],
  );
  const readers = rows.map(({ id, at }) => ({ id, scope: scopes[at]! }));
  await sql.query(
    `insert into access_grant (user_id, role, unit_id, path_lo, path_hi)
     select * from unnest($1::uuid[], array_fill('recruiter'::text, array[$2::int]), $3::uuid[], $4::text[], $5::text[])`,
    [
      readers.map(({ id }) => id),
      READERS,
      readers.map(({ scope }) => scope?.id ?? null),
      readers.map(({ scope }) => (scope ? subtree(scope.path).lo : null)),
      readers.map(({ scope }) => (scope ? subtree(scope.path).hi : null)),
    ],
  );
  return readers;
}

const unitsBelow = async ({ sql, units: { root } }: Bench): Promise<BenchUnit[]> =>
  (
    await sql.query<BenchUnit>(
      `select u.unit_id as id, u.name_vi as name, u.path from organizations_unit_period u where u.path > $1 order by u.path`,
      [root.path],
    )
  ).rows;

async function degreeRanks({ sql }: Bench): Promise<Map<string, number>> {
  const { rows } = await sql.query<{ degree: string; rank: number }>(
    `select c.degree, max(c.degree_rank)::int as rank from talent_card c where c.degree is not null group by c.degree`,
  );
  return new Map(rows.map(({ degree, rank }) => [degree, rank]));
}

/** Who keeps the record or employs lies within a unit. */
function reached({ path }: BenchUnit): string {
  const { lo, hi } = subtree(path);
  const within = (column: string) => `${column} collate "C" >= '${lo}' and ${column} collate "C" < '${hi}'`;
  return `(${within('c.keeping_path')} or ${within('c.unit_path')} or exists (select from unnest(c.other_paths) o(path) where ${within('o.path')}))`;
}
