import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fixedClock } from '#libs/kernel';
import { Database } from '#libs/platform';
import { HeadCount } from '#libs/talent';
import { Given, type GivenPerson, type GivenUnit } from '../builders/given.js';
import { TestApplication } from '../harness/application.js';
import type { Client } from '../harness/client.js';
import { until } from '../harness/outbox-process.js';
import { generatedQuestions } from './masked-questions.js';
import type { Shot } from './operation.js';
import { get, post } from './operation.js';

const LONG = process.env.SECURITY === 'long';
/** Of the other world: names and majors that no person of the fields has. */
const FOREIGN = ['Ngoạitộc', 'Dị Lạthường', 'Thuỷ văn học'];

let product: TestApplication;
let given: Given;
let [ward, school]: GivenUnit[] = [];
let [engineer, physician, both, lawyer]: GivenPerson[] = [];
let recruiter: Client;
let leader: Client;
let administrator: Client;

beforeAll(async () => {
  product = await TestApplication.start({ clock: fixedClock('2026-11-24T03:00:00Z') });
  given = await Given.registry(product);
  ward = await given.unit('Phường Một');
  school = await given.unit('Trường Hai', ward);
  engineer = await given.person({ unit: ward, fullName: 'Nguyễn Văn Kỹ', degree: 'ThS', fields: ['CNTT'] });
  physician = await given.person({ unit: ward, fullName: 'Trần Thị Y', degree: 'TS', fields: ['YT'] });
  both = await given.person({ unit: school, fullName: 'Lê Minh Cả', degree: 'DH', fields: ['YT', 'CNTT'] });
  lawyer = await given.person({ unit: ward, fullName: 'Phạm Thị Luật', degree: 'DH', major: 'Luật' });
  recruiter = await product.userWith('recruiter', ward, ['CNTT']);
  leader = await product.userWith('leader', ward, ['CNTT', 'KH']);
  administrator = await product.userWith('administrator');
}, 120_000);
afterAll(() => product.stop());

const found = async (client: Client, body: object = {}) => {
  const { body: answer } = await client.post<{ items: { id: string }[]; total: number }>('/api/talent/search', {
    withTotal: true,
    ...body,
  });
  return { ids: answer.items.map(({ id }) => id).sort(), total: answer.total };
};
const ids = (...people: (GivenPerson | undefined)[]) => people.map((person) => person!.id).sort();

describe('a role for some fields', () => {
  it('finds and counts exactly the people of these fields within its unit', async () => {
    expect(await found(recruiter)).toEqual({ ids: ids(engineer, both), total: 2 });
    expect(await found(recruiter, { criteria: { fields: ['YT'] } })).toEqual({ ids: ids(both), total: 1 });
    expect(await found(recruiter, { onDay: '2026-07-01' })).toEqual({ ids: ids(engineer, both), total: 2 });
    const { body } = await recruiter.post<{ facets: { units: { count: number }[]; fields: object[] } }>('/api/talent/facets', {
      criteria: {},
      facets: ['fields', 'units'],
    });
    expect(body.facets.fields).toEqual([
      { code: 'CNTT', count: 2 },
      { code: 'YT', count: 1 },
    ]);
    expect(body.facets.units.map(({ count }) => count)).toEqual([1]);
  });

  it('opens their records, and those of nobody else: as if there were none', async () => {
    expect((await leader.get(`/api/profiles/${engineer!.id}`)).status).toBe(200);
    const missing = await leader.get('/api/profiles/01890000-0000-7000-8000-000000000000');
    for (const { id } of [physician!, lawyer!]) {
      const { status, text } = await leader.get(`/api/profiles/${id}`);
      expect({ status, text }).toEqual({ status: 404, text: missing.text });
    }
  });

  it('follows the record: who comes to a field is seen, who leaves it is not', async () => {
    const fact = (await given.fact(lawyer!, 'expertise', { field: 'CNTT', startsOn: '2020-01-01' })).facts.expertise[0]!;
    expect((await found(recruiter)).ids).toContain(lawyer!.id);
    const path = `/api/profiles/${lawyer!.id}/facts/expertise/${fact.id}`;
    expect((await given.officer.delete(path, { reason: 'nhập nhầm' }, { 'if-match': `"v${fact.version}"` })).status).toBe(200);
    expect((await found(recruiter)).ids).not.toContain(lawyer!.id);
  });

  it('opens nothing else, and says why in both languages', async () => {
    const closed: [Client, string][] = [
      [leader, '/api/indicators'],
      [leader, '/api/indicators/postgraduate-rate/measure'],
      [leader, '/api/indicators/postgraduate-rate/people?part=numerator'],
      [recruiter, '/api/quotas?year=2026'],
      [recruiter, '/api/field-follows'],
    ];
    for (const [client, path] of closed) {
      const { status, body } = await client.get<{ code: string; detail: string }>(path);
      expect([path, status, body.code]).toEqual([path, 403, 'access.limited_to_fields']);
      expect(body.detail).toContain('lĩnh vực ưu tiên');
    }
    const { body: session } = await leader.get<{ permissions: string[]; home: string; roles: object[] }>('/api/session');
    expect(session.permissions.sort()).toEqual(
      ['exchange.export', 'notifications.read', 'organizations.read', 'profiles.read'].concat([
        'profiles.sensitive',
        'profiles.unmask',
        'talent.search',
        'talent.sensitive',
      ]),
    );
    expect(session.home).toBe('/nguon-nhan-tai');
    expect(session.roles).toEqual([expect.objectContaining({ role: 'leader', fields: ['CNTT', 'KH'] })]);
  });

  it('adds to a role that is not limited, elsewhere or there', async () => {
    const wider = await product.userWith('recruiter', ward, ['KH']);
    await product.grant(wider.username, 'leader', school!);
    expect((await found(wider)).ids).toEqual(ids(both));
    await product.grant(wider.username, 'recruiter', given.root);
    expect((await found(wider)).ids).toEqual(ids(engineer, physician, both, lawyer));
  });
});

describe('an administrator', () => {
  const made = (grant: object) =>
    administrator.post<{ id: string; code: string; version: number; grants: object[] }>('/api/users', {
      username: `nguoi.${Math.random().toString(36).slice(2, 10)}`,
      displayName: 'Người Mới',
      grants: [grant].flat(),
    });

  it('gives a role for fields, within a unit or the whole body, and takes the limit away', async () => {
    const { status, body } = await made({ role: 'recruiter', unitId: ward!.id, fields: ['YT', 'CNTT', 'YT'] });
    expect(status).toBe(201);
    expect(body.grants).toEqual([expect.objectContaining({ role: 'recruiter', fields: ['CNTT', 'YT'] })]);
    const all = { grants: [{ role: 'recruiter', unitId: ward!.id, fields: [] }] };
    const changed = await administrator.patch<{ grants: object[] }>(`/api/users/${body.id}`, all, { 'if-match': `"v${body.version}"` });
    expect(changed.body.grants).toEqual([expect.objectContaining({ fields: [] })]);
    const whole = await made({ role: 'leader', unitId: null, fields: ['KH'] });
    expect(whole.body.grants).toEqual([expect.objectContaining({ unit: { id: given.root.id, name: 'Tỉnh Mẫu' }, fields: ['KH'] })]);
  });

  it.each([
    ['another role', { role: 'personnel_officer', unitId: null, fields: ['KH'] }, 'access.role_not_by_field'],
    ['a field there is not', { role: 'recruiter', unitId: null, fields: ['?'] }, 'access.unknown_field'],
    [
      'two limits of one role at one place',
      [
        { role: 'recruiter', unitId: null, fields: ['KH'] },
        { role: 'recruiter', unitId: null, fields: ['YT'] },
      ],
      'access.role_given_twice',
    ],
  ])('is refused %s', async (_, grant, code) => {
    const { status, body } = await made(grant);
    expect([status, body.code]).toEqual([422, code]);
  });

  it('limits a role that is lent: the loan no longer holds, and none can be made', async () => {
    const [lender, borrower] = [await product.userWith('leader', ward), await product.userWith('observer', ward)];
    const loan = { username: borrower.username, role: 'leader', unitId: ward!.id, endsOn: '2026-12-24', reason: 'đi công tác' };
    expect((await lender.post('/api/role-loans', loan)).status).toBe(201);
    expect((await borrower.get(`/api/profiles/${physician!.id}`)).status).toBe(200);
    await product
      .get(Database)
      .write((tx) =>
        tx.execute(
          `update access_grant set fields = '{CNTT}' where given_by is null and user_id = (select id from access_user where username = $1)`,
          [lender.username],
        ),
      );
    expect((await borrower.get(`/api/profiles/${physician!.id}`)).status).toBe(403);
    expect((await borrower.get(`/api/profiles/${engineer!.id}`)).status).toBe(403);
    expect((await lender.post<{ code: string }>('/api/role-loans', loan)).body.code).toBe('access.limited_to_fields');
  });
});

/** What stands outside the fields is changed in every way; nothing the limited asker can ask answers otherwise. */
describe('two worlds that are alike within the fields', () => {
  const questions: Shot[] = [
    ...generatedQuestions(LONG ? 5_000 : 120, FOREIGN),
    ...FOREIGN.flatMap((text) => [
      post('/api/talent/search', { criteria: { text }, withTotal: true }),
      post('/api/talent/search', { criteria: { text }, sort: 'relevance' }),
      post('/api/talent/facets', { criteria: { text }, facets: ['degrees', 'units', 'gender'] }),
      post('/api/talent/search', { criteria: { majors: [text] }, withTotal: true }),
    ]),
    get('/api/talent/keys'),
    get('/api/org-units'),
    get('/api/notifications'),
    get('/api/watches'),
    get('/api/shortlists'),
  ];

  async function answers(client: Client): Promise<string[]> {
    const heard: string[] = [];
    for (const { method, url, body } of questions) {
      const { status, text, headers } = await client.send(method, url, body, {});
      heard.push([method, url, JSON.stringify(body), status, headers.etag, headers['x-counted-by'], text].join(' '));
    }
    return heard;
  }

  async function list(client: Client): Promise<string> {
    const columns = ['code', 'fullName', 'unit', 'degree', 'fields'];
    const { body: started } = await client.post<{ id: string }>('/api/exports', { columns, format: 'csv', criteria: {} });
    await until(async () => (await client.get<{ status: string }>(`/api/exports/${started.id}`)).body.status === 'ready');
    return (await client.get(`/api/exports/${started.id}/file`)).text;
  }

  it('are told apart by no answer, header or list; whoever is not limited tells them apart', async () => {
    product.get(HeadCount).start();
    await until(async () => product.get(HeadCount).includes !== null);
    const whole = await product.userWith('recruiter', ward);
    const asked = async () => {
      const [ofRecruiter, ofLeader, ofWhole] = await Promise.all([recruiter, leader, whole].map((client) => answers(client)));
      return [ofRecruiter!, ofLeader!, [await list(recruiter)], ofWhole!];
    };
    const before = await asked();
    for (const [at, unit] of [ward!, school!, ward!].entries())
      await given.person({
        unit,
        fullName: `${FOREIGN[0]} ${FOREIGN[1]} ${'Abc'[at]}`,
        degree: 'TS',
        major: FOREIGN[2]!,
        gender: 'NU',
        birthOn: '1961-02-03',
        fields: at === 0 ? [] : ['YT', 'DL'],
      });
    await given.officer.delete(`/api/profiles/${lawyer!.id}`, { reason: 'nhập trùng' }, { 'if-match': `"v${lawyer!.version + 2}"` });
    const after = await asked();
    for (const asker of [0, 1, 2]) expect(after[asker]!.filter((answer, at) => answer !== before[asker]![at])).toEqual([]);
    expect(after[3]!.filter((answer, at) => answer !== before[3]![at]).length).toBeGreaterThan(20);
    expect(after[2]![0]).toContain('Nguyễn Văn Kỹ');
    expect(after[2]![0]).not.toContain('Trần Thị Y');
  }, 3_600_000);
});
