import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fixedClock, systemActor } from '#libs/kernel';
import { UnitChanges } from '#libs/organizations';
import { Changes, Database } from '#libs/platform';
import { Given, type GivenPerson, type GivenUnit } from '../builders/given.js';
import { TestApplication } from '../harness/application.js';
import type { Client } from '../harness/client.js';
import { until } from '../harness/outbox-process.js';
import { recordedAt } from '../harness/recorded-at.js';

interface Past {
  readonly items: { readonly code: string; readonly points: readonly object[] }[];
  readonly units: { readonly unitId: string; readonly points: { onDay: string; numerator: number; denominator: number }[] }[];
}
interface Measured {
  readonly denominator: number;
  readonly rate: number | null;
  readonly reason: string | null;
  readonly code?: string;
  readonly detail?: string;
}

const CODE = 'postgraduate-rate';
const MERGED_ON = '2025-07-01';
let product: TestApplication;
let given: Given;
let leader: Client;
let [merged, ofDistrict, torn]: GivenUnit[] = [];

beforeAll(async () => {
  product = await TestApplication.start({ clock: fixedClock('2026-11-24T03:00:00Z') });
  given = await Given.registry(product);
  const district = await given.unit('Thị xã Cũ');
  const [one, two] = [await given.unit('Xã Một'), await given.unit('Xã Hai')];
  const [three, four] = [await given.unit('Phường Ba', district), await given.unit('Phường Bốn', district)];
  const five = await given.unit('Xã Năm');
  [merged, ofDistrict, torn] = [await given.unit('Phường Mới'), await given.unit('Phường Thị'), await given.unit('Phường Nửa')];
  const people: [GivenPerson, GivenUnit][] = [
    ...(await staff(one, merged!, 5, 5)),
    ...(await staff(two, merged!, 6, 5)),
    ...(await staff(three, ofDistrict!, 5, 0)),
    ...(await staff(four, ofDistrict!, 0, 5)),
    ...(await staff(five, torn!, 5, 5)),
  ];
  for (const unit of [merged, ofDistrict, torn]) await beginsOn(unit!);
  await Promise.all(people.map(([person, unit]) => moves(person, unit)));
  for (const unit of [one, two]) await closes(unit, [{ unitId: merged!.id, extent: 'whole' }]);
  for (const unit of [three, four]) await closes(unit, [{ unitId: ofDistrict!.id, extent: 'whole' }]);
  await closes(five, [{ unitId: torn!.id, extent: 'part' }]);
  await recordedAt(product.database, '2026-11-01T00:00:00Z'); // when the last quarter was over
  leader = await product.userWith('leader');
});
afterAll(() => product.stop());

/** So many with a postgraduate degree and so many without, who go over with their unit. */
async function staff(unit: GivenUnit, goTo: GivenUnit, postgraduate: number, other: number): Promise<[GivenPerson, GivenUnit][]> {
  const since = { unit, degreeOn: '2012-06-30', startsOn: '2015-01-01', seenOn: '2015-01-01' };
  const people = Array.from({ length: postgraduate + other }, (_, at) =>
    given.person({ ...since, degree: at < postgraduate ? 'ThS' : 'DH' }),
  );
  return (await Promise.all(people)).map((person) => [person, goTo]);
}

const beginsOn = (unit: GivenUnit) =>
  product
    .get(Database)
    .write((tx) =>
      tx.execute(`update organizations_unit_period set valid = daterange($2::date, null) where unit_id = $1`, [unit.id, MERGED_ON]),
    );

async function moves(person: GivenPerson, unit: GivenUnit): Promise<void> {
  const [employment] = person.facts.employments;
  const path = `/api/profiles/${person.id}/facts/employments/${employment!.id}/end`;
  const ended = await given.officer.post(path, { on: MERGED_ON, reason: null }, { 'if-match': `"v${employment!.version}"` });
  expect(ended.status).toBe(200);
  await given.fact(person, 'employments', {
    unitId: unit.id,
    category: 'CC',
    startsOn: MERGED_ON,
    position: 'Chuyên viên',
    seenOn: MERGED_ON,
  });
}

const closes = (unit: GivenUnit, successors: { unitId: string; extent: 'whole' | 'part' }[]) =>
  product
    .get(Changes)
    .write(systemActor, null, (tx, change) => product.get(UnitChanges).close(tx, change, unit.id, MERGED_ON, successors as never));

const past = async (client: Client) => (await client.get<Past>(`/api/indicator-board/past?code=${CODE}`)).body;
const pointsOf = ({ units }: Past, unit: GivenUnit) =>
  (units.find(({ unitId }) => unitId === unit.id)?.points ?? []).map(({ onDay, numerator, denominator }) =>
    [onDay.slice(0, 4), `${numerator}/${denominator}`].join(' '),
  );
const YEARS = [2020, 2021, 2022, 2023, 2024, 2025];
const years = (counted: string) => YEARS.map((year) => `${year} ${counted}`);

describe('days before a merger, for the officer of the unit that came of it', () => {
  const measure = async (client: Client, onDay: string, language = 'vi') =>
    (await client.get<Measured>(`/api/indicators/${CODE}/measure?onDay=${onDay}`, { 'accept-language': language })).body;

  it('are told of nobody as long as nothing of them is published, and not as if nobody had been on record', async () => {
    const officer = await product.userWith('personnel_officer', merged!);
    for (const [language, words] of [
      ['vi', 'số liệu thuộc các đơn vị tiền thân'],
      ['en', 'belong to its predecessors'],
    ] as const) {
      await officer.put('/api/session/language', { language });
      expect(await measure(officer, '2019-12-31')).toMatchObject({ rate: null, reason: expect.stringContaining(words) });
    }
  });

  it('belong to the predecessors: only what is published of them is told, and it is said why', async () => {
    await recordedAt(product.database, '2025-08-01T00:00:00Z');
    const officer = await product.userWith('personnel_officer', merged!);
    expect(await measure(officer, '2025-12-31')).toMatchObject({ denominator: 21, reason: null });
    expect(await measure(officer, '2024-12-31')).toMatchObject({ denominator: 21, reason: null });
    const refused = await measure(officer, '2025-03-03');
    expect([refused.code, refused.detail]).toEqual(['indicators.told_of_predecessors', expect.stringContaining('đơn vị tiền thân')]);
    expect((await measure(officer, '2025-03-03', 'en')).detail).toContain('predecessors');
    const observer = await product.userWith('observer', merged!);
    expect((await measure(observer, '2025-03-03')).code).toBe('indicators.told_as_published');
  });
});

describe('how a unit that came of a merger stood before it', () => {
  it('is what its predecessors were together, side by side or below a district that is no more', async () => {
    await until(async () => (await past(leader)).items.find(({ code }) => code === CODE)?.points.length === YEARS.length);
    const found = await past(leader);
    expect(pointsOf(found, merged!)).toEqual(years('11/21'));
    expect(pointsOf(found, ofDistrict!)).toEqual(years('5/10'));
  });

  it('is not told where only a part of another unit came over', async () => {
    expect(pointsOf(await past(leader), torn!)).toEqual(['2025 5/10']);
  });

  it('is told to an observer where each of the predecessors is', async () => {
    const found = await past(await product.userWith('observer'));
    expect(pointsOf(found, merged!)).toEqual(years('11/21'));
    expect([pointsOf(found, ofDistrict!), pointsOf(found, torn!)]).toEqual([['2025 5/10'], ['2025 5/10']]);
  });
});
