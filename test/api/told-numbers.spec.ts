import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fixedClock } from '#libs/kernel';
import { Given, type GivenUnit } from '../builders/given.js';
import { TestApplication } from '../harness/application.js';
import type { Client } from '../harness/client.js';

interface Counts {
  readonly numerator: number;
  readonly remainder: number;
  readonly denominator: number;
  readonly rate: number | null;
  readonly status: string;
}
interface Measured extends Counts {
  readonly reason: string | null;
  readonly ofWhich: readonly { count: number }[];
  readonly groups?: readonly (Counts & { readonly code: string | null; readonly name: string })[];
  readonly code?: string;
}

/** Of each unit: how many with a postgraduate degree, and how many without. */
const PEOPLE = { large: [6, 8], small: [2, 7], middle: [5, 6] } as const;

let product: TestApplication;
let given: Given;
let [area, large, small, middle]: GivenUnit[] = [];
let observer: Client;
let leader: Client;

beforeAll(async () => {
  product = await TestApplication.start({ clock: fixedClock('2026-11-24T03:00:00Z') });
  given = await Given.registry(product);
  area = await given.unit('Khu vực');
  [large, small, middle] = [await given.unit('Lớn', area), await given.unit('Ít', area), await given.unit('Vừa', area)];
  for (const [unit, [postgraduate, other]] of [
    [large, PEOPLE.large],
    [small, PEOPLE.small],
    [middle, PEOPLE.middle],
  ] as const) {
    for (let at = 0; at < postgraduate; at++) await given.person({ unit: unit!, degree: 'ThS' });
    for (let at = 0; at < other; at++) await given.person({ unit: unit!, degree: 'DH' });
  }
  [observer, leader] = [await product.userWith('observer', area), await product.userWith('leader', area)];
}, 60_000);
afterAll(() => product.stop());

const measure = async (client: Client, query = '') =>
  (await client.get<Measured>(`/api/indicators/postgraduate-rate/measure${query}`)).body;
const told = ({ groups = [] }: Measured) => groups.map(({ name, numerator, remainder }) => [name, numerator, remainder]);

describe('numbers for whoever may not open the people behind them', () => {
  it('are the same in all, and of units with few told together with another', async () => {
    const [seen, exact] = [await measure(observer, '?by=unit'), await measure(leader, '?by=unit')];
    expect([seen.numerator, seen.remainder, seen.rate]).toEqual([13, 21, exact.rate]);
    expect(told(exact)).toEqual([
      ['Ít', 2, 7],
      ['Lớn', 6, 8],
      ['Vừa', 5, 6],
    ]);
    expect(told(seen)).toEqual([
      ['Lớn', 6, 8],
      ['Các nhóm ít người, gộp lại', 7, 13],
    ]);
  });

  it.each(['gender', 'ageBand', 'category', 'field'])('tell of no few people by %s either', async (by) => {
    const { groups = [] } = await measure(observer, `?by=${by}`);
    expect(groups.length).toBeGreaterThan(0);
    for (const { numerator, remainder } of groups)
      for (const count of [numerator, remainder]) expect([by, count === 0 || count >= 5]).toEqual([by, true]);
  });

  it('are not told of the units below, whose difference would tell of few', async () => {
    for (const unit of [large, small, middle]) {
      const { code } = await measure(observer, `?unit=${unit!.id}`);
      expect(code).toBe('indicators.told_at_the_top');
      expect((await measure(leader, `?unit=${unit!.id}`)).denominator).toBeGreaterThan(0);
    }
    expect((await measure(observer, `?unit=${area!.id}`)).numerator).toBe(13);
  });

  it('are told for today and the ends of years: two days next to each other would tell of whoever came between them', async () => {
    expect((await measure(observer, '?onDay=2025-12-31')).denominator).toBeDefined();
    expect((await measure(observer, '?onDay=2026-11-24')).denominator).toBe(34);
    for (const query of ['?onDay=2026-11-23', '?onDay=2025-12-30', '?knownAt=2026-11-24T02:59:00Z', '?by=unit&onDay=2026-11-23']) {
      expect([query, (await measure(observer, query)).code]).toEqual([query, 'indicators.told_for_year_ends']);
      expect([query, (await measure(leader, query)).code]).toEqual([query, undefined]);
    }
    const board = await observer.get<{ code: string }>('/api/indicator-board?onDay=2026-11-23');
    expect(board.body.code).toBe('indicators.told_for_year_ends');
    expect((await observer.get('/api/indicators/postgraduate-rate/trajectory')).status).toBe(200);
  });

  it('are not told at all where there are few in the whole scope', async () => {
    const answer = await measure(await product.userWith('observer', small), '?by=unit');
    expect(answer).toMatchObject({ numerator: 0, remainder: 0, denominator: 0, rate: null, status: 'not_measurable', ofWhich: [] });
    expect(answer.groups).toBeUndefined();
    expect(answer.reason).toContain('dưới 5 người');
  });

  it('are exact where the same user may open the people', async () => {
    const both = await product.userWith('observer', area);
    await product.grant(both.username, 'leader', small!);
    expect(await measure(both, `?unit=${small!.id}`)).toMatchObject({ numerator: 2, remainder: 7 });
    expect((await measure(both, `?unit=${large!.id}`)).code).toBe('indicators.told_at_the_top');
  });

  it('never isolate few, whichever two answers are subtracted', async () => {
    const answers = [
      await measure(observer),
      ...(await Promise.all(['unit', 'gender', 'category', 'ageBand', 'field'].map((by) => measure(observer, `?by=${by}`)))),
    ];
    const counts = answers.flatMap((answer) =>
      [answer, ...(answer.groups ?? [])].map(({ numerator, remainder }) => ({ numerator, remainder })),
    );
    for (const one of counts)
      for (const other of counts)
        for (const part of ['numerator', 'remainder'] as const) {
          const difference = Math.abs(one[part] - other[part]);
          const nested = one[part] === answers[0]![part] || other[part] === answers[0]![part]; // a group of the whole: what is left is a group too
          if (nested) expect([one, other, difference === 0 || difference >= 5]).toEqual([one, other, true]);
        }
  });
});
