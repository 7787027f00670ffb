import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fixedClock } from '#libs/kernel';
import { Database } from '#libs/platform';
import { Given, type GivenUnit } from '../builders/given.js';
import { TestApplication } from '../harness/application.js';
import type { Client } from '../harness/client.js';

interface Measured {
  readonly numerator: number;
  readonly denominator: number;
  readonly status: string;
  readonly need: number | null;
  readonly short: number | null;
  readonly target: { value: string; by: string } | null;
  readonly milestone: { value: number; short: number } | null;
  readonly targetsApart: { given: number; needOfWhole: number; needOfUnits: number } | null;
  readonly reason: string | null;
  readonly groups?: { code: string | null; need: number; short: number; ownTarget: boolean }[];
}
interface Goal {
  readonly id: string;
  readonly version: number;
  readonly milestones: { onDay: string; value: string }[];
  readonly history: { version: number; value: string }[];
}
interface Problem {
  readonly code: string;
  readonly errors?: { pointer: string; code: string }[];
}
interface Trajectory {
  readonly actual: { onDay: string; numerator: number; denominator: number; rate: number }[];
  readonly path: { onDay: string; value: string }[];
  readonly status: string;
}

let product: TestApplication;
let given: Given;
let ward: GivenUnit;
let other: GivenUnit;
let officer: Client;
let leader: Client;

const RATIO = '/api/indicators/postgraduate-rate';
const GOAL = {
  value: '0.5',
  by: '2030-12-31',
  baselineValue: '0.25',
  baselineDay: '2025-12-31',
  spread: 'linear',
};
const match = (version: number) => ({ 'if-match': `"v${version}"` });

beforeAll(async () => {
  product = await TestApplication.start({ clock: fixedClock('2026-12-31T03:00:00Z') });
  given = await Given.registry(product);
  await product.get(Database).write((tx) => tx.execute(`update access_setup set plan = 'dong-trieu-2024', plan_chosen = true`));
  [ward, other] = [await given.unit('Phường Một'), await given.unit('Phường Hai')];
  const person = (unit: GivenUnit, degree: string, degreeOn = '2012-06-30') => given.person({ unit, degree, degreeOn });
  for (const [degree, on] of [['ThS', '2012-06-30'], ['DH'], ['DH'], ['DH'], ['DH']] as const) await person(ward, degree, on);
  for (const [degree, on] of [['TS', '2026-05-02'], ['DH'], ['DH']] as const) await person(other, degree, on);
  officer = given.officer;
  leader = await product.userWith('leader');
});
afterAll(() => product.stop());

const measure = async (query = '') => (await leader.get<Measured>(`${RATIO}/measure${query}`)).body;
const set = (unit: GivenUnit, goal: object = {}, client = officer) =>
  client.post<Goal & Problem>(`${RATIO}/goals`, { ...GOAL, ...goal, unitId: unit.id });

describe('the target of a unit', () => {
  it('is that of the plan until one is given, and there is no path', async () => {
    const { status, short, need, target, milestone } = await measure(`?unit=${ward.id}`);
    expect([status, need, short, target?.value, milestone]).toEqual(['met', 1, 0, '0.1640', null]);
  });

  it('has milestones at every year-end, on a straight line from the baseline', async () => {
    const { status, body } = await set(ward);
    expect([status, body.version]).toEqual([201, 1]);
    expect(body.milestones).toEqual([
      { onDay: '2026-12-31', value: '0.3000' },
      { onDay: '2027-12-31', value: '0.3500' },
      { onDay: '2028-12-31', value: '0.4000' },
      { onDay: '2029-12-31', value: '0.4500' },
    ]);
    expect((await set(ward)).body.code).toBe('indicators.goal_given');
  });

  it('is followed along its milestones, in people', async () => {
    expect(await measure(`?unit=${ward.id}`)).toMatchObject({
      numerator: 1,
      denominator: 5,
      status: 'behind',
      need: 3,
      short: 2,
      milestone: { value: 0.3, short: 1 },
    });
    const { body } = await leader.get<Trajectory>(`${RATIO}/trajectory?unit=${ward.id}`);
    expect(body.status).toBe('behind');
    expect(body.path.map(({ value }) => value)).toEqual(['0.25', '0.3000', '0.3500', '0.4000', '0.4500', '0.5']);
    expect(body.actual.at(-1)).toMatchObject({ onDay: '2026-12-31', numerator: 1, denominator: 5, rate: 0.2 });
    for (const { onDay, numerator, denominator } of body.actual)
      expect(await measure(`?unit=${ward.id}&onDay=${onDay}`)).toMatchObject({ numerator, denominator });
    expect(body.actual.length).toBeGreaterThan(8);
  });

  it('says by how many people the targets of the units miss that of the whole', async () => {
    await set(given.root, { value: '0.75' });
    await set(other, { value: '0.34', spread: 'none' });
    const whole = await measure('?by=unit');
    expect(whole.targetsApart).toEqual({ given: 2, needOfWhole: 6, needOfUnits: 5 });
    expect(whole.groups!.map(({ need, ownTarget }) => [need, ownTarget])).toEqual(
      expect.arrayContaining([
        [3, true],
        [2, true],
      ]),
    );
    expect((await measure('?by=gender')).groups!.every(({ ownTarget }) => !ownTarget)).toBe(true);
  });

  it('is changed by the version one saw, and what it was stays readable', async () => {
    const { body: list } = await leader.get<{ items: Goal[] }>(`${RATIO}/goals`);
    expect(list.items.length).toBe(3);
    const goal = list.items.find(({ milestones }) => milestones[0]?.value === '0.3000')!;
    const path = `/api/indicator-goals/${goal.id}`;
    const entered = { ...GOAL, spread: 'entered', milestones: [{ onDay: '2026-12-31', value: '0.2' }], tolerance: '0.01' };
    expect((await officer.put(path, entered)).status).toBe(428);
    const { body } = await officer.put<Goal>(path, entered, match(1));
    expect([body.version, body.history.map(({ version }) => version)]).toEqual([2, [2, 1]]);
    expect((await officer.put<Problem>(path, entered, match(1))).body.code).toBe('indicators.goal_changed_meanwhile');
    expect((await measure(`?unit=${ward.id}`)).status).toBe('on_track');
    expect((await officer.delete(path, { reason: 'giao lại' }, match(2))).status).toBe(204);
    expect((await measure(`?unit=${ward.id}`)).target).toMatchObject({ value: '0.1640' });
    expect((await officer.put<Problem>(path, entered, match(3))).body.code).toBe('indicators.goal_withdrawn');
  });

  it.each([
    ['above all', { value: '16.4' }, '/value', 'indicators.not_a_share'],
    ['below nothing', { value: '-0.1' }, '/value', 'indicators.not_a_share'],
    ['with a baseline later than itself', { baselineDay: '2031-01-01' }, '/baselineDay', 'indicators.baseline_late'],
    ['with half a baseline', { baselineValue: null }, '/baselineDay', 'indicators.baseline_both'],
    ['with milestones from nowhere', { baselineValue: null, baselineDay: null }, '/baselineDay', 'indicators.baseline_needed'],
    ['without the milestones it wants to enter', { spread: 'entered' }, '/milestones', 'indicators.milestones_needed'],
    [
      'with milestones out of order',
      {
        spread: 'entered',
        milestones: [
          { onDay: '2027-12-31', value: '0.3' },
          { onDay: '2026-12-31', value: '0.4' },
        ],
      },
      '/milestones/1/onDay',
      'indicators.milestone_order',
    ],
    ['with a day that is not in the calendar', { by: '2030-02-30' }, '/by', 'indicators.not_a_day'],
  ])('%s is refused by its place, and nothing is stored', async (_, wrong, pointer, code) => {
    const unit = await given.unit();
    const { status, body } = await set(unit, wrong);
    expect([status, body.errors?.map((error) => [error.pointer, error.code])]).toEqual([400, [[pointer, code]]]);
    expect(
      (await leader.get<{ items: { unit: { id: string } }[] }>(`${RATIO}/goals`)).body.items.some((goal) => goal.unit.id === unit.id),
    ).toBe(false);
  });

  it('is refused for a unit that is closed, which names itself, and nothing is stored', async () => {
    const [old, next] = [await given.unit('Trường Cũ'), await given.unit('Trường Mới')];
    const administrator = await product.userWith('administrator');
    const closing = { on: '2026-10-01', successors: [{ unitId: next.id, extent: 'whole' }] };
    const answer = await administrator.post(`/api/org-units/${old.id}/close`, closing);
    expect(answer.status).toBe(200);
    const { status, body } = await set(old);
    expect([status, body.code]).toEqual([422, 'indicators.unit_closed']);
    expect((await set(next)).status).toBe(201);
    const { items } = (await leader.get<{ items: { unit: { id: string } }[] }>(`${RATIO}/goals`)).body;
    expect(items.map(({ unit }) => unit.id)).not.toContain(old.id);
  });

  it('is given by those who keep the unit, and within reach only', async () => {
    const local = await product.userWith('personnel_officer', ward);
    expect((await set(other, {}, local)).status).toBe(404);
    expect((await set(ward, {}, local)).status).toBe(201);
    expect((await set(ward, { by: '2029-12-31' }, leader)).status).toBe(403);
    expect((await local.get<{ items: Goal[] }>(`${RATIO}/goals`)).body.items.length).toBe(1);
  });
});

describe('the board', () => {
  it('gives every indicator as its own measure does', async () => {
    const { body } = await leader.get<{ items: (Measured & { code: string })[] }>(`/api/indicator-board?unit=${other.id}`);
    expect(body.items.length).toBeGreaterThanOrEqual(12);
    expect(body.items[0]!.code).toBe('postgraduate-rate');
    for (const { code, numerator, denominator, status, short } of body.items) {
      const { body: alone } = await leader.get<Measured>(`/api/indicators/${code}/measure?unit=${other.id}`);
      expect([code, numerator, denominator, status, short]).toEqual([code, alone.numerator, alone.denominator, alone.status, alone.short]);
    }
  });

  it('says of what walks a path where it should be on the day', async () => {
    const { body } = await leader.get<{ items: (Measured & { code: string })[] }>(`/api/indicator-board?unit=${ward.id}`);
    const ratio = body.items.find(({ code }) => code === 'postgraduate-rate')!;
    expect(ratio.milestone).toEqual((await measure(`?unit=${ward.id}`)).milestone);
    expect(body.items.filter(({ milestone }) => milestone !== null)).toEqual([ratio]);
  });
});

describe('a target of those recruited in a year', () => {
  it('counts the recruits of the year of the day, and knows of whom it does not know', async () => {
    const unit = await given.unit('Phòng Tuyển');
    const hired = await given.person({ unit, degree: 'ThS', startsOn: '2026-03-01' });
    const { body } = await officer.get<{ facts: { employments: { id: string; version: number }[] } } & { version: number }>(
      `/api/profiles/${hired.id}`,
    );
    const [employment] = body.facts.employments;
    expect(
      (
        await officer.patch(
          `/api/profiles/${hired.id}/facts/employments/${employment!.id}`,
          { unitId: unit.id, category: 'CC', startsOn: '2026-03-01', recruitedOn: '2026-03', seenOn: '2026-06-30' },
          match(employment!.version),
        )
      ).status,
    ).toBe(200);
    await given.person({ unit, degree: 'DH', startsOn: '2026-04-01' }); // perhaps moved here from elsewhere
    await given.person({ unit, degree: 'ThS', startsOn: '2019-04-01' });
    const of = async (day: string) => {
      const { body: measured } = await leader.get<Measured & { unknown: number; excluded: number }>(
        `/api/indicators/recruits-postgraduate-rate/measure?unit=${unit.id}&onDay=${day}`,
      );
      return [measured.numerator, measured.denominator, measured.unknown, measured.excluded];
    };
    expect(await of('2026-12-31')).toEqual([1, 1, 1, 1]);
    expect(await of('2025-12-31')).toEqual([0, 0, 0, 1]);
  });
});

describe('a target of those who stay', () => {
  it('counts those appointed to priority posts years before, and names who left', async () => {
    const unit = await given.unit('Phòng Giữ Chân');
    const stays = await given.person({ unit, fullName: 'Lê Văn Ở', startsOn: '2021-02-01' });
    const leaves = await given.person({ unit, fullName: 'Lê Văn Đi', startsOn: '2021-02-01' });
    const [employment] = leaves.facts.employments;
    const path = `/api/profiles/${leaves.id}/facts/employments/${employment!.id}`;
    expect((await officer.post(`${path}/end`, { on: '2024-05-01' }, match(employment!.version))).status).toBe(200);
    const { body: quota } = await officer.post('/api/quotas', { quotas: [{ year: 2026, unit: unit.id, field: 'CNTT', given: 2 }] });
    expect(quota).toMatchObject({ created: 1 });
    const { body: quotas } = await officer.get<{ items: { id: string }[] }>(`/api/quotas?unit=${unit.id}`);
    for (const person of [stays, leaves])
      await officer.post(`/api/quotas/${quotas.items[0]!.id}/appointments`, { personId: person.id, appointedOn: '2021-02-01' });
    const retention = '/api/indicators/attracted-retention';
    expect((await leader.get<Measured>(`${retention}/measure?unit=${unit.id}`)).body).toMatchObject({ numerator: 1, denominator: 2 });
    const names = async (part: string) =>
      (await leader.get<{ items: { profile: { fullName: string } }[] }>(`${retention}/people?unit=${unit.id}&part=${part}`)).body.items.map(
        ({ profile }) => profile.fullName,
      );
    expect([await names('numerator'), await names('remainder')]).toEqual([['Lê Văn Ở'], ['Lê Văn Đi']]);
  });
});

describe('a target of what an asker may not know', () => {
  it('is as unknown as one that does not exist', async () => {
    const { body } = await officer.post<Goal>('/api/indicators/party-intellectual-rate/goals', { ...GOAL, unitId: ward.id });
    expect((await leader.get(`/api/indicator-goals/${body.id}`)).status).toBe(200);
    const answer = await (await product.userWith('auditor')).get<Problem>(`/api/indicator-goals/${body.id}`);
    expect([answer.status, answer.body.code]).toEqual([404, 'indicators.goal_not_found']);
  });
});
