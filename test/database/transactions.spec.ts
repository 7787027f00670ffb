import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database, type Tx } from '#libs/platform';
import { HeadCount } from '#libs/talent';
import { Given, type GivenUnit } from '../builders/given.js';
import { TestApplication } from '../harness/application.js';
import { until } from '../harness/outbox-process.js';
import { roundTripsOf } from '../harness/round-trips.js';

let product: TestApplication;
let given: Given;
let ward: GivenUnit;
let database: Database;

beforeAll(async () => {
  product = await TestApplication.start();
  given = await Given.registry(product);
  ward = await given.unit('Phường Một');
  database = product.get(Database);
});
afterAll(() => product.stop());

const number = (tx: Tx, value: number) => tx.query<{ n: number }>(`select $1::int as n`, [value]).then(([row]) => row!.n);
/** Learns late that it failed: what was said behind it learns so before. */
const learningLate = (statement: Promise<unknown>) =>
  statement.catch(async (error) => {
    await new Promise((resolve) => setImmediate(resolve));
    throw error;
  });
const said = (trips: readonly (readonly string[])[]) => trips.map((trip) => trip.length);

describe('a transaction', () => {
  it('plans a long statement once per connection, in one round trip, and leaves how others are planned as it was', async () => {
    const text = (at: number) => `select $1::int * ${at} as product, current_setting('plan_cache_mode') as mode`;
    const asked = await database.readWhole(async (tx) => {
      const rows = [];
      for (const value of [2, 3]) rows.push(...(await tx.plannedOnce<{ product: number; mode: string }>(text(7), [value])));
      const [after] = await tx.query<{ plan_cache_mode: string }>('show plan_cache_mode');
      const [kept] = await tx.query<{ generic: string; custom: string }>(
        `select generic_plans as generic, custom_plans as custom from pg_prepared_statements where statement = $1`,
        [text(7)],
      );
      return { rows, after, kept };
    });
    expect(asked.rows).toEqual([14, 21].map((product) => ({ product, mode: 'force_generic_plan' })));
    expect(asked.after).toEqual({ plan_cache_mode: 'auto' });
    expect(asked.kept).toEqual({ generic: '2', custom: '0' });
    expect(said(await roundTripsOf(() => database.readWhole((tx) => tx.plannedOnce(text(7), [4]))))).toEqual([4]);
  });

  it('answers however many texts are to be planned once', async () => {
    const products = await database.readWhole((tx) =>
      Promise.all(Array.from({ length: 20 }, (_, at) => tx.plannedOnce<{ n: number }>(`select $1::int + ${at} as n`, [100]))),
    );
    expect(products.map(([row]) => row!.n)).toEqual(Array.from({ length: 20 }, (_, at) => 100 + at));
  });

  it('says together what does not wait for each other, and answers each with its own', async () => {
    const asked: number[] = [];
    const trips = await roundTripsOf(() =>
      database.readWhole(async (tx) => void asked.push(...(await Promise.all([1, 2, 3].map((value) => number(tx, value)))))),
    );
    expect(asked).toEqual([1, 2, 3]);
    expect(said(trips)).toEqual([4]); // with the beginning of the read
  });

  it('names the statement that failed, not those behind it, and keeps nothing', async () => {
    const changes = () => database.readWhole((tx) => tx.query<{ n: number }>(`select count(*)::int as n from platform_change`));
    const before = await changes();
    const write = database.write((tx) =>
      Promise.all([
        tx.execute(`insert into platform_change (actor_kind) values ('system')`),
        learningLate(tx.execute(`insert into platform_change (actor_kind) values ('nobody')`)),
        tx.query('select 1 / $1::int', [0]),
      ]),
    );
    await expect(write).rejects.toMatchObject({ code: '23514' });
    expect(await changes()).toEqual(before);
  });

  it('is tried again after a deadlock also when more was said behind the statement that met it', async () => {
    let tries = 0;
    const result = await database.write(async (tx) => {
      tries++;
      const raise = `do $$ begin if ${tries} = 1 then raise exception using errcode = '40P01'; end if; end $$`;
      const [, n] = await Promise.all([learningLate(tx.query(raise)), number(tx, 7)]);
      return n;
    });
    expect([result, tries]).toEqual([7, 2]);
  });

  it('ended together with its last statements keeps them all, or nothing and says why', async () => {
    const kinds = (kind: string) =>
      database.write((tx) =>
        Promise.all([
          tx.execute(`insert into platform_change (actor_kind, reason) values ('system', 'ended together')`),
          learningLate(tx.execute(`insert into platform_change (actor_kind, reason) values ($1, 'ended together')`, [kind])),
          tx.commit(),
        ]),
      );
    const kept = () => database.readWhole((tx) => tx.query(`select from platform_change where reason = 'ended together'`));
    await expect(kinds('nobody')).rejects.toMatchObject({ code: '23514' });
    expect(await kept()).toHaveLength(0);
    await kinds('user');
    expect(await kept()).toHaveLength(2);
  });

  it('lets nothing be said in it once it is over', async () => {
    let late: Tx | null = null;
    await expect(
      database.write(async (tx) => {
        late = tx;
        throw new Error('undone');
      }),
    ).rejects.toThrow('undone');
    await expect(number(late!, 1)).rejects.toThrow('over');
  });

  it('takes lines by COPY between statements said together, also after lines that are refused', async () => {
    const load = (lines: string[]) =>
      database.write(async (tx) => {
        await tx.query(`create temporary table lines (n integer) on commit drop`);
        const [before] = await Promise.all([number(tx, 1), tx.copyIn('lines (n)', lines)]);
        const [[sum], after] = await Promise.all([tx.query(`select sum(n)::int as sum from lines`), number(tx, 2)]);
        return [before, sum, after];
      });
    await expect(load(['1\n', 'x\n'])).rejects.toMatchObject({ code: '22P02' });
    expect(await load(['1\n', '2\n'])).toEqual([1, { sum: 3 }, 2]);
  });

  it('waits for no answer between lines by COPY and what is said behind them, and keeps nothing of lines that are refused', async () => {
    const columns = 'lines (n)';
    const load = (target: string, some: string, more = '3\n') =>
      database.write(async (tx) => {
        const [, , , before] = await Promise.all([
          tx.query(`create temporary table lines (n integer) on commit drop`),
          tx.copyLines(target, some),
          tx.copyLines(columns, more),
          number(tx, 1),
        ]);
        const [sum] = await tx.query(`select sum(n)::int as sum from lines`);
        return [before, sum];
      });
    expect(await load(columns, '1\n2\n')).toEqual([1, { sum: 6 }]);
    await expect(load(columns, '1\nx\n')).rejects.toMatchObject({ code: '22P02' }); // while it takes them
    await expect(load('lines (m)', '1\n')).rejects.toMatchObject({ code: '42703' }); // before it takes any: the lines are dropped
    await expect(load(columns, '1\n', '3\t4\n')).rejects.toMatchObject({ code: '22P04' });
    const many = Array.from({ length: 50_000 }, (_, at) => `${at}\n`).join('');
    expect(await load(columns, many)).toEqual([1, { sum: 1_249_975_003 }]);
  });
});

describe('one statement read at once', () => {
  const atOnce = (value: unknown) => database.readAtOnce<{ n: number }>('test.at_once', `select 10 / $1::int as n`, [value]);

  it('costs one round trip, planned by its name', async () => {
    const trips = await roundTripsOf(async () => expect(await atOnce(2)).toEqual([{ n: 5 }]));
    expect(trips).toEqual([['test.at_once']]);
  });

  it('gives its connection back, also when it fails', async () => {
    for (let run = 0; run < 40; run++) await expect(atOnce(0)).rejects.toMatchObject({ code: '22012' }); // more often than there are connections
    expect(await atOnce(5)).toEqual([{ n: 2 }]);
  });
});

describe('the round trips', () => {
  it.each(['everywhere', 'within a unit'])('of one corrected fact are three, for an officer %s', async (where) => {
    const person = await given.person({ unit: ward });
    const officer = await product.userWith('personnel_officer', where === 'everywhere' ? null : ward);
    const { id, version } = person.facts.employments[0]!;
    const trips = await roundTripsOf(async () => {
      const path = `/api/profiles/${person.id}/facts/employments/${id}`;
      const { status } = await officer.patch(path, { position: 'Chuyên viên chính' }, { 'if-match': `"v${version}"` });
      expect(status).toBe(200);
    });
    const ends = trips.map((trip) => [trip[0]?.split(' ')[0], trip.at(-1)?.split(' ')[0]]);
    expect(ends).toEqual([
      ['access.identify', 'access.identify'],
      ['start', 'profiles.believed'],
      ['profiles.retract', 'commit'],
    ]);
  });

  it.each(['everywhere', 'within a unit'])('of one page are three, for a leader %s, by the cards and by the index', async (where) => {
    const leader = await product.userWith('leader', where === 'everywhere' ? null : ward);
    product.get(HeadCount).start();
    await until(async () => product.get(HeadCount).includes !== null);
    const saidFor = async (criteria: object) => {
      const trips = await roundTripsOf(async () => {
        const { status } = await leader.post('/api/talent/search', { criteria });
        expect(status).toBe(200);
      });
      return trips.map((trip) => trip.map((said) => said.split(' ')[0]));
    };
    expect(await saidFor({ retiresBefore: '2060-01-01' })).toEqual([['access.identify'], ['start', 'select'], ['talent.rows', 'commit']]);
    expect(await saidFor({ gender: ['NU', 'NAM', null] })).toEqual([
      ['access.identify'],
      ['talent.news'],
      ['start', 'talent.rows', 'commit'],
    ]);
  });
});
