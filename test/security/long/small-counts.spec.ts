import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fixedClock } from '#libs/kernel';
import { Given, type GivenUnit } from '../../builders/given.js';
import { TestApplication } from '../../harness/application.js';
import type { Client } from '../../harness/client.js';
import { tell } from '../../harness/figures.js';
import { recordedAt } from '../../harness/recorded-at.js';

const PEOPLE = 160;
const PAIRS = 5_000;
const LEAST = 5;
const GROUPINGS = ['unit', 'field', 'category', 'gender', 'ageBand'] as const;
const PARTS = ['numerator', 'remainder', 'unknown', 'excluded'] as const;
const TOGETHER = '+';

interface Group {
  readonly code: string | null;
  readonly numerator: number;
  readonly remainder: number;
}
interface Measured extends Group {
  readonly onDay: string;
  readonly groups?: readonly Group[];
}
/** A number an observer was told, and who stands behind it as a leader's lists have it. */
interface Told {
  readonly of: string;
  readonly count: number;
  readonly people: ReadonlySet<string>;
}

let product: TestApplication;
let observer: Client;
let leader: Client;
const told: Told[] = [];
const differing: unknown[] = [];

/** Numbers that look thrown and are the same in every run. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}
const roll = dice(20_261_130);
const one = <Item>(items: readonly Item[]): Item => items[roll(items.length)]!;

beforeAll(async () => {
  product = await TestApplication.start({ clock: fixedClock('2026-11-24T03:00:00Z') });
  const given = await Given.registry(product);
  const area = await given.unit('Khu vực');
  const units: GivenUnit[] = [];
  for (let at = 0; at < 9; at++) units.push(await given.unit(`Đơn vị ${at}`, area));
  for (let at = 0; at < PEOPLE; at++)
    await given.person({
      unit: units[Math.floor((roll(9) * roll(9)) / 8)]!, // some have few people, some many
      degree: one(['ThS', 'TS', 'DH', 'DH', 'CD', null]),
      gender: one(['NAM', 'NU', null]),
      category: one(['CC', 'CC', 'VC', 'VC', 'CB', 'HD111', null]),
      birthOn: one(['1965-03-12', '1972-05', '1985-03-12', '1990', '2001-01-20', null]),
      fields: one([[], ['CNTT'], ['YT'], ['CNTT', 'KT'], ['NL']]),
      startsOn: one(['2010-05-01', '2016-01-01', '2021-09-01']),
    });
  await recordedAt(product.database, '2026-08-01T00:00:00Z');
  [observer, leader] = [await product.userWith('observer', area), await product.userWith('leader', area)];
}, 300_000);
afterAll(() => product.stop());

const door = (code: string) => `/api/indicators/${code}`;
const query = (words: Record<string, string | null>) =>
  new URLSearchParams(Object.entries(words).flatMap(([name, value]) => (value === null ? [] : [[name, value]]))).toString();

async function peopleOf(code: string, words: Record<string, string | null>): Promise<Set<string>> {
  const found = new Set<string>();
  for (let after: string | null = null; ; ) {
    const { body, status, text }: { body: { items: { profile: { id: string } }[]; next: string | null }; status: number; text: string } =
      await leader.get(`${door(code)}/people?${query({ ...words, limit: '200', after })}`);
    if (status !== 200) throw new Error(text);
    for (const { profile } of body.items) found.add(profile.id);
    if (!body.next) return found;
    after = body.next;
  }
}

/** One answer to the observer: each number of it beside the people of the same day, as they were known then. */
async function heard(code: string, onDay: string | null, by: string | null): Promise<void> {
  const { body, status, text } = await observer.get<Measured>(`${door(code)}/measure?${query({ onDay, by })}`);
  if (status !== 200) throw new Error(`${text}\n${product.log.slice(-2_000)}`);
  const moment = { onDay: body.onDay };
  const exact = (await leader.get<Measured>(`${door(code)}/measure?${query({ ...moment, by })}`)).body;
  for (const part of ['numerator', 'remainder'] as const) {
    const whole = await peopleOf(code, { ...moment, part });
    if (exact[part] !== whole.size) differing.push([code, by, part, exact[part], whole.size]);
    if (body.numerator + body.remainder > 0) told.push({ of: `${code} ${body.onDay} ${part}`, count: body[part], people: whole });
    const apart = new Map<string, Set<string>>();
    for (const group of exact.groups ?? []) {
      const people = await peopleOf(code, { ...moment, part, by, group: group.code ?? '' });
      if (group[part] !== people.size) differing.push([code, by, part, group.code, group[part], people.size]);
      apart.set(String(group.code), people);
    }
    for (const group of body.groups ?? []) {
      const alone = apart.get(String(group.code));
      const others = new Set([...(body.groups ?? [])].map((each) => String(each.code)));
      const people = group.code === TOGETHER ? union([...apart].filter(([key]) => !others.has(key)).map(([, set]) => set)) : alone!;
      told.push({ of: `${code} ${body.onDay} ${part} ${by}=${group.code}`, count: group[part], people });
    }
  }
}
const union = (sets: readonly ReadonlySet<string>[]): Set<string> => new Set(sets.flatMap((set) => [...set]));

describe('numbers for whoever may not open the people', () => {
  it('are each of many people or of none, and the numbers of whoever may are those of the lists', async () => {
    const { items } = (await observer.get<{ items: { code: string }[] }>('/api/indicator-board')).body;
    for (const { code } of items)
      for (const by of [null, ...GROUPINGS]) for (const onDay of [null, '2025-12-31']) await heard(code, onDay, by);
    const few = told.filter(({ people }) => people.size > 0 && people.size < LEAST);
    tell(
      'G-13',
      `numbers told to an observer (${items.length} indicators, 5 groupings, 2 days) that are of 1 to 4 people`,
      `${few.length} of ${told.length}`,
      '0',
      few.length === 0,
    );
    tell('G-13', 'numbers of a leader that differ from the list behind them', differing.length, '0', differing.length === 0);
    expect(few.map(({ of, people }) => [of, people.size])).toEqual([]);
    expect(differing).toEqual([]);
    expect(told.length).toBeGreaterThan(100);
    expect(PARTS).toHaveLength(4);
  }, 600_000);

  it('are isolated by no pair of answers: where one holds the other, what is left is nobody or many', () => {
    const isolated = new Set<string>();
    for (let pair = 0; pair < PAIRS; pair++) {
      const [larger, smaller] = [one(told), one(told)];
      if (![...smaller.people].every((person) => larger.people.has(person))) continue;
      const left = larger.people.size - smaller.people.size;
      if (left > 0 && left < LEAST) isolated.add(`${larger.of} - ${smaller.of} = ${left}`);
    }
    tell('G-13', `random pairs of them that isolate 1 to 4 people`, `${isolated.size} of ${PAIRS}`, '0', isolated.size === 0);
    expect([...isolated].slice(0, 10)).toEqual([]);
  });
});
