import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '#libs/platform';
import { TestApplication } from '../harness/application.js';
import type { Client } from '../harness/client.js';

describe('a session', () => {
  let product: TestApplication;
  let officer: Client;

  beforeAll(async () => {
    product = await TestApplication.start();
    officer = await product.userWith('administrator');
  });
  afterAll(() => product.stop());

  it('says who is signed in, what the user may do and where to begin', async () => {
    const { status, body } = await officer.get<{ user: { username: string }; permissions: string[]; home: string }>('/api/session');
    expect(status).toBe(200);
    expect(body).toMatchObject({ user: { username: officer.username }, home: '/quan-tri', setupNeeded: true });
    expect(body.permissions).toContain('access.manage');
  });

  it('has a cookie no script can read and no other site can send', async () => {
    const { headers } = await product.anonymous().post('/api/session', { username: officer.username, password: product.password });
    const [session, device] = headers['set-cookie'] as unknown as string[];
    expect(session).toMatch(/^sid=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
    expect(device).toMatch(/^device=[\w-]{43}; Max-Age=\d+; Path=\/api\/session; HttpOnly; SameSite=Strict$/);
  });

  it('is refused with one text, whether the user or the password is wrong', async () => {
    const stranger = product.anonymous();
    const unknown = await stranger.post('/api/session', { username: 'nobody', password: 'x' });
    const wrong = await stranger.post('/api/session', { username: officer.username, password: 'x' });
    expect([unknown.status, wrong.status]).toEqual([401, 401]);
    expect(unknown.text).toBe(wrong.text);
  });

  it('ends with signing out', async () => {
    const user = await product.userWith('leader');
    const stolen = { cookie: user.cookieHeader };
    expect((await user.delete('/api/session')).status).toBe(204);
    expect((await product.anonymous().get('/api/session', stolen)).status).toBe(401);
  });

  it('ends at once everywhere when the account is disabled', async () => {
    const user = await product.userWith('leader');
    const { body } = await user.get<{ user: { id: string } }>('/api/session');
    const account = await officer.get<{ version: number }>(`/api/users/${body.user.id}`);
    const change = await officer.patch(`/api/users/${body.user.id}`, { disabled: true }, { 'if-match': account.headers.etag! });
    expect(change.status).toBe(200);
    expect((await user.get('/api/session')).status).toBe(401);
  });

  it('goes on under a new key after the own password was changed, and no other does', async () => {
    const user = await product.userWith('recruiter');
    const other = product.anonymous();
    await other.signIn(user.username, product.password);
    const answer = await user.put('/api/session/password', { current: product.password, next: 'another long sentence' });
    expect(answer.status).toBe(200);
    expect((await user.get('/api/session')).status).toBe(200);
    expect((await other.get('/api/session')).status).toBe(401);
  });

  it('asks for a password that is not easy to guess', async () => {
    const user = await product.userWith('recruiter');
    const answer = await user.put<{ code: string }>('/api/session/password', { current: product.password, next: 'matkhau123' });
    expect([answer.status, answer.body.code]).toEqual([422, 'access.weak_password']);
  });

  it('ends after half an hour without a request', async () => {
    const user = await product.userWith('leader');
    await product.get(Database).write((tx) => tx.execute(`update access_session set last_seen_at = last_seen_at - interval '31 minutes'`));
    expect((await user.get('/api/session')).status).toBe(401);
    officer = await product.userWith('administrator');
  });
});
