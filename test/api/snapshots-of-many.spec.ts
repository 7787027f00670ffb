import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DayCounts, DayCountWork } from '#libs/indicators';
import { fixedClock } from '#libs/kernel';
import { Database } from '#libs/platform';
import { PastHeads } from '#libs/talent';
import { Given, type GivenPerson, type GivenUnit } from '../builders/given.js';
import { TestApplication } from '../harness/application.js';
import type { Client } from '../harness/client.js';
import { heldUp } from '../harness/held-up.js';
import { until } from '../harness/outbox-process.js';

interface Counts {
  readonly numerator: number;
  readonly remainder: number;
  readonly denominator: number;
}
interface Counting {
  readonly counting?: { readonly id: string; readonly onDay: string; readonly done: number; readonly total: number | null };
  readonly code?: string;
}
interface Replay extends Counting {
  readonly id: string;
  readonly definitionVersion: number;
  readonly counts: Counts;
  readonly now: Counts;
  readonly intact: boolean;
  readonly takenBy: string;
  readonly takenAt: string;
  readonly moves: { from: string | null; to: string | null; people: number }[];
}
interface Waiting {
  readonly id: string;
  readonly title: string;
  readonly takenBy: string;
  readonly takenAt: string;
  readonly refused: string | null;
}
interface List {
  readonly items: { id: string; title: string; counts: Counts; takenBy: string; takenAt: string }[];
  readonly waiting: Waiting[];
}
interface People extends Counting {
  readonly total: number;
  readonly items: { profile: { fullName: string }; rule: { text: string } }[];
  readonly next: string | null;
}

const RATIO = 'postgraduate-rate';
const DAY = '2025-12-31';
let product: TestApplication;
let given: Given;
let ward: GivenUnit;
let graduate: GivenPerson;
let leader: Client;

beforeAll(async () => {
  product = await TestApplication.start({ clock: fixedClock('2026-11-24T03:00:00Z') });
  given = await Given.registry(product);
  ward = await given.unit('Phường Một');
  await given.person({ unit: ward, fullName: 'Lê Thị Thạc Sĩ', degree: 'ThS' });
  graduate = await given.person({ unit: ward, fullName: 'Trần Văn Cử Nhân', degree: 'DH' });
  for (const fullName of ['Phạm Thị Ở Lại', 'Đỗ Văn Ở Lại', 'Vũ Thị Ở Lại']) await given.person({ unit: ward, fullName, degree: 'DH' });
  leader = await product.userWith('leader', ward);
  product.get(DayCounts).atOnce = 3; // as if these were a country
  product.get(PastHeads).mostPeople = 3;
});
afterAll(() => product.stop());

const take = (body: object = {}, client = leader) =>
  client.post<Replay>('/api/snapshots', { indicator: RATIO, unitId: ward.id, onDay: DAY, title: 'Báo cáo năm 2025', ...body });
const list = async (client = leader) => (await client.get<List>(`/api/snapshots?indicator=${RATIO}`)).body;
const frozen = (id: string) => until(async () => (await list()).items.find((item) => item.id === id));
const answered = <Body>(path: string): Promise<Body> =>
  until(async () => {
    const { status, body } = await leader.get<Body>(path);
    return status === 200 && { body };
  }).then(({ body }) => body);
/** The same as those few would be answered at once. */
const atOnce = async <Answer>(ask: () => Promise<Answer>): Promise<Answer> => {
  product.get(DayCounts).atOnce = 500_000;
  const answer = await ask();
  product.get(DayCounts).atOnce = 3;
  return answer;
};
const rows = <Row>(sql: string, parameters: unknown[] = []) => product.get(Database).readWhole((tx) => tx.query<Row>(sql, parameters));

describe('freezing a number of very many people', () => {
  it('keeps nobody waiting: who signed what is listed with how far it is, and then it is there as if it were frozen at once', async () => {
    const held = await heldUp(product, 'indicators_snapshot_member');
    const { status, headers, body } = await take();
    expect([status, headers['retry-after'], body.counting]).toEqual([202, '2', expect.objectContaining({ onDay: DAY })]);
    const { id } = body.counting!;
    await held.waits();
    const { items, waiting } = await list();
    expect(items).toEqual([]);
    expect(waiting).toEqual([
      expect.objectContaining({ id, title: 'Báo cáo năm 2025', refused: null, done: expect.any(Number), total: 2 }),
    ]);
    expect(waiting[0]!.takenBy).toContain(leader.username);
    expect((await leader.get<Replay>(`/api/snapshots/${id}`)).body.counting).toMatchObject({ id, total: 2 });
    await held.letGo();

    const { counts, takenBy, takenAt } = await frozen(id);
    expect([takenBy, takenAt]).toEqual([waiting[0]!.takenBy, waiting[0]!.takenAt]);
    expect((await list()).waiting).toEqual([]);
    const few = await atOnce(() => take());
    expect([few.status, few.body.counts]).toEqual([201, counts]);
    expect(counts).toMatchObject({ numerator: 1, remainder: 4, denominator: 5 });
    const members = 'select m.person_id, m.part, m.why from indicators_snapshot_member m where m.snapshot_id = $1 order by 1';
    expect(await rows(members, [id])).toEqual(await rows(members, [few.body.id]));
    const hash = 'select s.members_sha256 from indicators_snapshot s where s.id = $1';
    expect(await rows(hash, [id])).toEqual(await rows(hash, [few.body.id]));
  });

  it('freezes once what was known when it was signed, by the version of then, though its worker is killed in the middle', async () => {
    const held = await heldUp(product, 'indicators_snapshot_member');
    const { id } = (await take({ title: 'Bị ngắt giữa chừng' })).body.counting!;
    await held.waits();
    await given.fact(graduate, 'qualifications', { track: 'professional', level: 'ThS', startsOn: '2024-06-30', seenOn: '2026-06-30' });
    await publishedAnew();
    await held.kill();
    expect((await list()).waiting.map(({ title }) => title)).toEqual(['Bị ngắt giữa chừng']);
    await held.letGo();
    const again = () => product.get(DayCountWork).run({ countId: id });
    await Promise.all([again(), again(), again()]);
    await again();
    expect((await frozen(id)).counts).toMatchObject({ numerator: 1, remainder: 4 });
    const { items, waiting } = await list();
    expect([items.filter(({ title }) => title === 'Bị ngắt giữa chừng').length, waiting]).toEqual([1, []]);
    const events = await rows<{ action: string; actor: string }>(
      `select e.action, u.username as actor from audit_event e join access_user u on u.id = e.actor_id where e.entity_id = $1 order by e.at`,
      [id],
    );
    expect(events).toEqual(
      ['indicators.snapshot_asked', 'indicators.snapshot_taken'].map((action) => ({ action, actor: leader.username })),
    );
    expect((await answered<Replay>(`/api/snapshots/${id}`)).definitionVersion).toBe(1);
  });

  it('tells for a day why there is none, where nobody was there', async () => {
    const { id } = (await take({ onDay: '2014-12-31', title: 'Chưa có ai' })).body.counting!;
    const refused = await until(async () => (await list()).waiting.find((one) => one.id === id && one.refused));
    expect(refused.refused).toBe('indicators.snapshot_of_nobody');
    const { status, body } = await leader.get<Replay>(`/api/snapshots/${id}`);
    expect([status, body.code]).toEqual([422, 'indicators.snapshot_of_nobody']);
    await product
      .get(Database)
      .write((tx) => tx.execute(`update indicators_day_count set counted_at = counted_at - interval '1 day' where id = $1`, [id]));
    expect((await list()).waiting).toEqual([]);
  });

  it('is for those within reach alone, and of few people it is done at once', async () => {
    const small = await given.unit('Phường Nhỏ');
    await given.person({ unit: small, degree: 'ThS' });
    const elsewhere = await product.userWith('leader', small);
    const held = await heldUp(product, 'indicators_snapshot_member');
    const { id } = (await take()).body.counting!;
    expect((await list(elsewhere)).waiting).toEqual([]);
    expect((await elsewhere.get<Replay>(`/api/snapshots/${id}`)).body.code).toBe('indicators.snapshot_not_found');
    expect((await list()).waiting.map((one) => one.id)).toEqual([id]);
    await held.letGo();
    await frozen(id);
    expect((await take({ unitId: small.id }, elsewhere)).status).toBe(201);
  });
});

describe('what very many people were frozen as', () => {
  const of = async () => (await list()).items.find(({ title }) => title === 'Bị ngắt giữa chừng')!.id;

  it('is compared in the background with what is known now, and read from then on until records are changed', async () => {
    const path = `/api/snapshots/${await of()}`;
    const found = await answered<Replay>(path);
    expect(found).toMatchObject({ intact: true, counts: { numerator: 1, remainder: 4 }, now: { numerator: 2, remainder: 3 } });
    expect(found.moves).toEqual([{ from: 'remainder', to: 'numerator', people: 1 }]);
    expect(await atOnce(() => leader.get<Replay>(path))).toMatchObject({ status: 200, body: found });
    const counted = `select c.id, c.counted_at from indicators_day_count c where c.asked ->> 'what' = 'replay' and c.state = 'ready' order by 1`;
    const before = await rows(counted);
    expect((await leader.get(path)).status).toBe(200);
    expect(await rows(counted)).toEqual(before);

    await given.person({ unit: ward, fullName: 'Ngô Văn Ghi Sau', degree: 'DH' });
    expect((await leader.get(path)).status).toBe(202);
    expect((await answered<Replay>(path)).moves).toContainEqual({ from: null, to: 'remainder', people: 1 });
  });

  it.each([
    ['stood in a part', 'from=remainder', ['Đỗ Văn Ở Lại', 'Phạm Thị Ở Lại', 'Trần Văn Cử Nhân', 'Vũ Thị Ở Lại']],
    ['were moved by a change', 'from=remainder&to=numerator', ['Trần Văn Cử Nhân']],
    ['were recorded later', 'from=none&to=remainder', ['Ngô Văn Ghi Sau']],
    ['were nowhere', 'from=none', ['Ngô Văn Ghi Sau']],
    ['stand where they stood', 'from=remainder&to=remainder', ['Đỗ Văn Ở Lại', 'Phạm Thị Ở Lại', 'Vũ Thị Ở Lại']],
  ])('opens exactly those who %s, by the record of then', async (_, query, names) => {
    const path = `/api/snapshots/${await of()}/people?${query}`;
    const found = await answered<People>(path);
    expect(found.items.map(({ profile }) => profile.fullName).sort()).toEqual([...names].sort());
    expect(found.total).toBe(names.length);
    const few = await atOnce(() => leader.get<People>(path));
    expect(found.items.map(({ profile, rule }) => [profile.fullName, rule.text])).toEqual(
      few.body.items.map(({ profile, rule }) => [profile.fullName, rule.text]),
    );
  });

  it('opens those who are there no more in the order of names', async () => {
    const gone = [];
    for (const fullName of ['Bùi Thị Yến', 'Bùi Thị Ân']) gone.push(await given.person({ unit: ward, fullName, degree: 'DH' }));
    const { id } = (await take({ title: 'Trước khi đi' })).body.counting!;
    await frozen(id);
    for (const person of gone) await left(person);
    const path = `/api/snapshots/${id}`;
    await until(async () => (await answered<Replay>(path)).moves.some(({ to, people }) => to === null && people === 2));
    const { items } = await answered<People>(`${path}/people?from=remainder&to=none`);
    expect(items.map(({ profile }) => profile.fullName)).toEqual(['Bùi Thị Ân', 'Bùi Thị Yến']);
  });
});

async function left({ id, facts }: GivenPerson): Promise<void> {
  const [employment] = facts.employments;
  const path = `/api/profiles/${id}/facts/employments/${employment!.id}/end`;
  expect((await given.officer.post(path, { on: '2025-06-30' }, { 'if-match': `"v${employment!.version}"` })).status).toBe(200);
}

/** Only doctors count from now on. */
async function publishedAnew(): Promise<void> {
  const draft = `/api/indicators/${RATIO}/draft`;
  await given.officer.post(draft);
  const { body } = await given.officer.get<{ content: object }>(draft);
  await given.officer.put(draft, { ...body.content, numerator: { degrees: ['TS'] } }, { 'if-match': '"v1"' });
  const published = await given.officer.post(`${draft}/publish`, { validFrom: '2025-01-01' }, { 'if-match': '"v2"' });
  expect(published.status).toBe(200);
}
