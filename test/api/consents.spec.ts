import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Clock } from '#libs/kernel';
import { Cards, HeadCheck, HeadCount } from '#libs/talent';
import { Given, type GivenPerson, type GivenUnit } from '../builders/given.js';
import { begun, names, opened } from '../builders/shortlists.js';
import { TestApplication } from '../harness/application.js';
import type { Client } from '../harness/client.js';
import { until } from '../harness/outbox-process.js';

let today = '2026-11-24';
const clock: Clock = { now: () => new Date('2026-11-24T03:00:00Z'), today: () => today };

let product: TestApplication;
let given: Given;
let ward: GivenUnit;
let recruiter: Client;
let leader: Client;

beforeAll(async () => {
  product = await TestApplication.start({ clock });
  given = await Given.registry(product);
  ward = await given.unit('Phường Một');
  [recruiter, leader] = [await product.userWith('recruiter'), await product.userWith('leader')];
  product.get(HeadCount).start();
  await until(async () => product.get(HeadCount).includes !== null);
});
afterAll(() => product.stop());
beforeEach(() => {
  today = '2026-11-24';
});

const HOW = { purpose: 'listed', means: 'signed', document: 'Phiếu đồng ý số 12' };
const agree = (person: { id: string }, more: object = {}) =>
  given.fact(person, 'consents', { ...HOW, answer: 'given', startsOn: '2026-01-15', ...more });
const takeBack = (person: { id: string }, startsOn = today) =>
  given.fact(person, 'consents', { ...HOW, answer: 'withdrawn', startsOn, endPrevious: true });

interface Found {
  readonly items: readonly { id: string }[];
  readonly total: number;
}

/** Everything that a recruiter, or whoever counts, is told of the experts of the ward. */
async function told(client = recruiter, more: object = {}) {
  const criteria = { kinds: ['expert'], units: [ward.id] };
  const search = await client.post<Found>('/api/talent/search', { criteria, limit: 50, withTotal: true, ...more });
  expect(search.status).toBe(200);
  const counted = await client.post<{ total: number }>('/api/talent/facets', { criteria, facets: ['kinds'], ...more });
  expect(counted.body.total).toBe(search.body.total);
  expect(search.body.items.length).toBe(search.body.total);
  return search.body.items.map(({ id }) => id);
}

const shown = async (person: { id: string }, client = given.officer) =>
  client.get<GivenPerson & { code: string }>(`/api/profiles/${person.id}`);

describe('an expert', () => {
  it('is in no answer until he agreed to being listed: silence is no consent', async () => {
    const silent = await given.person({ kind: 'expert', unit: ward, listed: false });
    expect(await told()).not.toContain(silent.id);
    expect((await shown(silent, leader)).status).toBe(404);
    expect((await shown(silent)).body.listing).toEqual({ basis: 'consent', state: 'none', day: null });
    await agree(silent);
    expect(await told()).toContain(silent.id);
    expect((await shown(silent, leader)).body.listing).toEqual({ basis: 'consent', state: 'given', day: null });
  });

  it('who agreed to other things only is not listed', async () => {
    const other = await given.person({ kind: 'expert', unit: ward, listed: false });
    await given.fact(other, 'consents', { purpose: 'contacted', answer: 'given', means: 'email', startsOn: '2026-01-15' });
    expect(await told()).not.toContain(other.id);
  });

  it('who takes it back is gone from search, counts and record at once, and stays with who keeps the record', async () => {
    const person = await given.person({ kind: 'expert', unit: ward, listed: false });
    await agree(person);
    expect(await told()).toContain(person.id);
    const then = new Date().toISOString();
    expect(await told(recruiter, { onDay: '2026-06-30', knownAt: then })).toContain(person.id);
    await takeBack(person);
    expect(await told()).not.toContain(person.id);
    expect(await told(recruiter, { onDay: '2026-06-30' })).not.toContain(person.id); // nor of a day on which he was
    expect(await told(recruiter, { onDay: '2026-06-30', knownAt: then })).not.toContain(person.id);
    for (const path of ['', '/history']) expect((await leader.get(`/api/profiles/${person.id}${path}`)).status).toBe(404);
    expect((await leader.get(`/api/profiles/${person.id}`)).body).toMatchObject({ code: 'profile.not_found' });
    expect((await shown(person)).body).toMatchObject({ listing: { basis: 'consent', state: 'withdrawn', day: today }, mayEdit: true });
    expect(await product.get(HeadCheck).look()).toEqual([]);
  });

  it('who takes it back is seen on no shortlist, in no kept question and in no file any more', async () => {
    const place = await given.unit();
    const person = await given.person({ kind: 'expert', unit: place, fullName: 'Phùng Thị Hạ', listed: false });
    await agree(person);
    const list = await begun(recruiter, [person]);
    const { body: watch } = await recruiter.post<{ id: string; people: number }>('/api/watches', {
      ...{ name: 'Chuyên gia', notify: 'off' },
      criteria: { units: [place.id] },
    });
    expect(watch.people).toBe(1);
    expect(names(await opened(recruiter, list))).toEqual(['Phùng Thị Hạ']);
    await takeBack(person);
    expect(await opened(recruiter, list)).toMatchObject({ entries: [], outOfSight: 1 });
    expect((await recruiter.get<{ people: number }>(`/api/watches/${watch.id}`)).body.people).toBe(0);
    const started = await recruiter.post<{ id: string }>('/api/exports', {
      ...{ columns: ['fullName'], format: 'csv', purpose: 'kiểm tra' },
      criteria: { units: [place.id] },
    });
    const file = async () => (await recruiter.get<{ status: string; people: number }>(`/api/exports/${started.body.id}`)).body;
    await until(async () => (await file()).status === 'ready');
    expect((await file()).people).toBe(0);
  });

  it('may take it back on the day he gave it; what he had given stays in the history', async () => {
    const person = await given.person({ kind: 'expert', unit: ward, listed: false });
    await agree(person, { startsOn: today });
    const after = await takeBack(person);
    expect(after.facts.consents.map(({ answer, state }) => [answer, state])).toEqual([['withdrawn', 'now']]);
    const { body } = await given.officer.get<{ items: { facts: object[] }[] }>(`/api/profiles/${person.id}/history`);
    expect(JSON.stringify(body.items)).toContain('Phiếu đồng ý số 12');
  });

  it('is back when a withdrawal was recorded by mistake and is retracted', async () => {
    const person = await given.person({ kind: 'expert', unit: ward, listed: false });
    await agree(person);
    const after = await takeBack(person);
    const [withdrawn, before] = after.facts.consents;
    const door = `/api/profiles/${person.id}/facts/consents`;
    await given.officer.delete(`${door}/${withdrawn!.id}`, { reason: 'ghi nhầm người' }, { 'if-match': `"v${withdrawn!.version}"` });
    await given.officer.patch(`${door}/${before!.id}`, { endsOn: null }, { 'if-match': `"v${before!.version}"` });
    expect(await told()).toContain(person.id);
  });

  it('whose consent runs out is gone on that day without anybody writing, and the record says since when', async () => {
    const person = await given.person({ kind: 'expert', unit: ward, listed: false });
    await agree(person, { endsOn: '2026-11-26' });
    today = '2026-11-25';
    await product.get(Cards).advance();
    expect(await told()).toContain(person.id);
    expect((await shown(person)).body.listing).toEqual({ basis: 'consent', state: 'given', day: '2026-11-26' });
    today = '2026-11-26';
    await product.get(Cards).advance();
    expect(await told()).not.toContain(person.id);
    expect((await shown(person)).body.listing).toEqual({ basis: 'consent', state: 'expired', day: '2026-11-26' });
    expect((await shown(person, leader)).status).toBe(404);
    expect(await product.get(Cards).differences()).toBe(0);
    await agree(person, { startsOn: '2026-11-26' }); // and back once he was asked again
    expect(await told()).toContain(person.id);
  });

  it('who works in a unit of the body as its staff is on the payroll, as everybody there: the law says so', async () => {
    const person = await given.person({ kind: 'expert', unit: ward, category: 'VC', listed: false });
    expect(await told()).toContain(person.id);
    expect((await shown(person, leader)).body.listing).toEqual({ basis: 'law', state: 'given', day: null });
  });
});

interface Due {
  readonly items: readonly { id: string; state: string; day: string | null; keepingUnit: string }[];
  readonly total: number;
  readonly next: string | null;
}

describe('whoever keeps the records', () => {
  let other: GivenUnit;
  let officer: Client;
  const due = async (query = '', client = officer) => (await client.get<Due>(`/api/consents/due${query}`)).body;

  beforeAll(async () => {
    other = await given.unit('Phường Hai');
    officer = await product.userWith('personnel_officer', other);
  });

  it('adds an expert with what he answered in one go', async () => {
    const { status, body } = await officer.post<GivenPerson>('/api/profiles', {
      kind: 'expert',
      fullName: 'Đặng Văn Ân',
      keepingUnitId: other.id,
      consent: { answer: 'given', means: 'signed', document: 'Phiếu 7', startsOn: '2026-11-20', endsOn: '2028-11-20' },
    });
    expect(status).toBe(201);
    expect(body.listing).toEqual({ basis: 'consent', state: 'given', day: '2028-11-20' });
    expect(body.facts.consents).toEqual([
      expect.objectContaining({ purpose: 'listed', answer: 'given', means: 'signed', document: 'Phiếu 7', startsOn: '2026-11-20' }),
    ]);
    expect((await due()).total).toBe(0);
  });

  it('finds, page by page, whom to ask, of whom consent ends soon, and nobody else nor elsewhere', async () => {
    const names = ['An', 'Bình', 'Chi', 'Dung', 'Giang'];
    const made: GivenPerson[] = [];
    for (const name of names) made.push(await given.person({ kind: 'expert', unit: other, listed: false, fullName: `Lê Thị ${name}` }));
    const [silent, refused, taken, over, soon] = made as [GivenPerson, GivenPerson, GivenPerson, GivenPerson, GivenPerson];
    await given.fact(refused, 'consents', { ...HOW, answer: 'refused', startsOn: '2026-03-04' });
    await agree(taken);
    await takeBack(taken, '2026-10-10');
    await agree(over, { endsOn: '2026-11-01' });
    await agree(soon, { endsOn: '2027-01-10' });
    const far = await given.person({ kind: 'expert', unit: other, listed: false });
    await agree(far, { endsOn: '2028-01-10' });
    await given.person({ kind: 'expert', unit: ward, listed: false });

    const first = await due('?limit=3');
    expect(first.total).toBe(5);
    const second = await due(`?limit=3&after=${encodeURIComponent(first.next!)}`);
    expect([...first.items, ...second.items].map(({ id, state, day }) => [id, state, day])).toEqual([
      [silent.id, 'none', null],
      [refused.id, 'refused', '2026-03-04'],
      [taken.id, 'withdrawn', '2026-10-10'],
      [over.id, 'expired', '2026-11-01'],
      [soon.id, 'given', '2027-01-10'],
    ]);
    expect(second.next).toBeNull();
    expect(first.items[0]!.keepingUnit).toBe('Phường Hai');
  });

  it('is alone with that list', async () => {
    for (const client of [recruiter, leader]) expect((await client.get('/api/consents/due')).status).toBe(403);
  });
});

describe('staff', () => {
  it('is listed by law, and asked for what goes beyond', async () => {
    const person = await given.person({ unit: ward });
    await given.fact(person, 'consents', { ...HOW, answer: 'refused', startsOn: '2026-02-01' }); // which the law does not ask
    await given.fact(person, 'consents', { purpose: 'published', answer: 'given', means: 'form', startsOn: '2026-02-01' });
    const { body } = await recruiter.post<{ items: { id: string; consents: string[] }[] }>('/api/talent/search', {
      criteria: { kinds: ['staff'], units: [ward.id], consents: ['published'] },
      limit: 50,
    });
    expect(body.items.map(({ id, consents }) => [id, consents])).toEqual([[person.id, ['contacted', 'listed', 'published']]]);
    expect((await shown(person, leader)).body.listing).toEqual({ basis: 'law', state: 'given', day: null });
  });
});
