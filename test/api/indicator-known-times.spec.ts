import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fixedClock } from '#libs/kernel';
import { Given, type GivenPerson, type GivenUnit } from '../builders/given.js';
import { TestApplication } from '../harness/application.js';
import type { Client } from '../harness/client.js';
import { recount } from './recount.js';

type Parts = Readonly<Record<'numerator' | 'remainder' | 'unknown' | 'excluded', number>>;

const RATIO = '/api/indicators/postgraduate-rate';
const DAYS = ['2026-11-24', '2025-12-31', '2025-06-30', '2020-03-01', '2016-07-01'];
const random = (seed: number) => () => {
  seed = (seed * 1_664_525 + 1_013_904_223) % 4_294_967_296;
  return seed / 4_294_967_296;
};

let product: TestApplication;
let given: Given;
let units: GivenUnit[];
let leader: Client;
const times: string[] = [];
const next = random(6);
const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(next() * items.length)]!;

beforeAll(async () => {
  product = await TestApplication.start({ clock: fixedClock('2026-11-24T03:00:00Z') });
  given = await Given.registry(product);
  units = [await given.unit('Phường Một'), await given.unit('Phường Hai')];
  leader = await product.userWith('leader');
  const people: GivenPerson[] = [];
  for (let round = 0; round < 3; round++) {
    for (let at = 0; at < 10; at++) people.push(await somebody());
    for (let at = 0; at < 8; at++) await changed(pick(people));
    await now();
  }
}, 120_000);
afterAll(() => product.stop());

const somebody = () =>
  given.person({
    unit: pick(units),
    category: pick(['CB', 'CC', 'VC', 'HD111', 'CC_XA', null]),
    degree: pick(['TS', 'ThS', 'DH', 'CKI', null]),
    degreeOn: pick(['2012', '2018-06', '2020-01-15', null]),
    startsOn: pick(['2010-05-01', '2016', '2021-09-01', null]),
  });

/** Somebody's record is corrected, ended, taken back or added to, by the newest version there is. */
async function changed({ id }: GivenPerson): Promise<void> {
  const { facts } = (await given.officer.get<GivenPerson>(`/api/profiles/${id}`)).body;
  const [employment, degree] = [facts.employments[0], facts.qualifications[0]];
  const of = (kind: string, fact: { id: string; version: number }) => ({
    door: `/api/profiles/${id}/facts/${kind}/${fact.id}`,
    version: { 'if-match': `"v${fact.version}"` },
  });
  const act = pick(['graduate', 'end', 'retract', 'correct']);
  if (act === 'end' && employment) {
    const { door, version } = of('employments', employment);
    await given.officer.post(`${door}/end`, { on: pick(['2022-01-01', '2025-03-01']) }, version);
  } else if (act === 'retract' && degree) {
    const { door, version } = of('qualifications', degree);
    await given.officer.delete(door, { reason: 'Nhập nhầm' }, version);
  } else if (act === 'correct' && degree) {
    const { door, version } = of('qualifications', degree);
    await given.officer.patch(door, { level: pick(['ThS', 'DH', 'TS']) }, version);
  } else
    await given.fact({ id }, 'qualifications', {
      track: 'professional',
      level: pick(['ThS', 'TS']),
      startsOn: pick(['2015-06-30', '2019', '2024-05']),
      seenOn: '2026-06-30',
    });
}

/** A moment after what was done and before what is done next. */
async function now(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 30));
  times.push(new Date().toISOString());
  await new Promise((resolve) => setTimeout(resolve, 30));
}

describe('a number of any day as it was known at any time', () => {
  it('is what an independent recount from the raw facts of then gives', async () => {
    const told = new Set<string>();
    for (const knownAt of times)
      for (const onDay of DAYS) {
        const { body } = await leader.get<Parts>(`${RATIO}/measure?onDay=${onDay}&knownAt=${knownAt}`);
        const { numerator, remainder, unknown, excluded } = body;
        const counted = { numerator, remainder, unknown, excluded };
        expect([onDay, knownAt, counted]).toEqual([onDay, knownAt, await recount(product, onDay, knownAt)]);
        told.add(JSON.stringify([onDay, counted]));
      }
    expect(told.size).toBeGreaterThan(DAYS.length); // the rounds differ: the times decide
  }, 60_000);

  it('is that of today where everything is known', async () => {
    const { body } = await leader.get<Parts>(`${RATIO}/measure`);
    expect(body).toMatchObject(await recount(product, '2026-11-24'));
  });

  it('of nobody is not measurable, and not none of nobody', async () => {
    const empty = await given.unit('Phòng Trống');
    const { body } = await leader.get<object>(`${RATIO}/measure?unit=${empty.id}`);
    expect(body).toMatchObject({ denominator: 0, rate: null, status: 'not_measurable', reason: expect.stringContaining('mẫu số') });
  });
});
