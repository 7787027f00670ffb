import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database, RepeatedRequests } from '#libs/platform';
import { Given, type GivenPerson } from '../builders/given.js';
import { TestApplication } from '../harness/application.js';
import type { Client } from '../harness/client.js';
import { tell } from '../harness/figures.js';

interface Refused {
  readonly code: string;
}

let product: TestApplication;
let given: Given;
let administrator: Client;
let count = 0;
const newKey = () => ({ 'idempotency-key': `key-of-test-${++count}` });

beforeAll(async () => {
  product = await TestApplication.start();
  given = await Given.registry(product);
  administrator = await product.userWith('administrator');
});
afterAll(() => product.stop());

const person = (fullName: string) => ({ kind: 'staff', fullName, keepingUnitId: given.root.id, citizenNumber: null });
const howMany = async (sql: string) => (await product.get(Database).readWhole((tx) => tx.query<{ n: number }>(sql)))[0]!.n;
const people = () => howMany(`select count(*)::int as n from profiles_person`);

describe('a request sent twice with one key', () => {
  it('adds one person and gives the same answer', async () => {
    const [key, before] = [newKey(), await people()];
    const first = await given.officer.post<GivenPerson>('/api/profiles', person('Trần Một Lần'), key);
    const second = await given.officer.post<GivenPerson>('/api/profiles', person('Trần Một Lần'), key);
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.text).toBe(first.text);
    expect(await people()).toBe(before + 1);
  });

  it('leaves one change and one row of audit', async () => {
    const [key, { id }] = [newKey(), await given.person()];
    for (let at = 0; at < 3; at++) {
      const { status } = await given.officer.post(`/api/profiles/${id}/facts/expertise`, { field: 'CNTT' }, key);
      expect(status).toBe(200);
    }
    expect(await howMany(`select count(*)::int as n from audit_event where entity_id = '${id}' and action = 'profiles.fact_added'`)).toBe(
      1,
    );
  });

  it('but another body is refused', async () => {
    const key = newKey();
    await given.officer.post('/api/profiles', person('Lê Thứ Nhất'), key);
    const other = await given.officer.post<Refused>('/api/profiles', person('Lê Thứ Hai'), key);
    expect([other.status, other.body.code]).toEqual([422, 'request.key_used']);
  });

  it('to another address is another request', async () => {
    const [key, { id }] = [newKey(), await given.person()];
    await given.officer.post(`/api/profiles/${id}/facts/expertise`, { field: 'CNTT' }, key);
    const other = await given.person();
    expect((await given.officer.post(`/api/profiles/${other.id}/facts/expertise`, { field: 'CNTT' }, key)).status).toBe(422);
  });

  it('by two users is two requests', async () => {
    const [key, before, other] = [newKey(), await people(), await product.userWith('personnel_officer')];
    await given.officer.post('/api/profiles', person('Lê Chung Khoá'), key);
    await other.post('/api/profiles', person('Lê Chung Khoá'), key);
    expect(await people()).toBe(before + 2);
  });

  it('at once runs once; the others are told to wait or get its answer', async () => {
    const [key, before] = [newKey(), await people()];
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => given.officer.post<Refused>('/api/profiles', person('Lê Cùng Lúc'), key)),
    );
    expect(answers.filter(({ status, body }) => status !== 201 && body.code !== 'request.still_running')).toEqual([]);
    expect(await people()).toBe(before + 1);
  });

  it('while the first still runs is told so', async () => {
    const [key, { body }] = [newKey(), await given.officer.get<{ user: { id: string } }>('/api/session')];
    await product.get(Database).write(async (tx) => {
      await tx.query(`select pg_advisory_xact_lock(hashtextextended($1, 7))`, [`${body.user.id} ${key['idempotency-key']}`]);
      const answer = await given.officer.post<Refused>('/api/profiles', person('Lê Đang Chạy'), key);
      tell('G-9', 'the same key while the first still runs', answer.status, '409', answer.status === 409);
      expect([answer.status, answer.body.code, answer.headers['retry-after']]).toEqual([409, 'request.still_running', '1']);
    });
  });

  it('whose first try was refused is tried again', async () => {
    const [key, { id }] = [newKey(), await given.person()];
    const path = `/api/profiles/${id}/facts/employments`;
    const overlapping = { unitId: given.root.id, startsOn: '2026-01-01' };
    expect((await given.officer.post(path, overlapping, key)).status).toBe(409);
    expect((await given.officer.post(path, { ...overlapping, endPrevious: true }, key)).status).toBe(200);
  });

  it('after a day is a new request', async () => {
    const [key, before] = [newKey(), await people()];
    await given.officer.post('/api/profiles', person('Lê Hôm Qua'), key);
    await product.get(Database).write((tx) => tx.execute(`update platform_request set created_at = created_at - interval '25 hours'`));
    await given.officer.post('/api/profiles', person('Lê Hôm Nay'), key);
    expect(await people()).toBe(before + 2);
    await product.get(Database).write((tx) => tx.execute(`update platform_request set created_at = created_at - interval '25 hours'`));
    await product.get(RepeatedRequests).forget();
    expect(await howMany(`select count(*)::int as n from platform_request`)).toBe(0);
  });

  it('makes one account with one one-time password, which lies nowhere in clear', async () => {
    const key = newKey();
    const account = { username: 'hai.lan', displayName: 'Hai Lần', grants: [] };
    const first = await administrator.post<{ oneTimePassword: string }>('/api/users', account, key);
    const second = await administrator.post<{ oneTimePassword: string }>('/api/users', account, key);
    expect([second.status, second.body.oneTimePassword]).toEqual([201, first.body.oneTimePassword]);
    const stored = await product
      .get(Database)
      .readWhole((tx) =>
        tx.query<{ text: string }>(`select r::text || coalesce(encode(r.result, 'escape'), '') as text from platform_request r`),
      );
    expect(stored.map(({ text }) => text).join()).not.toContain(first.body.oneTimePassword);
  });

  it('makes one unit, one list and one import of one file', async () => {
    const ids = async (send: (key: Record<string, string>) => Promise<{ status: number; body: { id: string } }>) => {
      const key = newKey();
      const [first, second] = [await send(key), await send(key)];
      expect(second.status).toBe(first.status);
      expect(first.body.id).toBeDefined();
      return second.body.id === first.body.id;
    };
    expect(
      await ids((key) => administrator.post('/api/org-units', { name: 'Phòng Một', kind: 'office', parentId: given.root.id }, key)),
    ).toBe(true);
    const list = { criteria: {}, columns: ['fullName'], format: 'csv', purpose: 'thử' };
    expect(await ids((key) => given.officer.post('/api/exports', list, key))).toBe(true);
    expect(await ids((key) => upload('a,b\n1,2\n', key))).toBe(true);
  });

  it('with another file is refused', async () => {
    const key = newKey();
    expect((await upload('a,b\n1,2\n', key)).status).toBe(202);
    expect((await upload('a,b\n1,3\n', key)).status).toBe(422);
  });

  it('needs a key that is one', async () => {
    const answer = await given.officer.post<Refused>('/api/profiles', person('Lê Khoá Sai'), { 'idempotency-key': 'a b' });
    expect([answer.status, answer.body.code]).toEqual([400, 'request.bad_key']);
  });
});

function upload(text: string, key: Record<string, string>) {
  const head = '--xx\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\ncontent-type: text/csv\r\n\r\n';
  return given.officer.post<{ id: string }>('/api/imports', Buffer.from(`${head}${text}\r\n--xx--\r\n`), {
    ...key,
    'content-type': 'multipart/form-data; boundary=xx',
  });
}
