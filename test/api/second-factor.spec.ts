import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Secret, TOTP } from 'otpauth';
import { type Clock, dayInVietnam } from '#libs/kernel';
import { Database } from '#libs/platform';
import { TestApplication } from '../harness/application.js';
import type { Client } from '../harness/client.js';

let now = new Date('2026-11-24T03:00:00Z');
const clock: Clock = { now: () => now, today: () => dayInVietnam(now) };
const later = (seconds: number) => {
  now = new Date(now.getTime() + seconds * 1_000);
};

let product: TestApplication;
let administrator: Client;

beforeAll(async () => {
  product = await TestApplication.start({ clock });
});
afterAll(() => product.stop());
beforeEach(async () => {
  later(3_600);
  administrator = await product.userWith('administrator');
});

interface Enrolled {
  readonly user: Client;
  readonly secret: string;
  readonly codes: readonly string[];
}

const codeOf = (secret: string): string => new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: now.getTime() });

async function enrolled(user: Client): Promise<Enrolled> {
  const { secret } = (await user.post<{ secret: string }>('/api/session/second-factor')).body;
  const { codes } = (await user.put<{ codes: string[] }>('/api/session/second-factor', { code: codeOf(secret) })).body;
  later(30);
  return { user, secret, codes };
}

const signIn = (username: string, code?: string) =>
  product.anonymous().post<{ code: string }>('/api/session', { username, password: product.password, ...(code ? { code } : {}) });
const idOf = async (client: Client) => (await client.get<{ user: { id: string } }>('/api/session')).body.user.id;

describe('a second factor', () => {
  it('counts when the first code came back, and is asked for from then on', async () => {
    const user = await product.userWith('auditor');
    const shown = await user.post<{ secret: string; uri: string }>('/api/session/second-factor');
    expect(shown.body.uri).toContain(`secret=${shown.body.secret}`);
    expect((await signIn(user.username)).status).toBe(200);
    expect((await user.put('/api/session/second-factor', { code: '000000' })).status).toBe(422);
    const { codes } = (await user.put<{ codes: string[] }>('/api/session/second-factor', { code: codeOf(shown.body.secret) })).body;
    expect(codes).toHaveLength(10);
    later(30);
    const asked = await signIn(user.username);
    expect([asked.status, asked.body.code]).toEqual([401, 'access.code_needed']);
    expect((await signIn(user.username, codeOf(shown.body.secret))).status).toBe(200);
    expect((await user.post('/api/session/second-factor')).status).toBe(409);
  });

  it('ends the sessions that were opened without it', async () => {
    const user = await product.userWith('leader');
    const other = product.anonymous();
    await other.signIn(user.username, product.password);
    await enrolled(user);
    expect([(await user.get('/api/session')).status, (await other.get('/api/session')).status]).toEqual([200, 401]);
  });

  it('takes a code once, also when it comes twice in the same moment', async () => {
    const { user, secret } = await enrolled(await product.userWith('leader'));
    const answers = await Promise.all([signIn(user.username, codeOf(secret)), signIn(user.username, codeOf(secret))]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422]);
    later(30);
    expect((await signIn(user.username, codeOf(secret))).status).toBe(200);
  });

  it('takes a recovery code once, in capitals too', async () => {
    const { user, codes } = await enrolled(await product.userWith('leader'));
    expect((await signIn(user.username, codes[0]!.toUpperCase())).status).toBe(200);
    expect((await signIn(user.username, codes[0])).status).toBe(422);
    expect((await user.get('/api/session/second-factor')).body).toEqual({ enrolled: true, required: false, recoveryCodesLeft: 9 });
    expect((await user.post('/api/session/second-factor/recovery-codes')).status).toBe(201);
    expect((await signIn(user.username, codes[1])).status).toBe(422);
  });

  it('is not shut by a clock that ran ahead', async () => {
    const { user, secret } = await enrolled(await product.userWith('leader'));
    const right = now;
    later(3_600 * 24 * 400);
    expect((await signIn(user.username, codeOf(secret))).status).toBe(200);
    now = right;
    expect((await signIn(user.username, codeOf(secret))).status).toBe(200);
  });

  it('is guessed ten times in a quarter of an hour, from wherever, by whoever has the password', async () => {
    const { user } = await enrolled(await product.userWith('leader'));
    const statuses: number[] = [];
    for (let at = 0; at < 12; at++) {
      const payload = { username: user.username, password: product.password, code: '000000' };
      const headers = { 'x-requested-with': 'test' };
      const answer = await product.app.inject({ method: 'POST', url: '/api/session', remoteAddress: `127.0.${at}.1`, headers, payload });
      statuses.push(answer.statusCode);
    }
    expect([statuses.filter((status) => status === 422).length, statuses.at(-1)]).toEqual([10, 429]);
  });

  it('does not use up attempts by asking for its code', async () => {
    const { user, secret } = await enrolled(await product.userWith('leader'));
    for (let at = 0; at < 12; at++) expect((await signIn(user.username)).status).toBe(401);
    expect((await signIn(user.username, codeOf(secret))).status).toBe(200);
  });

  it('is what an act that matters asks for, and the password is not enough', async () => {
    const { user, secret } = await enrolled(await product.userWith('administrator'));
    later(16 * 60);
    expect((await user.post('/api/session/step-up', { password: product.password })).status).toBe(422);
    expect((await user.post('/api/session/step-up', { code: codeOf(secret) })).status).toBe(204);
    expect((await user.delete('/api/session/second-factor')).status).toBe(204);
    expect((await signIn(user.username)).status).toBe(200);
  });

  it('is taken away by an administrator when the phone is lost, and the sessions end', async () => {
    const { user } = await enrolled(await product.userWith('leader'));
    const id = await idOf(user);
    expect((await administrator.get<{ secondFactor: boolean }>(`/api/users/${id}`)).body.secondFactor).toBe(true);
    expect((await administrator.delete(`/api/users/${id}/second-factor`)).status).toBe(204);
    expect((await user.get('/api/session')).status).toBe(401);
    expect((await signIn(user.username)).status).toBe(200);
    expect((await administrator.delete(`/api/users/${id}/second-factor`)).status).toBe(409);
  });

  it('lies sealed in the database', async () => {
    const { secret, codes } = await enrolled(await product.userWith('leader'));
    const kept = await product
      .get(Database)
      .readWhole((tx) =>
        tx.query<{ bytes: Buffer }>(
          `select f.secret as bytes from access_second_factor f union all select c.code_hash from access_recovery_code c`,
        ),
      );
    expect(kept.length).toBeGreaterThan(10);
    for (const { bytes } of kept) for (const plain of [secret, ...codes]) expect(bytes.includes(Buffer.from(plain))).toBe(false);
  });
});

describe('a role that may not work without a second factor', () => {
  it('can do nothing else before, works after, and keeps it', async () => {
    const { headers, body } = await administrator.get<object>('/api/sign-in-rules');
    const rules = { idleMinutes: 30, absoluteHours: 12, secondFactorFor: ['recruiter'] };
    expect(body).toMatchObject({ secondFactorFor: [] });
    expect((await administrator.put('/api/sign-in-rules', rules, { 'if-match': headers.etag! })).status).toBe(200);
    const user = await product.userWith('recruiter');
    const search = () => user.post<{ code: string }>('/api/talent/search', { criteria: {} });
    const refused = await search();
    expect([refused.status, refused.body.code]).toEqual([403, 'access.second_factor_needed']);
    expect((await user.get('/api/session')).body).toMatchObject({ user: { mustEnrol: true } });
    await enrolled(user);
    expect((await search()).status).toBe(200);
    const kept = await user.delete<{ code: string }>('/api/session/second-factor');
    expect([kept.status, kept.body.code]).toEqual([403, 'access.second_factor_needed']);
  });
});
