import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fixedClock } from '#libs/kernel';
import { Database } from '#libs/platform';
import { Cards } from '#libs/talent';
import { Given, type GivenUnit, type PersonOptions } from '../builders/given.js';
import { TestApplication } from '../harness/application.js';
import type { Client } from '../harness/client.js';
import { recount } from './recount.js';

interface Found {
  readonly items: {
    id: string;
    fullName: string;
    degree: string | null;
    matched: { key: string; text: string }[];
    party?: boolean | null;
  }[];
  readonly next: string | null;
  readonly total: number | null;
}
interface Facets {
  readonly total: number;
  readonly facets: Record<string, { code: string | null; count: number }[]>;
}
interface Measure {
  readonly numerator: number;
  readonly remainder: number;
  readonly unknown: number;
  readonly excluded: number;
  readonly denominator: number;
  readonly rate: number | null;
  readonly status: string;
  readonly short: number | null;
  readonly groups?: (Measure & { code: string | null })[];
}

const random = (seed: number) => () => {
  seed = (seed * 1_664_525 + 1_013_904_223) % 4_294_967_296;
  return seed / 4_294_967_296;
};

let product: TestApplication;
let given: Given;

beforeAll(async () => {
  product = await TestApplication.start({ clock: fixedClock('2026-11-24T03:00:00Z') });
  given = await Given.registry(product);
  await product.get(Database).write((tx) => tx.execute(`update access_setup set plan = 'dong-trieu-2024', plan_chosen = true`));
});
afterAll(() => product.stop());

describe('one card, one question, one number', () => {
  let units: GivenUnit[];
  let leader: Client;

  beforeAll(async () => {
    units = [await given.unit('Phường Một'), await given.unit('Phường Hai')];
    units.push(await given.unit('Văn phòng', units[0]!));
    leader = await product.userWith('leader');
    const next = random(42);
    const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(next() * items.length)]!;
    for (let index = 0; index < 60; index++)
      await given.person({
        unit: pick(units),
        fullName: `${pick(['Nguyễn', 'Trần', 'Đặng', 'Bàn'])} ${pick(['Văn', 'Thị', 'Ngọc'])} ${pick(['An', 'Ánh', 'Đức', 'Hoà', 'Tư', 'Ước'])}`,
        gender: pick(['NAM', 'NU', null]),
        birthOn: pick(['1970', '1985-03', '1990-08-15', '2001-01-01', null]),
        category: pick(['CB', 'CC', 'VC', 'HD111', 'CC_XA', null]),
        degree: pick(['TS', 'ThS', 'DH', 'CD', 'CKI', null]),
        degreeOn: pick(['2012', '2018-06', '2020-01-15', null]),
        startsOn: pick(['2010-05-01', '2016', null]),
        major: pick(['Công nghệ thông tin', 'Quản lý giáo dục', 'Nội khoa']),
        fields: pick([[], ['CNTT'], ['YT', 'CNTT'], ['NL']]),
      } satisfies PersonOptions);
    await given.person({ kind: 'expert', unit: units[1]!, degree: 'TS', fields: ['NL'], category: undefined });
  });

  const measure = async (query = '', client = leader) =>
    (await client.get<Measure>(`/api/indicators/postgraduate-rate/measure${query}`)).body;
  const search = async (body: object, client = leader) => (await client.post<Found>('/api/talent/search', body)).body;
  const facets = async (body: object, client = leader) => (await client.post<Facets>('/api/talent/facets', body)).body;

  it('gives a card that a rebuild would not change', async () => {
    expect(await product.get(Cards).differences()).toBe(0);
    const count = await product.get(Cards).rebuild();
    expect(count).toBe(61);
    expect(await product.get(Cards).differences()).toBe(0);
  });

  it.each(['2026-11-24', '2026-06-29', '2025-06-30', '2019-01-01', '2017-07-01', '2010-01-01'])(
    'measures on %s what an independent recount from raw facts gives',
    async (onDay) => {
      const [counted, expected] = [await measure(`?onDay=${onDay}`), await recount(product, onDay)];
      expect({ numerator: counted.numerator, remainder: counted.remainder, unknown: counted.unknown, excluded: counted.excluded }).toEqual(
        expected,
      );
    },
  );

  it('opens exactly the people behind each part', async () => {
    const counted = await measure();
    for (const part of ['numerator', 'remainder', 'unknown', 'excluded'] as const) {
      const { body } = await leader.get<{
        total: number;
        items: { profile: { fullName: string }; rule: { text: string }; factId: string | null }[];
      }>(`/api/indicators/postgraduate-rate/people?part=${part}&limit=200`);
      expect([part, body.total, body.items.length]).toEqual([part, counted[part], counted[part]]);
      expect(body.items.every(({ rule }) => rule.text.length > 10)).toBe(true);
    }
  });

  it('agrees with the search and its facets', async () => {
    const counted = await measure();
    const criteria = { categories: ['CB', 'CC', 'VC'], postgraduate: [true] };
    expect((await search({ criteria, withTotal: true })).total).toBe(counted.numerator);
    expect((await facets({ criteria, facets: ['gender'] })).total).toBe(counted.numerator);
  });

  it.each(['unit', 'category', 'gender', 'ageBand'])('adds up over %s', async (by) => {
    const whole = await measure(`?by=${by}`);
    for (const part of ['numerator', 'remainder', 'unknown', 'excluded', 'denominator'] as const)
      expect([part, whole.groups!.reduce((sum, group) => sum + group[part], 0)]).toEqual([part, whole[part]]);
  });

  it('decides the status on counts and says how many people are missing', async () => {
    const { numerator, denominator, status, short } = await measure();
    const reached = 10_000 * numerator >= 1_640 * denominator;
    expect(status).toBe(reached ? 'met' : 'no_path');
    expect(short === 0).toBe(reached);
  });

  it('counts every facet like a plain query would', async () => {
    const names = ['categories', 'degrees', 'gender', 'fields', 'postgraduate', 'kinds', 'residence', 'politicalTheory'];
    const answer = await facets({ criteria: { gender: ['NU'] }, facets: names });
    const rows = await product
      .get(Database)
      .readWhole((tx) =>
        tx.query<Record<string, unknown> & { gender: string | null; fields: string[] }>(
          `select c.*, c.postgraduate::text as pg from talent_card c`,
        ),
      );
    const women = rows.filter(({ gender }) => gender === 'NU');
    expect(answer.total).toBe(women.length);
    const tally = (values: unknown[]) => {
      const counts = new Map<unknown, number>();
      for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
      return counts;
    };
    const plain: Record<string, Map<unknown, number>> = {
      categories: tally(women.map(({ category }) => category)),
      degrees: tally(women.map(({ degree }) => degree)),
      gender: tally(rows.map(({ gender }) => gender)), // its own selection is ignored
      fields: tally(women.flatMap(({ fields }) => (fields.length > 0 ? fields : [null]))),
      postgraduate: tally(women.map(({ pg }) => pg)),
      kinds: tally(women.map(({ kind }) => kind)),
      residence: tally(women.map(({ residence }) => residence)),
      politicalTheory: tally(women.map(({ political_theory }) => political_theory)),
    };
    for (const name of names)
      expect([name, new Map(answer.facets[name]!.map(({ code, count }) => [code, count]))]).toEqual([name, plain[name]]);
  });

  it('pages through everybody once, in the order of given names', async () => {
    const names: string[] = [];
    const ids = new Set<string>();
    let after: string | null = null;
    do {
      const page: Found = await search({ limit: 7, after });
      for (const { id, fullName } of page.items) {
        ids.add(id);
        names.push(fullName.split(' ').at(-1)!);
      }
      after = page.next;
    } while (after);
    expect(ids.size).toBe(61);
    const order = ['An', 'Ánh', 'Đức', 'Hoà', 'Tư', 'Ước', 'Bình', 'Chi'];
    expect(names.filter((name) => order.includes(name)).map((name) => order.indexOf(name))).toEqual(
      [...names.map((name) => order.indexOf(name))].filter((at) => at >= 0).sort((a, b) => sortOf(order[a]!) - sortOf(order[b]!)),
    );
  });
  const sortOf = (name: string) => ['An', 'Ánh', 'Bình', 'Chi', 'Đức', 'Hoà', 'Tư', 'Ước'].indexOf(name);

  it('refuses a cursor of another question', async () => {
    const { next } = await search({ limit: 2 });
    const answer = await leader.post<{ code: string }>('/api/talent/search', { limit: 2, after: next, criteria: { gender: ['NU'] } });
    expect([answer.status, answer.body.code]).toEqual([400, 'paging.bad_cursor']);
  });

  it('finds people by words with and without accents, and says what met the requirement', async () => {
    const found = await search({ criteria: { text: 'bàn thi tu thac si cntt' }, limit: 200 });
    expect(found.items.every(({ fullName, degree }) => /^Bàn Thị Tư$/.test(fullName) && degree === 'ThS')).toBe(true);
    const masters = await search({ criteria: { degreeAtLeast: 'ThS', fields: ['CNTT'] }, limit: 200 });
    expect(masters.items.length).toBeGreaterThan(0);
    expect(
      masters.items.every(({ matched }) => matched.some(({ key }) => key === 'degrees') && matched.some(({ key }) => key === 'fields')),
    ).toBe(true);
  });

  it('takes unknown for its own value, and never for no', async () => {
    const total = (criteria: object) => search({ criteria, withTotal: true, limit: 1 }).then(({ total: count }) => count!);
    const [yes, no, unknown, all] = [
      await total({ postgraduate: [true] }),
      await total({ postgraduate: [false] }),
      await total({ postgraduate: [null] }),
      await total({}),
    ];
    expect(yes + no + unknown).toBe(all);
    expect(await total({ not: { postgraduate: [true] } })).toBe(no);
    expect(await total({ not: { fields: ['CNTT'] } })).toBe(await total({ fields: ['YT', 'NL'], not: { fields: ['CNTT'] } }));
  });

  it('shows a leader of one unit only that unit, in every number', async () => {
    const local = await product.userWith('leader', units[0]!);
    const here = await search({ withTotal: true, limit: 200 }, local);
    const all = await search({ criteria: { units: [units[0]!.id] }, withTotal: true });
    expect(here.total).toBe(all.total);
    expect((await facets({ facets: ['gender'] }, local)).total).toBe(here.total);
    const counted = await measure('', local);
    expect(counted.numerator + counted.remainder + counted.unknown + counted.excluded).toBe(here.total);
    expect((await local.get(`/api/indicators/postgraduate-rate/measure?unit=${units[1]!.id}`)).status).toBe(404);
    expect((await local.post('/api/talent/search', { criteria: { units: [units[1]!.id] } })).status).toBe(400);
  });

  it('sees nothing through the scoped role without a context, and only the scope with one', async () => {
    const database = product.get(Database);
    const visible = (bounds: { lo: string; hi: string }[]) =>
      database.read(bounds, async (tx) => (await tx.query(`select from talent_card`)).length);
    const inside = await search({ criteria: { units: [units[1]!.id] }, withTotal: true });
    expect(await visible([])).toBe(0);
    expect(await visible([{ lo: units[1]!.path, hi: `${units[1]!.path.slice(0, -1)}/` }])).toBe(inside.total);
  });

  it('hides party membership from a recruiter, in rows, questions and facets', async () => {
    const recruiter = await product.userWith('recruiter');
    const { items } = await search({ criteria: { fields: ['CNTT'] } }, recruiter);
    expect(items.length).toBeGreaterThan(0);
    expect(items.every((item) => !('party' in item))).toBe(true);
    expect((await recruiter.post('/api/talent/search', { criteria: { party: [true] } })).status).toBe(400);
    expect((await recruiter.post('/api/talent/search', { criteria: { not: { party: [true] } } })).status).toBe(400);
    expect((await recruiter.post('/api/talent/facets', { facets: ['party'] })).status).toBe(400);
    expect((await recruiter.get('/api/indicators/postgraduate-rate/people?part=numerator')).status).toBe(403);
  });

  it('hides party membership from a recruiter of everything who leads one unit only', async () => {
    const both = await product.userWith('recruiter');
    await product.grant(both.username, 'leader', units[0]!);
    const { items } = await search({ criteria: { fields: ['CNTT'] } }, both);
    expect(items.length).toBeGreaterThan(0);
    expect(items.filter((item) => 'party' in item)).toEqual([]);
    expect((await both.post('/api/talent/search', { criteria: { party: [true] } })).status).toBe(400);
    expect((await both.post('/api/talent/facets', { facets: ['party'] })).status).toBe(400);
  });

  it('shows party membership to a recruiter of a part of what that user leads', async () => {
    const both = await product.userWith('leader', units[0]!);
    await product.grant(both.username, 'recruiter', units[2]!);
    const { items } = await search({}, both);
    expect(items.length).toBeGreaterThan(0);
    expect(items.every((item) => 'party' in item)).toBe(true);
  });

  it("gives yesterday's number after a correction made today", async () => {
    const before = await measure();
    const at = new Date().toISOString();
    await new Promise((resolve) => setTimeout(resolve, 15));
    await given.person({ unit: units[0]!, degree: 'TS', category: 'CC' });
    expect((await measure()).numerator).toBe(before.numerator + 1);
    expect((await measure(`?knownAt=${at}`)).numerator).toBe(before.numerator);
    expect((await search({ knownAt: at, withTotal: true, limit: 1 })).total! + 1).toBe((await search({ withTotal: true, limit: 1 })).total);
    expect((await facets({ facets: ['gender'], knownAt: at })).total + 1).toBe((await facets({ facets: ['gender'] })).total);
  });

  it.each([
    [{ criteria: { unknownKey: 1 } }],
    [{ criteria: { categories: 'CC' } }],
    [{ criteria: { fields: Array.from({ length: 10_000 }, () => 'CNTT') } }],
    [{ criteria: { not: { not: { not: { not: { not: { not: { gender: ['NU'] } } } } } } } }],
    [{ criteria: { degreeAtLeast: "ThS' or 1=1" } }],
    [{ criteria: { ageBand: ['99'] } }],
    [{ sort: 'random()' }],
    [{ onDay: '2026-02-31' }],
  ])('refuses a question it does not understand (%#)', async (body) => {
    const answer = await leader.post('/api/talent/search', body);
    expect(answer.status).toBe(400);
  });

  it('says the question in words', async () => {
    const { body } = await leader.post<{ vi: string; en: string }>('/api/talent/describe', {
      criteria: { degreeAtLeast: 'ThS', fields: ['CNTT', 'NL'], units: [units[0]!.id] },
    });
    expect(body).toEqual({
      vi: 'Thạc sĩ trở lên, lĩnh vực Công nghệ thông tin hoặc Năng lượng, dưới Phường Một',
      en: 'Master or higher, in the field of Information technology or Energy, below Phường Một',
    });
  });
});
