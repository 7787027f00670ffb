import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Clock, dayInVietnam } from '#libs/kernel';
import { Database } from '#libs/platform';
import { TestApplication } from '../harness/application.js';
import type { Client } from '../harness/client.js';

let now = new Date('2026-11-24T03:00:00Z');
const clock: Clock = { now: () => now, today: () => dayInVietnam(now) };

let product: TestApplication;
let owner: Client;

beforeAll(async () => {
  product = await TestApplication.start({ clock });
});
afterAll(() => product.stop());
beforeEach(async () => {
  owner = await product.userWith('administrator');
});

interface Made {
  readonly id: string;
  readonly token: string;
  readonly code: string;
}

const make = (permissions: readonly string[], name = 'nightly report', by = owner) =>
  by.post<Made>('/api/api-tokens', { name, permissions, days: 30 });
/** A program: no cookie, no header of our pages. */
const call = (token: string, url: string, method: 'GET' | 'POST' | 'DELETE' = 'GET', headers: Record<string, string> = {}) =>
  product.app.inject({
    method,
    url,
    headers: { authorization: `Bearer ${token}`, ...headers },
    ...(method === 'POST' ? { payload: {} } : {}),
  });
const codeOf = async (answer: ReturnType<typeof call>) => {
  const { statusCode, body } = await answer;
  return [statusCode, (JSON.parse(body) as { code: string }).code];
};

describe('a token for a program', () => {
  it('does what its permissions say and nothing else, without cookie and without the header of the pages', async () => {
    const { body, status } = await make(['organizations.manage']);
    expect([status, body.token]).toEqual([201, expect.stringMatching(/^ht_[\w-]{43}$/)]);
    expect((await call(body.token, '/api/catalogs/genders')).statusCode).toBe(200);
    expect(await codeOf(call(body.token, '/api/org-units', 'POST'))).toEqual([400, 'request.invalid']); // let in, and read
    expect(await codeOf(call(body.token, '/api/talent/search', 'POST'))).toEqual([403, 'access.forbidden']);
  });

  it('keeps no account: not its owner’s, not another’s, no token', async () => {
    const { token } = (await make(['organizations.manage'])).body;
    for (const [method, url] of [
      ['GET', '/api/session'],
      ['DELETE', '/api/session'],
      ['GET', '/api/sessions'],
      ['POST', '/api/session/second-factor'],
      ['POST', '/api/api-tokens'],
    ] as const)
      expect(await codeOf(call(token, url, method))).toEqual([403, 'access.in_person']);
    expect(await codeOf(call(token, '/api/users'))).toEqual([403, 'access.forbidden']);
  });

  it('is made only of what the owner may do', async () => {
    const leader = await product.userWith('leader');
    for (const permissions of [['organizations.manage'], ['access.manage'], ['no.such'], []])
      expect((await make(permissions, 'x', leader)).body.code).toBe('access.token_permission');
    expect((await make(['access.manage'])).body.code).toBe('access.token_permission');
  });

  it('loses what its owner loses, and ends with the account', async () => {
    const { token } = (await make(['organizations.manage'])).body;
    const write = (sql: string) => product.get(Database).write((tx) => tx.execute(sql, [owner.username]));
    await write(`update access_grant set role = 'observer' where user_id = (select id from access_user where username = $1)`);
    expect(await codeOf(call(token, '/api/org-units', 'POST'))).toEqual([403, 'access.forbidden']);
    await write(`update access_user set disabled_at = now() where username = $1`);
    expect(await codeOf(call(token, '/api/catalogs/genders'))).toEqual([401, 'access.sign_in_needed']);
  });

  it('says when it was last used, is revoked, and its name is free again', async () => {
    const { id, token } = (await make(['organizations.manage'])).body;
    expect((await make(['organizations.manage'])).body.code).toBe('access.token_name_taken');
    const listed = async () => (await owner.get<{ items: object[] }>('/api/api-tokens')).body.items;
    expect(await listed()).toEqual([expect.objectContaining({ name: 'nightly report', lastUsedAt: null })]);
    await call(token, '/api/catalogs/genders');
    expect(await listed()).toEqual([expect.objectContaining({ lastUsedAt: now.toISOString() })]);
    expect(JSON.stringify(await listed())).not.toContain(token.slice(3));
    expect((await (await product.userWith('administrator')).delete(`/api/api-tokens/${id}`)).status).toBe(404);
    expect((await owner.delete(`/api/api-tokens/${id}`)).status).toBe(204);
    expect((await call(token, '/api/catalogs/genders')).statusCode).toBe(401);
    expect((await make(['organizations.manage'])).status).toBe(201);
  });

  it('ends on its day', async () => {
    const { token } = (await make(['organizations.manage'])).body;
    const before = now;
    now = new Date(now.getTime() + 30 * 24 * 3_600_000 + 1);
    expect((await call(token, '/api/catalogs/genders')).statusCode).toBe(401);
    now = before;
  });

  it('ends when an administrator ends all sessions of its owner', async () => {
    const { token } = (await make(['organizations.manage'])).body;
    const { user } = (await owner.get<{ user: { id: string } }>('/api/session')).body;
    await (await product.userWith('administrator')).delete(`/api/users/${user.id}/sessions`);
    expect((await call(token, '/api/catalogs/genders')).statusCode).toBe(401);
  });

  it('does not go with a cookie, and a made-up one opens nothing', async () => {
    const { token } = (await make(['organizations.manage'])).body;
    expect(await codeOf(call(token, '/api/catalogs/genders', 'GET', { cookie: owner.cookieHeader }))).toEqual([
      400,
      'access.token_with_cookie',
    ]);
    for (const wrong of ['ht_', 'x', `ht_${'a'.repeat(43)}`, token.slice(3)])
      expect((await call(wrong, '/api/catalogs/genders')).statusCode).toBe(401);
  });

  it('lies as a hash in the database and is in no log', async () => {
    const { token } = (await make(['organizations.manage'])).body;
    await call(token, '/api/catalogs/genders');
    const [kept] = await product
      .get(Database)
      .readWhole((tx) =>
        tx.query<{ plain: boolean }>(`select bool_or(t::text like $1) as plain from access_token t`, [`%${token.slice(3)}%`]),
      );
    expect(kept).toEqual({ plain: false });
    expect(product.log).not.toContain(token.slice(3));
  });
});
