import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import type { ConnectionSettings } from '#libs/platform';
import { FACT_KIND_NAMES, kindOf } from '#libs/profiles';
import { WrongAnswer } from '../bench.js';
import { took } from '../timing.js';

/** What an import wrote of one table, as COPY takes it. */
interface Written {
  readonly table: string;
  readonly columns: string;
  readonly rows: Buffer;
}

/** Milliseconds of each run. */
export interface RawCopies {
  readonly facts: readonly number[]; // people and their facts
  readonly whole: readonly number[]; // and the cards and audit rows that stand with them
}

/**
 * The rows one change wrote, put by COPY into the same tables of other databases, with all their constraints and indexes: each time into
 * a fresh one, and several times, as one time differs from the other by a quarter.
 */
export async function rawCopies(
  from: ConnectionSettings,
  fresh: () => Promise<ConnectionSettings>,
  { changeId, people, runs }: { readonly changeId: string; readonly people: number; readonly runs: number },
): Promise<RawCopies> {
  const source = new pg.Client(from.url);
  await source.connect();
  try {
    const facts = [
      await written(source, 'profiles_person', `t.created_change = '${changeId}'`),
      ...(await all(FACT_KIND_NAMES, (kind) => written(source, kindOf(kind).table, `t.recorded_change = '${changeId}'`))),
    ];
    const beside = [
      await written(source, 'talent_card', `t.person_id in (select p.id from profiles_person p where p.created_change = '${changeId}')`),
      await written(source, 'audit_event', `t.change_id = '${changeId}' and t.entity = 'person'`),
    ];
    const times = { facts: [] as number[], whole: [] as number[] };
    for (let run = 0; run < runs; run++) {
      const target = new pg.Client((await fresh()).url);
      await target.connect();
      try {
        for (const table of ['platform_change', 'organizations_unit']) await mirror(source, target, table); // what they refer to
        const once = await copied(target, facts, beside);
        times.facts.push(once.facts);
        times.whole.push(once.whole);
        await requirePeople(target, changeId, people);
      } finally {
        await target.end();
      }
    }
    return times;
  } finally {
    await source.end();
  }
}

async function copied(target: pg.Client, facts: readonly Written[], beside: readonly Written[]): Promise<{ facts: number; whole: number }> {
  await target.query('checkpoint');
  let ofFacts = 0;
  const whole = await took(async () => {
    await target.query('begin');
    ofFacts = await took(() => load(target, facts));
    await load(target, beside);
    await target.query('commit');
  });
  return { facts: ofFacts, whole };
}

async function requirePeople(target: pg.Client, changeId: string, people: number): Promise<void> {
  const { rows } = await target.query<{ n: number }>('select count(*)::int as n from profiles_person where created_change = $1', [
    changeId,
  ]);
  if (rows[0]!.n !== people) throw new WrongAnswer(`COPY put ${rows[0]!.n} people, not ${people}`);
}

async function written(client: pg.Client, table: string, which: string): Promise<Written> {
  const { rows } = await client.query<{ names: string }>(
    `select string_agg(quote_ident(a.attname), ', ' order by a.attnum) as names from pg_attribute a
     where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' and a.attidentity = ''`,
    [table],
  );
  const columns = rows[0]!.names;
  return { table, columns, rows: await buffer(client.query(copyTo(`copy (select ${columns} from ${table} t where ${which}) to stdout`))) };
}

async function load(client: pg.Client, tables: readonly Written[]): Promise<void> {
  for (const { table, columns, rows } of tables)
    await pipeline(Readable.from(pieces(rows)), client.query(copyFrom(`copy ${table} (${columns}) from stdin`)));
}

function* pieces(rows: Buffer): Generator<Buffer> {
  for (let at = 0; at < rows.length; at += PIECE) yield rows.subarray(at, at + PIECE);
}

async function mirror(source: pg.Client, target: pg.Client, table: string): Promise<void> {
  const { columns, rows } = await written(source, table, 'true');
  await target.query(`create temporary table mirrored as select ${columns} from ${table} limit 0`);
  await load(target, [{ table: 'mirrored', columns, rows }]);
  await target.query(`insert into ${table} (${columns}) select ${columns} from mirrored on conflict do nothing`);
  await target.query('drop table mirrored');
}

async function all<Item, Result>(items: readonly Item[], work: (item: Item) => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  for (const item of items) results.push(await work(item));
  return results;
}

const PIECE = 64 * 1024;
