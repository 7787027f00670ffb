import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { type Bench, type Measurement, WrongAnswer } from '../bench.js';
import { figuresOf, type Line } from '../line.js';
import type { Door } from '../product/door.js';
import { MemoryWatch } from '../rosters/memory-watch.js';
import { took } from '../timing.js';

const MOST = 100_000;
const ROW_MS = 20_000 / MOST;
const LEAST_MS = 1_000; // asking, being made and being fetched take that of the shortest list
const RUNS = 3;
const MOST_UNITS = 200;
const PAUSE_MS = 50;

/** A list of 100,000 people, or of everybody, from the question to the last byte of its file, beside the same rows by COPY. */
export const exports: Measurement = {
  name: 'exports',
  async run(bench: Bench): Promise<Line[]> {
    const door = await bench.door('leader');
    await bench.sql.query('update exchange_rules set second_person_above = null'); // nobody is there to let it leave
    const { criteria, people, paths } = await asked(bench);
    const { body } = await door.get<{ items: { code: string; usual: boolean }[] }>('/api/exports/columns');
    const columns = body.items.filter(({ usual }) => usual).map(({ code }) => code);
    const limits = { p50: Math.max(LEAST_MS, Math.round(people * ROW_MS)), megabytes: 300 };
    const lines: Line[] = [];
    for (const format of ['csv', 'xlsx'] as const) {
      const [times, floors]: [number[], number[]] = [[], []];
      const memory = new MemoryWatch(bench.workPid);
      try {
        for (let run = 0; run < RUNS; run++) {
          times.push(await took(() => fetched(door, { criteria, columns, format, purpose: 'đo' }, people)));
          floors.push(await took(() => byHand(bench, paths, people)));
        }
      } finally {
        memory.stop();
      }
      const name = `a list of ${people} people as ${format}, memory of the process that makes it`;
      lines.push({ name, product: figuresOf(times), floor: figuresOf(floors), megabytes: memory.own, limits });
    }
    return lines;
  },
};

interface Asked {
  readonly criteria: { readonly units?: readonly string[] };
  readonly people: number;
  readonly paths: readonly string[] | null; // null: everybody
}

/** Everybody, or as many units with all their people as go into one list. */
async function asked({ sql, size }: Bench): Promise<Asked> {
  if (size.people <= MOST) {
    const { rows } = await sql.query<{ people: number }>('select count(*)::int as people from talent_card');
    return { criteria: {}, people: rows[0]!.people, paths: null };
  }
  const { rows } = await sql.query<{ id: string; path: string; people: number }>(
    `select u.unit_id as id, u.path, count(c.person_id)::int as people from organizations_unit_period u
     join talent_card c on c.home_path >= u.path and c.home_path < left(u.path, -1) || '/'
     where not exists (select from organizations_unit_period b where b.parent_id = u.unit_id) group by u.unit_id, u.path order by 3 desc, 2`,
  );
  let people = 0;
  const chosen = rows.slice(0, MOST_UNITS).filter((unit) => {
    const fits = people + unit.people <= MOST;
    if (fits) people += unit.people;
    return fits;
  });
  return { criteria: { units: chosen.map(({ id }) => id) }, people, paths: chosen.map(({ path }) => path) };
}

/** The whole walk: asked for, made by the queue, downloaded. */
async function fetched(
  door: Door,
  body: { readonly format: 'csv' | 'xlsx'; readonly [name: string]: unknown },
  people: number,
): Promise<void> {
  const started = await door.post<{ id: string }>('/api/exports', body);
  const path = `/api/exports/${started.body.id}`;
  for (;;) {
    const { body: view } = await door.get<{ status: string; people: number | null; error: { code: string } | null }>(path);
    if (view.status === 'running') {
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
      continue;
    }
    if (view.status !== 'ready') throw new WrongAnswer(`the list was not made: ${view.error?.code}`);
    if (view.people !== people) throw new WrongAnswer(`the list has ${view.people} people, not ${people}`);
    break;
  }
  const file = await door.download(`${path}/file`);
  const lines = body.format === 'csv' ? file.toString('utf8').split('\r\n').length - 2 : people;
  if (lines !== people || file.length < people) throw new WrongAnswer(`the file has ${lines} people, not ${people}`);
}

/** The same columns of the same people, with the names of their units, in the same order. */
async function byHand({ settings }: Bench, paths: readonly string[] | null, people: number): Promise<void> {
  const client = new pg.Client(settings.url);
  await client.connect();
  try {
    const within = paths?.map((path) => `c.home_path >= '${path}' and c.home_path < '${path.slice(0, -1)}/'`).join(' or ') ?? 'true';
    let lines = 0;
    const counting = new Writable({
      write(chunk: Buffer, _encoding, done) {
        for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) lines++;
        done();
      },
    });
    await pipeline(
      client.query(
        copyTo(
          `copy (select c.code, c.full_name, c.gender, c.birth_on, coalesce(u.name_vi, c.employer_name), c.position, c.category, c.degree,
               c.major, c.fields, c.political_theory, c.state_management
             from talent_card c left join organizations_unit_period u on u.unit_id = c.unit_id and u.valid @> (now() at time zone 'Asia/Ho_Chi_Minh')::date
             where ${within} order by c.sort_key collate "C", c.person_id) to stdout`,
        ),
      ),
      counting,
    );
    if (lines !== people) throw new WrongAnswer(`COPY gives ${lines} people, not ${people}`);
  } finally {
    await client.end();
  }
}
