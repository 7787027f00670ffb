import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { dayInVietnam } from '#libs/kernel';
import { Database } from '#libs/platform';
import { Given } from '../builders/given.js';
import { TestApplication } from '../harness/application.js';
import type { Client } from '../harness/client.js';

interface Account {
  readonly id: string;
  readonly version: number;
  readonly oneTimePassword: string;
  readonly code?: string;
}

let product: TestApplication;
let administrator: Client;

beforeAll(async () => {
  product = await TestApplication.start();
  administrator = await product.userWith('administrator');
});
afterAll(() => product.stop());

const attempts = () =>
  product
    .get(Database)
    .readWhole((tx) => tx.query<{ bucket: string; attempts: number }>(`select bucket, attempts from access_attempt where attempts > 0`));

describe('an account with a one-time password', () => {
  let account: Account;
  let person: Client;

  beforeAll(async () => {
    const grants = [{ role: 'administrator', unitId: null }];
    account = (await administrator.post<Account>('/api/users', { username: 'mai.tt', displayName: 'Mai', grants })).body;
    person = product.anonymous();
    await person.signIn('mai.tt', account.oneTimePassword);
  });

  it('can do nothing but change it', async () => {
    const answer = await person.get<{ code: string }>('/api/users');
    expect([answer.status, answer.body.code]).toEqual([403, 'access.password_change_needed']);
  });

  it('leaves no key behind for whoever else knows it', async () => {
    const token = { name: 'để dành', permissions: ['organizations.manage'], days: 366 };
    const answer = await person.post<{ code: string }>('/api/api-tokens', token);
    expect([answer.status, answer.body.code]).toEqual([403, 'access.password_change_needed']);
  });

  it('cannot keep it', async () => {
    const { oneTimePassword } = account;
    const answer = await person.put<{ code: string }>('/api/session/password', { current: oneTimePassword, next: oneTimePassword });
    expect([answer.status, answer.body.code]).toEqual([422, 'access.same_password']);
  });

  it('works once it has been changed', async () => {
    await person.put('/api/session/password', { current: account.oneTimePassword, next: 'mot cau that dai' });
    expect((await person.get('/api/users')).status).toBe(200);
    expect((await product.anonymous().post('/api/session', { username: 'mai.tt', password: account.oneTimePassword })).status).toBe(401);
  });

  it('does not come in with one older than seven days', async () => {
    const { body: late } = await administrator.post<Account>('/api/users', { username: 'late', displayName: 'Late', grants: [] });
    await product
      .get(Database)
      .write((tx) => tx.execute(`update access_user set password_expires_at = now() - interval '1 minute' where id = $1`, [late.id]));
    expect((await product.anonymous().post('/api/session', { username: 'late', password: late.oneTimePassword })).status).toBe(401);
  });
});

describe('signing in', () => {
  it('ends the session this browser held before', async () => {
    const user = await product.userWith('leader');
    const before = { cookie: user.cookieHeader };
    await user.signIn(user.username, product.password);
    expect((await product.anonymous().get('/api/session', before)).status).toBe(401);
    expect((await user.get('/api/session')).status).toBe(200);
  });

  it('does not use up the attempts of an office behind one address', async () => {
    await product.get(Database).write((tx) => tx.execute(`delete from access_attempt`));
    await product.userWith('leader');
    await product.userWith('leader');
    expect(await attempts()).toEqual([]);
    await product.anonymous().post('/api/session', { username: 'nobody', password: 'x' });
    expect((await attempts()).map((row) => row.attempts)).toEqual([1, 1, 1]);
  });
});

describe('the accounts an administrator keeps', () => {
  it('have a name', async () => {
    const answer = await administrator.post<{ errors: { pointer: string }[] }>('/api/users', {
      username: 'blank',
      displayName: '   ',
      grants: [],
    });
    expect([answer.status, answer.body.errors[0]?.pointer]).toEqual([400, '/displayName']);
  });

  it('end their sessions with a new role', async () => {
    const user = await product.userWith('leader');
    const { body } = await user.get<{ user: { id: string } }>('/api/session');
    await administrator.patch(`/api/users/${body.user.id}`, { grants: [{ role: 'observer', unitId: null }] }, { 'if-match': '"v1"' });
    expect((await user.get('/api/session')).status).toBe(401);
  });

  it('are given no role in a unit that is closed, and lose nothing else where one is closed later', async () => {
    const given = await Given.registry(product);
    const [open, closing] = [await given.unit('Còn hoạt động'), await given.unit('Sắp đóng')];
    const user = await product.userWith('personnel_officer', closing);
    const { id } = (await user.get<{ user: { id: string } }>('/api/session')).body.user;
    const seen = async () =>
      (await administrator.get<{ version: number; grants: { unit: { id: string; name: string } | null }[] }>(`/api/users/${id}`)).body;
    const change = async (body: object) =>
      administrator.patch<{ code: string; detail: string }>(`/api/users/${id}`, body, { 'if-match': `"v${(await seen()).version}"` });
    const close = await administrator.post(`/api/org-units/${closing.id}/close`, { on: dayInVietnam(new Date()), successors: [] });
    expect(close.status).toBe(200);

    const inClosed = { role: 'leader', unitId: closing.id };
    for (const answer of [
      await change({ grants: [inClosed] }),
      await administrator.post<{ code: string; detail: string }>('/api/users', {
        username: 'vao.don.vi.dong',
        displayName: 'Người Mới',
        grants: [inClosed],
      }),
    ]) {
      expect([answer.status, answer.body.code]).toEqual([422, 'access.unit_not_found']);
      expect(answer.body.detail).toContain('đã đóng');
    }
    expect((await user.get('/api/session')).status).toBe(200); // what was refused ended nothing
    expect((await change({ displayName: 'Tên Khác' })).status).toBe(200);
    expect((await seen()).grants).toMatchObject([{ unit: { id: closing.id, name: closing.name } }]); // null would be the whole body;
    expect((await change({ grants: [{ role: 'leader', unitId: open.id }] })).status).toBe(200);
    await user.signIn(user.username, product.password);
    expect((await user.post('/api/talent/search', { criteria: {} })).status).toBe(200);
  });

  it('always have an administrator among them, also when two take the role from each other', async () => {
    const other = await product.userWith('administrator');
    const idOf = async (client: Client) => (await client.get<{ user: { id: string } }>('/api/session')).body.user.id;
    const pair = [await idOf(administrator), await idOf(other)];
    await product
      .get(Database)
      .write((tx) => tx.execute(`delete from access_grant where role = 'administrator' and user_id <> all($1::uuid[])`, [pair]));
    const answers = await Promise.all([
      other.patch<{ code: string }>(`/api/users/${pair[0]}`, { disabled: true }, { 'if-match': '"v1"' }),
      administrator.patch<{ code: string }>(`/api/users/${pair[1]}`, { disabled: true }, { 'if-match': '"v1"' }),
    ]);
    const done = answers.filter(({ status }) => status === 200);
    const refused = answers.find(({ status }) => status !== 200)!;
    expect(done).toHaveLength(1);
    expect(['access.last_administrator', 'access.sign_in_needed']).toContain(refused.body.code);
  });

  it('do not have their last administrator in one who has never come in', async () => {
    const last = await product.userWith('administrator');
    const { body: mine } = await last.get<{ user: { id: string } }>('/api/session');
    await product
      .get(Database)
      .write((tx) => tx.execute(`delete from access_grant where role = 'administrator' and user_id <> $1`, [mine.user.id]));
    const grants = [{ role: 'administrator', unitId: null }];
    const heir = (await last.post<Account>('/api/users', { username: 'ke.nhiem', displayName: 'Kế Nhiệm', grants })).body;
    const leave = () => last.patch<{ code: string }>(`/api/users/${mine.user.id}`, { disabled: true }, { 'if-match': '"v1"' });
    expect((await leave()).body.code).toBe('access.last_administrator');
    const own = await last.post<{ code: string }>(`/api/users/${mine.user.id}/one-time-password`);
    expect([own.status, own.body.code]).toEqual([409, 'access.last_administrator']);

    const successor = product.anonymous();
    await successor.signIn('ke.nhiem', heir.oneTimePassword);
    await successor.put('/api/session/password', { current: heir.oneTimePassword, next: 'mot cau that dai' });
    expect((await leave()).status).toBe(200);
    expect((await successor.get('/api/users')).status).toBe(200);
  });
});
