import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fixedClock } from '#libs/kernel';
import { Database } from '#libs/platform';
import { Given, type GivenPerson, type GivenUnit } from '../builders/given.js';
import { TestApplication } from '../harness/application.js';
import type { Client } from '../harness/client.js';
import { readLetter } from '../harness/letter.js';
import { MailServer } from '../harness/mail-server.js';
import { until } from '../harness/outbox-process.js';

const YEAR = 2026;
const mail = new MailServer();
let product: TestApplication;
let given: Given;
let ward: GivenUnit;
let office: GivenUnit;
let elsewhere: GivenUnit;
let recruiter: Client;
let officer: Client;

interface Notices {
  readonly items: { caseId: string; title: string; why: string; state: string; read: boolean; changed: boolean }[];
}
interface Quotas {
  readonly items: { id: string; version: number; field: string; given: number; filled: number; unit: { name: string } }[];
}

beforeAll(async () => {
  await mail.start();
  product = await TestApplication.start({
    clock: fixedClock('2026-11-24T03:00:00Z'),
    smtpUrl: mail.url,
    publicUrl: 'https://hien-tai.example',
  });
  given = await Given.registry(product);
  ward = await given.unit('Phường Mẫu');
  office = await given.unit('Văn phòng', ward);
  elsewhere = await given.unit('Phường Khác');
  officer = given.officer;
  recruiter = await product.userWith('recruiter', ward);
  await recruiter.put('/api/session/email', { email: 'nguoi.nhan@example.test' });
});
afterAll(async () => {
  await product.stop();
  await mail.stop();
});

const inbox = async (client: Client = recruiter) => (await client.get<Notices>('/api/notifications')).body.items;
const enter = (...quotas: object[]) => officer.post('/api/quotas', { quotas });
const quotaOf = async (field: string) =>
  (await officer.get<Quotas>(`/api/quotas?year=${YEAR}`)).body.items.find((quota) => quota.field === field)!;
const settled = () =>
  until(async () => {
    const rows = await product
      .get(Database)
      .readWhole((tx) => tx.query<{ state: string }>(`select state from platform_outbox where state not in ('done', 'dead')`));
    return rows.length === 0;
  });

describe('quotas', () => {
  it('are entered as people write them, and pasted again they change', async () => {
    const row = {
      year: YEAR,
      unit: 'phường mẫu',
      field: 'Công nghệ thông tin',
      given: 2,
      requiredDegree: 'Thạc sỹ',
      decidedOn: '15/1/2026',
    };
    expect((await enter(row)).body).toEqual({ created: 1, changed: 0, unchanged: 0 });
    expect((await enter({ ...row, unit: ward.id, field: 'CNTT', requiredDegree: 'ThS', decidedOn: '2026-01-15' })).body).toEqual({
      created: 0,
      changed: 0,
      unchanged: 1,
    });
    expect((await enter({ ...row, given: 3, decision: '12/QĐ-UBND' })).body).toEqual({ created: 0, changed: 1, unchanged: 0 });
    const { id } = await quotaOf('CNTT');
    const detail = await officer.get<{ history: { given: number; by: string }[] }>(`/api/quotas/${id}`);
    expect(detail.body.history.map(({ given: posts }) => posts)).toEqual([3, 2]);
  });

  it('with wrong cells are refused whole, each cell by its place', async () => {
    const { status, body } = await officer.post<{ errors: { pointer: string; code: string; detail: string }[] }>('/api/quotas', {
      quotas: [
        { year: YEAR, unit: 'Phường Mẫu', field: 'YT', given: 1 },
        { year: YEAR - 1, unit: 'Phường Không Có', field: 'Chế tạo tên lửa', given: 1.5, requiredDegree: 'xyz', decidedOn: '31/02/2026' },
        { year: YEAR, unit: 'Phường Mẫu', field: 'Y tế', given: 4 },
      ],
    });
    expect(status).toBe(400);
    expect(body.errors.map(({ pointer, code }) => [pointer, code])).toEqual([
      ['/quotas/1/unit', 'quota.unit_not_found'],
      ['/quotas/1/field', 'quota.field_unknown'],
      ['/quotas/1/year', 'quota.year_past'],
      ['/quotas/1/given', 'quota.not_a_count'],
      ['/quotas/1/requiredDegree', 'quota.degree_unknown'],
      ['/quotas/1/decidedOn', 'quota.not_a_day'],
      ['/quotas/2/field', 'quota.twice'],
    ]);
    expect(await quotaOf('YT')).toBeUndefined();
  });

  it('for a unit that is closed and for a year that is over are refused, in the language of the asker', async () => {
    const closed = await given.unit('Phường Đã Sáp Nhập');
    const administrator = await product.userWith('administrator');
    expect((await administrator.post(`/api/org-units/${closed.id}/close`, { on: '2026-07-01' })).status).toBe(200);
    const refusal = async (language: string) => {
      const row = { year: 2020, unit: 'phường đã sáp nhập', field: 'YT', given: 1 };
      const answer = await officer.post<{ errors: { detail: string }[] }>(
        '/api/quotas',
        { quotas: [row] },
        { 'accept-language': language },
      );
      expect(answer.status).toBe(400);
      return answer.body.errors.map(({ detail }) => detail);
    };
    expect(await refusal('vi')).toEqual([
      'Đơn vị «phường đã sáp nhập» đã giải thể: giao chỉ tiêu cho đơn vị kế thừa.',
      'Năm 2020 đã qua: chỉ giao chỉ tiêu cho năm nay hoặc các năm sau.',
    ]);
    expect(await refusal('en')).toEqual([
      'The unit “phường đã sáp nhập” is closed: give the quota to its successor.',
      'The year 2020 is over: quotas are given for this year or later ones.',
    ]);
  });

  it('may be filled beyond what was given: it is taken and shown', async () => {
    expect((await enter({ year: YEAR, unit: office.id, field: 'DL', given: 1 })).status).toBe(200);
    const { id } = await quotaOf('DL');
    for (const expected of [1, 2]) {
      const { id: personId } = await given.person({ unit: office });
      const { body } = await officer.post<{ given: number; filled: number }>(`/api/quotas/${id}/appointments`, {
        personId,
        appointedOn: '2026-01-20',
      });
      expect(body).toMatchObject({ given: 1, filled: expected });
    }
    expect(await quotaOf('DL')).toMatchObject({ given: 1, filled: 2 });
  });

  it('name nobody who does not agree to being listed, but to those who keep the record', async () => {
    expect((await enter({ year: YEAR, unit: ward.id, field: 'YT', given: 2 })).status).toBe(200);
    const { id } = await quotaOf('YT');
    const how = { purpose: 'listed', means: 'email' };
    const [silent, agreed] = [
      await given.person({ kind: 'expert', listed: false, unit: ward, fullName: 'Vũ Kín Tiếng' }),
      await given.person({ kind: 'expert', unit: ward, fullName: 'Đỗ Đổi Ý' }),
    ];
    const appoint = (expert: GivenPerson) =>
      recruiter.post<{ code: string }>(`/api/quotas/${id}/appointments`, { personId: expert.id, appointedOn: '2026-01-20' });
    const named = async (client: Client) =>
      (await client.get<{ appointments: { fullName: string | null }[] }>(`/api/quotas/${id}`)).body.appointments.map(
        ({ fullName }) => fullName,
      );

    expect((await appoint(silent)).body).toMatchObject({ status: 404, code: 'profile.not_found' });
    expect((await appoint(agreed)).status).toBe(200);
    expect(await named(recruiter)).toEqual(['Đỗ Đổi Ý']);
    await given.fact(agreed, 'consents', { ...how, answer: 'withdrawn', startsOn: '2026-11-24', endPrevious: true });
    expect([await named(recruiter), await named(officer)]).toEqual([[null], ['Đỗ Đổi Ý']]);
  });

  it('of another scope are as unknown as those that do not exist', async () => {
    const stranger = await product.userWith('personnel_officer', elsewhere);
    const { id } = await quotaOf('CNTT');
    expect((await stranger.get(`/api/quotas/${id}`)).status).toBe(404);
    expect((await stranger.get<Quotas>('/api/quotas')).body.items).toEqual([]);
    const refused = await stranger.post<{ errors: { code: string }[] }>('/api/quotas', {
      quotas: [{ year: YEAR, unit: 'Phường Mẫu', field: 'CNTT', given: 1 }],
    });
    expect(refused.body.errors[0]!.code).toBe('quota.unit_not_found');
  });

  it('a stale change is refused with the version of now', async () => {
    const { id, version } = await quotaOf('CNTT');
    expect((await officer.patch(`/api/quotas/${id}`, { note: 'gấp' }, { 'if-match': `"v${version}"` })).status).toBe(200);
    const stale = await officer.patch(`/api/quotas/${id}`, { note: 'chậm' }, { 'if-match': `"v${version}"` });
    expect(stale.status).toBe(412);
    expect(stale.headers.etag).toBe(`"v${version + 1}"`);
  });
});

describe('a short quota', () => {
  let person: GivenPerson;

  it('tells nobody who does not follow it, and nobody outside the scope', async () => {
    await recruiter.post('/api/field-follows', { field: 'YT', unitId: null });
    for (const [language, detail] of [
      ['vi', 'Đơn vị này nằm ngoài phạm vi của bạn: chỉ theo dõi được đơn vị trong phạm vi.'],
      ['en', 'This unit is outside your scope: only units within it can be followed.'],
    ] as const) {
      const outside = { field: 'CNTT', unitId: elsewhere.id };
      const refused = await recruiter.post<{ detail: string }>('/api/field-follows', outside, { 'accept-language': language });
      expect(refused.status).toBe(422);
      expect(refused.body.detail).toBe(detail);
    }
    person = await given.person({ fullName: 'Đỗ Thị Hạnh', unit: office, degree: 'ThS', major: 'Khoa học máy tính', fields: ['CNTT'] });
    await given.person({ unit: elsewhere, degree: 'TS', fields: ['CNTT'] });
    await given.person({ unit: office, degree: 'DH', fields: ['CNTT'] });
    await settled();
    expect(await inbox()).toEqual([]);
    expect(mail.received).toEqual([]);
  });

  it('is told once to a follower, with the reason, in the inbox and by mail without a name', async () => {
    const lasting = await recruiter.post('/api/field-follows', { field: 'CNTT', unitId: null });
    expect(lasting.status).toBe(200);
    await settled();
    const [notice, ...others] = await inbox();
    expect(others).toEqual([]);
    expect(notice).toMatchObject({ title: `Công nghệ thông tin ${YEAR}, Phường Mẫu: còn thiếu 3 người`, state: 'open', read: false });
    expect(notice!.why).toBe(`Vì chỉ tiêu ${YEAR} mới tuyển 0/3, yêu cầu Thạc sĩ trở lên; 1 người trong phạm vi của bạn đủ điều kiện.`);
    await until(() => mail.received.length === 1);
    const [letter] = mail.received;
    expect(letter!.to).toBe('nguoi.nhan@example.test');
    expect(letter!.messageId).toMatch(/^<[0-9a-f-]{36}@hien-tai>$/);
    const { subject, text, html } = readLetter(letter!.raw);
    expect(subject).toBe(notice!.title);
    for (const part of [text, html]) {
      expect(part).not.toContain('Hạnh');
      expect(part).toContain(notice!.why);
      expect(part).toContain(`https://hien-tai.example/thong-bao/${notice!.caseId}`);
      expect(part).toContain('thôi nhận thư');
    }
  });

  it('opens exactly the people behind it, each with the facts that met the requirements', async () => {
    const { caseId } = (await inbox())[0]!;
    const people = await recruiter.get<{ total: number; items: { profile: { id: string }; met: { key: string; factId: string }[] }[] }>(
      `/api/cases/${caseId}/people`,
    );
    expect(people.body.total).toBe(1);
    expect(people.body.items.map(({ profile }) => profile.id)).toEqual([person.id]);
    expect(people.body.items[0]!.met.map(({ key }) => key)).toEqual(['field', 'degree', 'place']);
    expect(people.body.items[0]!.met[1]!.factId).toBe(person.facts.qualifications[0]!.id);
  });

  it('that people come to or leave is kept up to date and not told again', async () => {
    const expert = await given.person({ kind: 'expert', unit: given.root, degree: 'TS', fields: ['CNTT'] });
    await settled();
    const [notice, ...others] = await inbox();
    expect(others).toEqual([]);
    expect(mail.received).toHaveLength(1);
    expect(notice!.why).toContain('1 người trong phạm vi của bạn'); // the expert is kept above the recruiter's ward
    const leader = await product.userWith('leader');
    await leader.post('/api/field-follows', { field: null, unitId: null });
    expect((await inbox(leader))[0]!.why).toContain('2 người');
    const fact = expert.facts.expertise[0]!;
    await officer.delete(`/api/profiles/${expert.id}/facts/expertise/${fact.id}`, { reason: 'nhầm' }, { 'if-match': `"v${fact.version}"` });
    await settled();
    expect((await inbox(leader))[0]!.why).toContain('1 người');
  });

  it('shows what a reader has seen', async () => {
    const { caseId } = (await inbox())[0]!;
    expect((await recruiter.get('/api/notifications')).headers['x-unread-count']).toBe('1');
    expect((await recruiter.post<{ unread: number }>('/api/notifications/read', { caseIds: [caseId] })).body).toEqual({ unread: 0 });
    expect((await inbox())[0]).toMatchObject({ read: true, changed: false });
    await given.person({ unit: office, degree: 'ThS', fields: ['CNTT'] });
    await settled();
    expect((await inbox())[0]).toMatchObject({ read: true, changed: true });
  });

  it('that is filled closes, opens again when an appointment is taken back, and says so once more', async () => {
    const { id } = await quotaOf('CNTT');
    await officer.patch(`/api/quotas/${id}`, { given: 1 }, { 'if-match': `"v${(await quotaOf('CNTT')).version}"` });
    const appointed = await recruiter.post<{ filled: number; appointments: { id: string }[] }>(`/api/quotas/${id}/appointments`, {
      personId: person.id,
      appointedOn: '2026-01-20',
      decision: '7/QĐ',
    });
    expect(appointed.body).toMatchObject({ filled: 1 });
    expect((await recruiter.post(`/api/quotas/${id}/appointments`, { personId: person.id, appointedOn: '2026-01-20' })).status).toBe(409);
    await settled();
    expect((await inbox())[0]).toMatchObject({ state: 'closed', why: 'Đã đóng vì đã đủ chỉ tiêu (1/1).' });
    await recruiter.delete(`/api/quotas/${id}/appointments/${appointed.body.appointments[0]!.id}`, { reason: 'không nhận việc' });
    await settled();
    expect(await inbox()).toMatchObject([{ state: 'open', read: false }]);
    await until(() => mail.received.length === 2);
  });

  it('that is withdrawn closes with that reason', async () => {
    const { id, version } = await quotaOf('CNTT');
    expect((await officer.delete(`/api/quotas/${id}`, { reason: 'điều chỉnh biên chế' }, { 'if-match': `"v${version}"` })).status).toBe(
      204,
    );
    await settled();
    expect((await inbox())[0]).toMatchObject({ state: 'closed', why: 'Đã đóng vì chỉ tiêu đã rút (0/1).' });
  });
});
