import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fixedClock } from '#libs/kernel';
import { Database } from '#libs/platform';
import { Given, type GivenPerson, type GivenUnit } from '../builders/given.js';
import { TestApplication } from '../harness/application.js';
import type { Client } from '../harness/client.js';
import type { Forecast } from './forecast-answer.js';

const RATIO = 'postgraduate-rate';
const match = (version: number) => ({ 'if-match': `"v${version}"` });

let product: TestApplication;
let given: Given;
let officer: Client;

beforeAll(async () => {
  product = await TestApplication.start({ clock: fixedClock('2026-11-24T03:00:00Z') });
  given = await Given.registry(product);
  await product.get(Database).write((tx) => tx.execute(`update access_setup set plan = 'dong-trieu-2024', plan_chosen = true`));
  officer = given.officer;
});
afterAll(() => product.stop());

describe('what is known of those who will come to count, and who leaves by decision', () => {
  let academy: GivenUnit;
  const ask = async () => (await leaderThere.get<Forecast>(`/api/indicators/${RATIO}/forecast?unit=${academy.id}`)).body;
  let leaderThere: Client;
  beforeAll(async () => {
    academy = await given.unit('Phường Đang Học');
    leaderThere = await product.userWith('leader', academy);
    const study = async (values: object, person: object = {}) => {
      const somebody = await given.person({ unit: academy, degree: 'DH', birthOn: '1990-01-01', ...person });
      await given.fact(somebody, 'studies', { startsOn: '2025-09-05', decision: 'QĐ 7', ...values });
      return (await officer.get<GivenPerson>(`/api/profiles/${somebody.id}`)).body;
    };
    await study({ level: 'ThS', expectedOn: '2027-09' });
    await study({ level: 'ThS', expectedOn: '2028' });
    await study({ level: 'TS', expectedOn: '2027' }, { degree: 'ThS' }); // counts as it is
    await study({ level: 'DH', expectedOn: '2027' }); // of what does not count
    await study({ level: 'ThS', expectedOn: '2026-06' }); // should be over
    await study({ level: 'ThS' }); // nobody knows until when
    await study({ level: 'ThS', expectedOn: '2028-06' }, { birthOn: '1965-07-01' }); // retires in 4/2027
    await study({ level: 'ThS', expectedOn: '2027' }, { category: 'HD111' }); // outside of those counted
    const two = await study({ level: 'TS', expectedOn: '2030' });
    await given.fact(two, 'studies', { level: 'ThS', expectedOn: '2028-03', startsOn: '2025-09-05' });
    const over = await study({ level: 'ThS', expectedOn: '2028' });
    const [fact] = over.facts.studies;
    await officer.post(`/api/profiles/${over.id}/facts/studies/${fact!.id}/end`, { on: '2026-05-01' }, match(fact!.version)); // gave up
  });

  it('counts those who study in the year in which they should hold what makes them count', async () => {
    const { basis, studying, studyingUnknown } = await ask();
    expect(basis.landing).toEqual([
      { year: 2026, people: 1 },
      { year: 2027, people: 1 },
      { year: 2028, people: 2 },
    ]);
    expect([studying, studyingUnknown]).toEqual([5, 1]);
  });

  it('opens exactly the people it counts: of each year, of nobody knows when, and all of them', async () => {
    const { basis, studying, studyingUnknown } = await ask();
    const open = async (query: string) => {
      const path = `/api/indicators/${RATIO}/forecast/people?unit=${academy.id}${query}`;
      const { body } = await leaderThere.get<{ items: { profile: { id: string; studies: object[] } }[]; total: number }>(path);
      expect(body.total).toBe(body.items.length);
      expect(body.items.every(({ profile }) => profile.studies.length > 0)).toBe(true);
      return body.items.map(({ profile }) => profile.id);
    };
    const byYear = await Promise.all(basis.landing.map(({ year }) => open(`&year=${year}`)));
    expect(byYear.map((people) => people.length)).toEqual(basis.landing.map(({ people }) => people));
    expect(await open('&through=2027')).toHaveLength(2);
    const unknown = await open('&until=unknown');
    expect(unknown).toHaveLength(studyingUnknown);
    const all = await open('');
    expect([all.length, new Set(all).size]).toEqual([studying, studying]);
    expect([...byYear.flat(), ...unknown].sort()).toEqual([...all].sort());
    expect(await open('&year=2044')).toEqual([]);
  });

  it('has them in its year-ends: each expected one is one more who counts', async () => {
    const { years, basis } = await ask();
    const at = (year: number) => years.find(({ onDay }) => onDay === `${year}-12-31`)!.numerator;
    expect(basis.numerator).toBe(1);
    expect([at(2026), at(2027), at(2028)]).toEqual([2, 3, 5]);
  });

  it('lets somebody leave by the decision and not by the age of the law', async () => {
    const retiring = async () => (await ask()).basis.retiring.filter(({ year }) => year < 2035);
    const before = await retiring();
    expect(before).toEqual([{ year: 2027, numerator: 0, denominator: 1 }]);
    const { body } = await leaderThere.get<{ items: { profile: { id: string } }[] }>(
      `/api/indicators/${RATIO}/people?part=remainder&unit=${academy.id}`,
    );
    const people = await Promise.all(
      body.items.map(async ({ profile }) => (await officer.get<GivenPerson>(`/api/profiles/${profile.id}`)).body),
    );
    const old = people.find(({ facts }) => facts.identities[0]!.birthOn === '1965-07-01')!;
    await given.fact(old, 'retirements', {
      leavesOn: '2030-04-30',
      decision: 'QĐ 15',
      legalSource: 'NĐ 83/2022/NĐ-CP',
      startsOn: '2026-11-01',
    });
    expect(await retiring()).toEqual([{ year: 2030, numerator: 0, denominator: 1 }]);
    expect((await ask()).basis.landing.at(-1)).toEqual({ year: 2028, people: 3 }); // and holds the degree before
  });

  it('says who came under a policy of attraction, and follows them for five years', async () => {
    const attracted = (year: number, person: object = {}) =>
      given
        .person({ unit: academy, degree: 'TS', startsOn: `${year}-03-01`, ...person })
        .then((somebody) =>
          given.fact(somebody, 'policies', { policy: 'attracted', year, decision: `QĐ ${year}`, startsOn: `${year}-03-01` }),
        );
    await attracted(2021);
    const gone = await attracted(2021);
    await attracted(2024);
    await given.fact(await given.person({ unit: academy, degree: 'TS' }), 'policies', {
      policy: 'recognised',
      year: 2021,
      decision: 'QĐ 1',
    });
    const [employment] = gone.facts.employments;
    await officer.post(
      `/api/profiles/${gone.id}/facts/employments/${employment!.id}/end`,
      { on: '2025-01-01' },
      match(employment!.version),
    );
    expect((await ask()).attracted).toEqual([
      { year: 2024, people: 1 },
      { year: 2021, people: 1 },
    ]);
    const { body } = await leaderThere.get<{ numerator: number; denominator: number; rate: number }>(
      `/api/indicators/attracted-retention/measure?unit=${academy.id}`,
    );
    expect(body).toMatchObject({ numerator: 1, denominator: 2, rate: 0.5 });
    const left = await leaderThere.get<{ items: { profile: { id: string } }[] }>(
      `/api/indicators/attracted-retention/people?part=remainder&unit=${academy.id}`,
    );
    expect(left.body.items.map(({ profile }) => profile.id)).toEqual([gone.id]);
  });
});
