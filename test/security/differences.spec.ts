import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fixedClock } from '#libs/kernel';
import { Database } from '#libs/platform';
import { Given, type GivenUnit } from '../builders/given.js';
import { TestApplication } from '../harness/application.js';
import type { Client } from '../harness/client.js';
import { recordedAt } from '../harness/recorded-at.js';

interface Counts {
  readonly code: string | null;
  readonly numerator: number;
  readonly remainder: number;
  readonly denominator: number;
  readonly reason?: string | null;
}
interface Measured extends Counts {
  readonly groups?: readonly (Counts & { readonly name: string })[];
}

let product: TestApplication;
let given: Given;
let leader: Client;
let observer: Client;
let [area, large, middle, hamlet]: GivenUnit[] = [];

/** How many of a unit have a degree and fields. */
const people = async (unit: GivenUnit | undefined, count: number, degree: string, fields: string[] = ['CNTT']) => {
  for (let at = 0; at < count; at++) await given.person({ unit: unit!, degree, fields });
};

beforeAll(async () => {
  product = await TestApplication.start({ clock: fixedClock('2026-11-24T03:00:00Z') });
  given = await Given.registry(product);
  await product.get(Database).write((tx) => tx.execute(`update access_setup set plan = 'dong-trieu-2024', plan_chosen = true`));
  area = await given.unit('Khu vực');
  large = await given.unit('Lớn', area);
  middle = await given.unit('Vừa', area);
  hamlet = await given.unit('Xóm', area);
  await people(large, 12, 'TS');
  await people(large, 2, 'ThS');
  await people(large, 14, 'DH');
  await people(middle, 12, 'DH', ['CNTT', 'YT']);
  await people(middle, 7, 'TS', ['CNTT', 'YT']);
  await people(hamlet, 1, 'TS', ['YT']);
  await people(hamlet, 6, 'DH', ['CNTT', 'YT']);
  await recordedAt(product.database, '2026-08-01T00:00:00Z');
  [observer, leader] = [await product.userWith('observer', area), await product.userWith('leader', area)];
}, 120_000);
afterAll(() => product.stop());

const measure = async (client: Client, code: string, query = '') =>
  (await client.get<Measured>(`/api/indicators/${code}/measure${query}`)).body;
const told = ({ groups = [] }: Measured) => groups.map(({ name, numerator, remainder }) => [name, numerator, remainder]);
const board = async (client: Client) => {
  const { items } = (await client.get<{ items: readonly Counts[] }>('/api/indicator-board')).body;
  return new Map(items.map((item) => [item.code, item]));
};

describe('a number subtracted from another, to whoever may not open the people,', () => {
  it('tells of no few: of postgraduates without the doctors among them only one of the two is told', async () => {
    const exact = [await measure(leader, 'postgraduate-rate'), await measure(leader, 'doctorate-rate')];
    expect(exact.map(({ numerator }) => numerator)).toEqual([22, 20]);
    expect(await measure(observer, 'postgraduate-rate')).toMatchObject({ numerator: 22, remainder: 32, reason: null });
    const doctors = await measure(observer, 'doctorate-rate', '?by=unit');
    expect(doctors).toMatchObject({ numerator: 0, remainder: 0, denominator: 0 });
    expect(doctors.groups).toBeUndefined();
    expect(doctors.reason).toContain('con số khác đã công bố');
  });

  it('tells of none on the board, in its past and in the chart either', async () => {
    const seen = await board(observer);
    expect([seen.get('postgraduate-rate')!.denominator, seen.get('doctorate-rate')!.denominator]).toEqual([54, 0]);
    const { items } = (await observer.get<{ items: { code: string; points: object[] }[] }>('/api/indicator-board/past')).body;
    const codes = items.map(({ code }) => code);
    expect(codes).toContain('postgraduate-rate');
    expect(codes).not.toContain('doctorate-rate');
    const { actual } = (await observer.get<{ actual: object[] }>('/api/indicators/doctorate-rate/trajectory')).body;
    expect(actual).toEqual([]);
    expect((await board(leader)).get('doctorate-rate')!.numerator).toBe(20);
  });

  it('tells of no few by fields: who has one of them may have others, and nearly everybody has one', async () => {
    const [exact, seen] = [
      await measure(leader, 'postgraduate-rate', '?by=field'),
      await measure(observer, 'postgraduate-rate', '?by=field'),
    ];
    expect(exact.groups!.map(({ code, numerator }) => [code, numerator]).sort()).toEqual([
      ['CNTT', 21],
      ['YT', 8],
    ]); // of 22: one is without the first
    expect((seen.groups ?? []).map(({ code }) => code)).not.toContain('CNTT');
  });

  it('tells of no few where the same user may open the people of a part: what is left without them is many or nobody', async () => {
    const both = await product.userWith('observer', area);
    await product.grant(both.username, 'leader', large!);
    await product.grant(both.username, 'leader', middle!);
    expect(await measure(both, 'postgraduate-rate', `?unit=${large!.id}`)).toMatchObject({ numerator: 14 });
    expect(await measure(both, 'postgraduate-rate', `?unit=${middle!.id}&onDay=2026-09-30`)).toMatchObject({ numerator: 7 });
    const whole = await measure(both, 'postgraduate-rate', '?by=unit');
    expect(whole).toMatchObject({ numerator: 0, denominator: 0 }); // of 22 one is of the hamlet
    expect(whole.groups).toBeUndefined();
    expect((await board(both)).get('postgraduate-rate')!.denominator).toBe(0);
    const one = await product.userWith('observer', area);
    await product.grant(one.username, 'leader', large!);
    const seen = await measure(one, 'postgraduate-rate', '?by=unit');
    expect(seen).toMatchObject({ numerator: 22, remainder: 32 }); // 8 and 18 without those she may open
    expect(told(seen)).toEqual([]); // the hamlet's could only stand with those of another unit, and of all without it
  });

  it('is not asked of what held before: versions that differ in little tell of few together', async () => {
    const { body } = await observer.get<{ version: number }>('/api/indicators/postgraduate-rate/measure');
    expect((await observer.get(`/api/indicators/postgraduate-rate/measure?version=${body.version}`)).status).toBe(200);
    const draft = await given.officer.post<object>('/api/indicators/women-rate/draft');
    expect(draft.status).toBe(201);
    const path = '/api/indicators/women-rate/draft';
    const { headers } = await given.officer.get(path);
    const published = await given.officer.post(`${path}/publish`, { validFrom: '2027-01-01' }, { 'if-match': headers.etag! });
    expect(published.status).toBeLessThan(300);
    for (const [client, status] of [
      [observer, 403],
      [leader, 200],
    ] as const)
      expect((await client.get(`/api/indicators/women-rate/measure?version=2`)).status).toBe(status);
  });
});
