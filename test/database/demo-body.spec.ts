import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { configFolder } from '#config';
import { readUnitFiles } from '#libs/organizations';
import { Database } from '#libs/platform';
import type { DemoAccount } from '../../apps/cli/src/demo/accounts.js';
import { sampleRoster } from '../../apps/cli/src/demo/roster/roster-file.js';
import { seedSampleBody } from '../../apps/cli/src/demo/sample-body.js';
import { samplePeople } from '../../apps/cli/src/demo/sample-people.js';
import { seedDemo } from '../../apps/cli/src/demo/seed-demo.js';
import { readWorkplaces } from '../../apps/cli/src/demo/workplaces.js';
import { type ImportState, RosterDesk } from '../builders/rosters.js';
import { TestApplication } from '../harness/application.js';
import type { Client } from '../harness/client.js';
import { thisYear } from '../harness/today.js';

const account = (role: DemoAccount['role'], username: string, unit: string | null): DemoAccount => ({
  role,
  username,
  displayName: username,
  password: `a sentence of ${username}`,
  unit,
});
const ACCOUNTS = [
  account('administrator', 'admin', null),
  account('personnel_officer', 'canbo.maokhe', 'mao-khe'),
  account('leader', 'lanhdao', 'khu-vuc'),
  account('recruiter', 'tuyendung', 'khu-vuc'),
];
let product: TestApplication;
let leader: Client;
let officer: Client;
/** How many people each run after the first one added. */
const added: number[] = [];
const seed = () =>
  seedDemo(
    (part) => product.get(part),
    product.database.settings,
    () => ACCOUNTS,
  );
const rows = <Row extends object>(sql: string) => product.get(Database).readWhole((tx) => tx.query<Row>(sql));
const signedIn = async ({ username, password }: DemoAccount) => {
  const client = product.anonymous();
  await client.signIn(username, password);
  return client;
};

beforeAll(async () => {
  product = await TestApplication.start();
  await seedSampleBody((part) => product.get(part), ACCOUNTS); // and there the first run was cut off
  added.push(await seed(), await seed());
  leader = await signedIn(ACCOUNTS[2]!);
  officer = await signedIn(ACCOUNTS[1]!);
});
afterAll(() => product.stop());

interface Measured {
  denominator: number;
  numerator: number;
  unknown: number;
  excluded: number;
  rate: string;
  groups?: { code: string; rate: string | null; denominator: number }[];
}
const measure = (client: Client, query = '') => client.get<Measured>(`/api/indicators/postgraduate-rate/measure${query}`);

describe('the sample body', () => {
  it('is the same on every machine', () => {
    const folder = configFolder('demo');
    const people = () => samplePeople(readWorkplaces(folder, readUnitFiles(folder)));
    expect(people()).toEqual(people());
    expect(people().length).toBeGreaterThan(400);
  });

  it('is there once, however often its seeding is begun again', async () => {
    expect(added).toEqual([0, 0]);
    const [once] = await rows<{ quotas: number; follows: number }>(
      `select (select count(*)::int from establishment_quota) as quotas, (select count(*)::int from recruitment_follow) as follows`,
    );
    expect(once).toEqual({ quotas: 5, follows: 3 });
  });

  it('has a postgraduate rate worth working at, with people of whom it is not known', async () => {
    const { body } = await measure(leader);
    expect(Number(body.rate)).toBeGreaterThan(0.13);
    expect(Number(body.rate)).toBeLessThan(0.14);
    expect(body.unknown).toBeGreaterThan(5);
    expect(body.excluded).toBeGreaterThan(10);
  });

  it('is finished with its first run and follows the plan', async () => {
    const { body } = await leader.get<{ setupNeeded: boolean; user: { mustChangePassword: boolean } }>('/api/session');
    expect(body).toMatchObject({ setupNeeded: false, user: { mustChangePassword: false } });
    const [plan] = await rows<{ plan: string }>('select s.plan from access_setup s');
    expect(plan?.plan).toBe('dong-trieu-2024');
  });

  it('leaves the offices of Phường Mạo Khê to its roster, but knows the people of its schools and a few of its Party board', async () => {
    const places = await rows<{ kind: string; people: number }>(
      `select u.kind, count(*)::int as people from talent_card c join organizations_unit_period u on u.unit_id = c.unit_id and u.valid @> current_date
       join organizations_unit_period w on w.code = '07069' and w.valid @> current_date and c.unit_path >= w.path and c.unit_path < w.path || '~'
       group by u.kind order by u.kind`,
    );
    expect(places).toEqual([
      { kind: 'party', people: 3 },
      { kind: 'school', people: expect.any(Number) },
    ]);
    const { body } = await officer.post<{ total: number }>('/api/talent/search', { criteria: {}, withTotal: true });
    expect(body.total).toBe(places[0]!.people + places[1]!.people);
  });

  it('can be asked about the days before its wards were merged', async () => {
    const { body } = await measure(leader, '?onDay=2025-06-30&by=unit');
    expect(body.denominator).toBeGreaterThan(350);
  });

  it('has everybody within the rules of the registry: a card of everyone at work, a valid number, no fact in the future', async () => {
    const [found] = await rows<{ staff: number; cards: number; late: number }>(
      `select (select count(*)::int from profiles_employment e join profiles_person p on p.id = e.person_id
           where e.is_primary and e.ends_on is null and p.kind = 'staff') as staff,
         (select count(*)::int from talent_card c where c.employment_certain and c.kind = 'staff') as cards,
         (select count(*)::int from profiles_qualification q where platform_first_day(q.starts_on) > q.seen_on) as late`,
    );
    expect(found!.cards).toBe(found!.staff);
    expect(found!.late).toBe(0);
  });

  it('has people who study, were attracted, or stay on by decision, so that the years ahead have something to show', async () => {
    const forecast = '/api/indicators/postgraduate-rate/forecast';
    const { body } = await leader.get<{
      basis: { landing: { year: number; people: number }[] };
      studying: number;
      studyingUnknown: number;
    }>(forecast);
    expect(body.basis.landing.length).toBeGreaterThan(1);
    for (const { year, people } of body.basis.landing) {
      const due = await leader.get<{ items: object[] }>(`${forecast}/people?year=${year}&limit=200`);
      expect([year, due.body.items.length]).toEqual([year, people]);
    }
    expect(body.studying).toBeGreaterThan(body.studyingUnknown);
    expect(body.studyingUnknown).toBeGreaterThan(0);
    const cohort = await leader.get<Measured>('/api/indicators/attracted-retention/measure?onDay=2026-11-30');
    expect(cohort.body.denominator).toBeGreaterThan(1);
    const [found] = await rows<{ later: number }>(
      `select count(*)::int as later from profiles_retirement r join talent_card c on c.person_id = r.person_id and c.retires_on = platform_first_day(r.leaves_on)`,
    );
    expect(found!.later).toBeGreaterThan(1);
  });

  it('has experts who agreed to being listed, and some who are to be asked', async () => {
    const [found] = await rows<{ experts: number; listed: number; agreed: number }>(
      `select (select count(*)::int from profiles_person p where p.kind = 'expert') as experts,
         (select count(*)::int from talent_card c where c.kind = 'expert') as listed,
         (select count(*)::int from profiles_consent s where s.purpose = 'listed' and s.answer = 'given' and s.valid @> (now() at time zone 'Asia/Ho_Chi_Minh')::date) as agreed`,
    );
    expect(found!.listed).toBe(found!.agreed);
    expect(found!.listed).toBeLessThan(found!.experts);
    expect(found!.listed).toBeGreaterThan(10);
  });
});

describe('the quotas of the sample body', () => {
  it('ask, in the ward whose roster comes next, for somebody it does not have yet, and the recruiter follows that field', async () => {
    const year = thisYear();
    const quotas = await officer.get<{ items: { field: string; given: number; filled: number }[] }>(`/api/quotas?year=${year}&field=CNTT`);
    expect(quotas.body.items).toMatchObject([{ field: 'CNTT', given: 1, filled: 0 }]);
    const people = await officer.post<{ total: number }>('/api/talent/search', {
      criteria: { fields: ['CNTT'] },
      withTotal: true,
      limit: 1,
    });
    expect(people.body.total).toBe(0);
    const recruiter = await signedIn(ACCOUNTS[3]!);
    const follows = await recruiter.get<{ items: { field: string }[] }>('/api/field-follows');
    expect(follows.body.items.map(({ field }) => field)).toEqual(['CNTT', 'YT', 'NL']);
    expect((await recruiter.get<{ items: object[] }>('/api/notifications')).body.items).toEqual([]);
  });
});

describe('the sample roster of the demo, in the hands of its officer', () => {
  let desk: RosterDesk;
  let view: ImportState;
  beforeAll(() => {
    desk = new RosterDesk(officer);
  });

  const rate = async () =>
    (await desk.officer.get<{ numerator: number; denominator: number }>('/api/indicators/postgraduate-rate/measure')).body;

  it('is understood as it is: its unit, its day, its people, its total', async () => {
    view = await desk.upload(await sampleRoster(), 'danh-sach-phuong-mao-khe.xlsx');
    expect(view).toMatchObject({ status: 'ready', error: null, asOf: '2026-09-30', keepingUnit: { name: 'Phường Mạo Khê' } });
    expect(view.counts).toMatchObject({ rows: 40, create: 38, reject: 0, ask: 0, absent: 1 });
    expect(view).toMatchObject({ claimedTotal: 40 });
    expect(view.counts.fix).toBeGreaterThan(60);
  });

  it('asks little, and what it asks can be answered', async () => {
    expect(view.open).toBeGreaterThan(4);
    expect(view.open).toBeLessThan(20);
    const asked = (await desk.rows(view.id, '&decision=open')).flatMap(({ key, cells }) =>
      cells.filter(({ decision }) => decision === 'ask').map((cell) => ({ key, ...cell })),
    );
    expect(new Set(asked.map(({ field }) => field))).toEqual(new Set(['category', 'languages', 'study_in_progress']));
    const answers = asked.map(({ key, field, value }) => ({ row: key, column: field, value: field === 'languages' ? 'skip' : value }));
    expect((await desk.answer(view.id, ...answers)).body.open).toBe(0);
  });

  it('says who stays on by decision and who was attracted', async () => {
    const cells = (await desk.rows(view.id)).flatMap((row) => row.cells);
    const told = (field: string) => cells.filter((cell) => cell.field === field && cell.decision === 'accept').length;
    expect(told('talent_policy')).toBeGreaterThan(0);
    expect(told('talent_policy_decision')).toBe(told('talent_policy'));
    expect(told('leaves_decision')).toBe(told('leaves_on'));
  });

  it('has one unit to create and one person to say something of', async () => {
    const units = await desk.officer.get<{ items: { name: string; action: string }[] }>(`/api/imports/${view.id}/units`);
    expect(units.body.items.filter(({ action }) => action === 'create').map(({ name }) => name)).toEqual(['Ban Quản lý chợ Mạo Khê']);
    const absent = await desk.officer.get<{ items: { id: string }[] }>(`/api/imports/${view.id}/absent`);
    expect(absent.body.items).toHaveLength(1);
    const chosen = await desk.officer.put(`/api/imports/${view.id}/absent`, {
      people: [{ person: absent.body.items[0]!.id, action: 'end', on: '2026-08-31', reason: 'Nghỉ hưu' }],
    });
    expect(chosen.status).toBe(200);
  });

  it('changes the ratio once committed, and brings somebody for the field that is looked for', async () => {
    const before = await rate();
    expect((await desk.commit(view.id)).status).toBe('committed');
    const after = await rate();
    expect(after.denominator).toBeGreaterThan(before.denominator + 30);
    expect(after.numerator).toBeGreaterThan(before.numerator);
    const fitting = await desk.officer.post<{ items: unknown[] }>('/api/talent/search', { criteria: { fields: ['CNTT'] } });
    expect(fitting.body.items.length).toBeGreaterThan(0);
    expect((await desk.upload(await sampleRoster())).counts).toMatchObject({ create: 0, update: 0, unchanged: 40 });
  });
});
