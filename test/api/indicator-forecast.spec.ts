import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fixedClock } from '#libs/kernel';
import { Database } from '#libs/platform';
import { Given, type GivenUnit } from '../builders/given.js';
import { TestApplication } from '../harness/application.js';
import type { Client } from '../harness/client.js';
import type { Forecast } from './forecast-answer.js';

interface Scenario {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly result: { reachedOn: string | null; numerator: number; denominator: number; short: number; cost: number };
  readonly code?: string;
}

const RATIO = 'postgraduate-rate';
const LEVERS = { send: 0, sendDoctors: 0, attract: 0, recruits: null, share: null, attrition: null };
const COSTS = { send: 100, sendDoctors: 250, attract: 400 };
const match = (version: number) => ({ 'if-match': `"v${version}"` });

let product: TestApplication;
let given: Given;
let ward: GivenUnit;
let leader: Client;
let officer: Client;

beforeAll(async () => {
  product = await TestApplication.start({ clock: fixedClock('2026-11-24T03:00:00Z') });
  given = await Given.registry(product);
  await product.get(Database).write((tx) => tx.execute(`update access_setup set plan = 'dong-trieu-2024', plan_chosen = true`));
  ward = await given.unit('Phường Dự Báo');
  officer = given.officer;
  leader = await product.userWith('leader', ward);
  await given.person({ unit: ward, degree: 'ThS', birthOn: '1965-06-10' }); // to 31/12/2026, and is still here on that day
  await given.person({ unit: ward, degree: 'DH', birthOn: '1964-10-10' }); // was to leave in 4/2026
  await given.person({ unit: ward, degree: 'ThS', gender: 'NU', birthOn: '1970-09-01' }); // to 5/2028
  await given.person({ unit: ward, degree: 'DH', birthOn: null });
  for (let index = 0; index < 14; index++) await given.person({ unit: ward, degree: 'DH', birthOn: '1990-01-01' });
  const gone = await given.person({ unit: ward, degree: 'DH', birthOn: '1990-01-01' });
  const [employment] = gone.facts.employments;
  await officer.post(`/api/profiles/${gone.id}/facts/employments/${employment!.id}/end`, { on: '2024-06-01' }, match(employment!.version));
  const graduate = await given.person({ unit: ward, degree: 'DH', birthOn: '1990-01-01' });
  await given.fact(graduate, 'qualifications', { track: 'professional', level: 'ThS', startsOn: '2025-06-30', seenOn: '2026-06-30' });
  await officer.post('/api/quotas', { quotas: [{ year: 2027, unit: ward.id, field: 'CNTT', given: 4 }] });
});
afterAll(() => product.stop());

const forecast = async (client = leader) => (await client.get<Forecast>(`/api/indicators/${RATIO}/forecast?unit=${ward.id}`)).body;
const save = (body: object = {}, client = leader) =>
  client.post<Scenario>('/api/scenarios', { indicator: RATIO, unitId: ward.id, name: 'Thử', levers: LEVERS, costs: COSTS, ...body });

describe('where a number goes', () => {
  it('begins with who is here, and follows the months of retirement of the law', async () => {
    const { basis, retirementUnknown, overdue } = await forecast();
    expect([basis.numerator, basis.denominator, retirementUnknown, overdue]).toEqual([3, 19, 1, 1]);
    expect(basis.retiring.filter(({ year }) => year < 2040)).toEqual([
      { year: 2026, numerator: 0, denominator: 1 },
      { year: 2027, numerator: 1, denominator: 1 },
      { year: 2028, numerator: 1, denominator: 1 },
    ]);
  });

  it('opens exactly the people it takes to leave by their age: of each year, up to one, past theirs, of unknown month', async () => {
    const { basis, retirementUnknown, overdue } = await forecast();
    const open = async (query: string) => {
      const { body } = await leader.get<{ items: { profile: { id: string; retiresOn: string | null }; part: string }[]; total: number }>(
        `/api/indicators/${RATIO}/forecast/retiring?unit=${ward.id}&limit=100${query}`,
      );
      expect(body.total).toBe(body.items.length);
      return body.items;
    };
    const known: string[] = [];
    for (const { year, numerator, denominator } of basis.retiring) {
      const people = await open(`&year=${year}`);
      const whoCount = await open(`&year=${year}&part=numerator`);
      expect([year, people.length, whoCount.length]).toEqual([year, denominator, numerator]);
      expect(whoCount.every(({ part }) => part === 'numerator')).toBe(true);
      known.push(...people.map(({ profile }) => profile.id));
    }
    const [all, unknown, past] = [await open(''), await open('&until=unknown'), await open('&until=overdue')];
    expect(all.map(({ profile }) => profile.id).sort()).toEqual(known.sort());
    expect(unknown.map(({ profile }) => profile.retiresOn)).toEqual(Array.from({ length: retirementUnknown }, () => null));
    expect(past.map(({ profile }) => profile.retiresOn)).toEqual(Array.from({ length: overdue }, () => '2026-04-30'));
    expect(all.length + unknown.length).toBe(basis.denominator);
    const until2028 = basis.retiring.filter(({ year }) => year <= 2028).reduce((sum, { denominator }) => sum + denominator, 0);
    expect(await open('&through=2028')).toHaveLength(until2028);
    expect(await open('&through=2025')).toEqual([]);
  });

  it('takes what happened in the last three years, and shows it', async () => {
    const { basis, history } = await forecast();
    expect(history.map(({ from, left, present, converted }) => [from, left, present, converted])).toEqual([
      ['2022-12-31', 0, 20, 0],
      ['2023-12-31', 1, 20, 0],
      ['2024-12-31', 0, 19, 1],
    ]);
    expect(basis.attrition).toEqual({ worst: 0.05, mean: 0.05 / 3, best: 0 });
    expect(basis.converted).toEqual({ worst: 0, mean: 1 / 3, best: 1 });
    expect(basis.quotas).toEqual([{ year: 2027, posts: 4 }]);
  });

  it('goes to 2045 within its range, and says what the registry does not know', async () => {
    const { years, studying, latestStart } = await forecast();
    expect([years.length, years[0]!.onDay, years.at(-1)!.onDay]).toEqual([20, '2026-12-31', '2045-12-31']);
    for (const { worst, numerator, best, denominator } of years) {
      expect(worst).toBeLessThanOrEqual(numerator);
      expect(numerator).toBeLessThanOrEqual(best);
      expect(best).toBeLessThanOrEqual(denominator);
    }
    expect([studying, latestStart]).toEqual([0, '2028-12-31']);
    expect(years.find(({ onDay }) => onDay === '2030-12-31')!.need).toBe(
      Math.ceil(0.164 * years.find(({ onDay }) => onDay === '2030-12-31')!.denominator),
    );
  });

  it('is a risk where it ends short of a target with milestones', async () => {
    await officer.post(`/api/indicators/${RATIO}/goals`, {
      unitId: ward.id,
      value: '0.9',
      by: '2030-12-31',
      baselineValue: '0.1',
      baselineDay: '2025-12-31',
      spread: 'linear',
    });
    expect((await forecast()).status).toBe('at_risk');
    const { body } = await leader.get<{ items: { code: string; status: string }[] }>(`/api/indicator-board?unit=${ward.id}`);
    expect(body.items.find(({ code }) => code === RATIO)!.status).toBe('at_risk'); // and so says the board
  });

  it('is asked of those present only', async () => {
    const answer = await leader.get<Forecast>(`/api/indicators/attracted-retention/forecast?unit=${ward.id}`);
    expect([answer.status, answer.body.code]).toEqual([422, 'indicators.no_forecast']);
  });
});

describe('what it would take', () => {
  it('is worked out for levers, saved under a name and compared', async () => {
    const as = (await save({ name: 'Như hiện nay' })).body;
    const more = (await save({ name: 'Cử học', levers: { ...LEVERS, send: 5 } })).body;
    expect(more.result.numerator).toBe(as.result.numerator + 10); // sent in 2027 and 2028, here by 2030
    expect(more.result.cost).toBe(100 * 5 * 2);
    const { body } = await leader.get<{ items: Scenario[] }>(`/api/scenarios?indicator=${RATIO}&unit=${ward.id}`);
    expect(body.items.map(({ name }) => name)).toEqual(['Cử học', 'Như hiện nay']);
    expect((await leader.delete(`/api/scenarios/${as.id}`, undefined, match(as.version))).status).toBe(204);
    expect((await leader.delete<Scenario>(`/api/scenarios/${as.id}`, undefined, match(as.version))).body.code).toBe(
      'indicators.scenario_not_found',
    );
  });

  it('is found at the least cost, and it is said plainly when nothing suffices', async () => {
    const body = { indicator: RATIO, unitId: ward.id, levers: LEVERS, costs: COSTS, caps: { send: 20, sendDoctors: 5, attract: 5 } };
    const { body: found } = await leader.post<{ levers: object | null; cost: number; short: number }>('/api/scenarios/cheapest', body);
    expect(found.levers).not.toBeNull();
    const result = (await save({ levers: found.levers })).body.result;
    expect([result.short, result.cost]).toEqual([0, found.cost]);
    const none = await leader.post<{ levers: object | null; short: number }>('/api/scenarios/cheapest', {
      ...body,
      caps: { send: 1, sendDoctors: 0, attract: 0 },
    });
    expect(none.body.levers).toBeNull();
    expect(none.body.short).toBeGreaterThan(5);
  });

  it.each([
    ['with ten thousand steps and more', { caps: { send: 10_000, sendDoctors: 10_000, attract: 0 } }, 422, 'indicators.too_many_steps'],
    ['with fewer than nobody', { levers: { ...LEVERS, send: -1 } }, 400, 'request.invalid'],
    ['of a share above all', { levers: { ...LEVERS, share: 1.5 } }, 400, 'request.invalid'],
    ['of an indicator without a target', { indicator: 'women-rate' }, 422, 'indicators.no_target'],
    ['of an unknown indicator', { indicator: 'nothing' }, 404, 'indicators.not_found'],
  ])('%s is refused', async (_, wrong, status, code) => {
    const asked = {
      indicator: RATIO,
      unitId: ward.id,
      levers: LEVERS,
      costs: COSTS,
      caps: { send: 1, sendDoctors: 1, attract: 1 },
      ...wrong,
    };
    const answer = await leader.post<Scenario>('/api/scenarios/cheapest', asked);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  it('is seen and planned within reach only', async () => {
    const elsewhere = await product.userWith('leader', await given.unit('Phường Khác'));
    expect((await save({}, elsewhere)).status).toBe(404);
    expect((await elsewhere.get<{ items: object[] }>(`/api/scenarios?indicator=${RATIO}&unit=${ward.id}`)).body.items).toEqual([]);
  });
});
