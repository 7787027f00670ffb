import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Clock, dayInVietnam } from '#libs/kernel';
import { Database } from '#libs/platform';
import { TestApplication } from '../harness/application.js';
import type { Client } from '../harness/client.js';

const WINDOWS = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36';

interface OpenSession {
  readonly id: string;
  readonly device: string;
  readonly address: string;
  readonly here: boolean;
}
type List = { readonly items: OpenSession[] };

let now = new Date('2026-11-24T03:00:00Z');
const clock: Clock = { now: () => now, today: () => dayInVietnam(now) };
const later = (minutes: number) => {
  now = new Date(now.getTime() + minutes * 60_000);
};

let product: TestApplication;
let second: TestApplication;
let administrator: Client;

beforeAll(async () => {
  product = await TestApplication.start({ clock });
  second = await product.beside({ clock });
  administrator = await product.userWith('administrator');
});
afterAll(async () => {
  await second.stop();
  await product.stop();
});

const idOf = async (client: Client) => (await client.get<{ user: { id: string } }>('/api/session')).body.user.id;
const etagOf = async (id: string) => (await administrator.get(`/api/users/${id}`)).headers.etag!;
const recorded = (action: string) =>
  product
    .get(Database)
    .readWhole((tx) =>
      tx.query<{ actor_kind: string; entity_id: string }>(`select actor_kind, entity_id from audit_event where action = $1`, [action]),
    );

describe('the sessions of a user', () => {
  it('are listed with device and address, and ended one by one', async () => {
    const user = await product.userWith('leader');
    const other = product.anonymous();
    await other.post('/api/session', { username: user.username, password: product.password }, { 'user-agent': WINDOWS });
    const { items } = (await user.get<List>('/api/sessions')).body;
    expect(items).toHaveLength(2);
    const there = items.find(({ here }) => !here)!;
    expect(there).toMatchObject({ device: 'Chrome · Windows', address: '127.0.0.1' });
    expect((await user.delete(`/api/sessions/${there.id}`)).status).toBe(204);
    expect((await other.at(second.app).get('/api/session')).status).toBe(401);
    expect((await user.get<List>('/api/sessions')).body.items.map(({ here }) => here)).toEqual([true]);
  });

  it('are nobody else’s to see or end', async () => {
    const user = await product.userWith('leader');
    const { items } = (await user.get<List>('/api/sessions')).body;
    const stranger = await product.userWith('leader');
    const answer = await stranger.delete<{ code: string }>(`/api/sessions/${items[0]!.id}`);
    expect([answer.status, answer.body.code]).toEqual([404, 'access.session_not_found']);
    expect((await user.get('/api/session')).status).toBe(200);
    expect((await stranger.get(`/api/users/${await idOf(user)}/sessions`)).status).toBe(403);
  });

  it('end all but the own one', async () => {
    const user = await product.userWith('leader');
    const others = [product.anonymous(), product.anonymous()];
    for (const one of others) await one.signIn(user.username, product.password);
    expect((await user.delete('/api/sessions')).status).toBe(204);
    const answers = await Promise.all([user, ...others].map((one) => one.get('/api/session')));
    expect(answers.map(({ status }) => status)).toEqual([200, 401, 401]);
  });
});

describe('a session is over at the next request in every process', () => {
  const ways: readonly (readonly [string, (id: string, user: Client) => Promise<{ status: number }>])[] = [
    ['when the user signs out', (_id, user) => user.delete('/api/session')],
    [
      'when the account is disabled',
      async (id) => administrator.patch(`/api/users/${id}`, { disabled: true }, { 'if-match': await etagOf(id) }),
    ],
    [
      'when the roles change',
      async (id) =>
        administrator.patch(`/api/users/${id}`, { grants: [{ role: 'observer', unitId: null }] }, { 'if-match': await etagOf(id) }),
    ],
    ['when an administrator gives a new password', (id) => administrator.post(`/api/users/${id}/one-time-password`)],
    ['when an administrator ends them all', (id) => administrator.delete(`/api/users/${id}/sessions`)],
    [
      'when the user chooses another password elsewhere',
      async (_id, user) => {
        const elsewhere = product.anonymous();
        await elsewhere.signIn(user.username, product.password);
        return elsewhere.put('/api/session/password', { current: product.password, next: 'a river and two mountains' });
      },
    ],
  ];
  it.each(ways)('%s', async (_name, end) => {
    const user = await product.userWith('leader');
    const there = user.at(second.app);
    expect((await there.get('/api/session')).status).toBe(200);
    expect((await end(await idOf(user), user)).status).toBeLessThan(300);
    expect((await there.get('/api/session')).status).toBe(401);
  });
});

describe('an act that matters', () => {
  const grant = async (asker: Client) => {
    const user = await product.userWith('leader');
    const id = await idOf(user);
    return asker.patch<{ code: string }>(`/api/users/${id}`, { displayName: 'Another name' }, { 'if-match': '"v1"' });
  };

  it('asks for the password once more when the last is a quarter of an hour old', async () => {
    const asker = await product.userWith('administrator');
    expect((await grant(asker)).status).toBe(200);
    later(16);
    const refused = await grant(asker);
    expect([refused.status, refused.body.code]).toEqual([403, 'access.step_up_needed']);
    expect((await asker.get('/api/users')).status).toBe(200); // looking goes on
    expect((await asker.post('/api/session/step-up', { password: 'wrong' })).status).toBe(422);
    expect((await grant(asker)).status).toBe(403);
    expect((await asker.post('/api/session/step-up', { password: product.password })).status).toBe(204);
    expect((await grant(asker)).status).toBe(200);
  });

  it('goes on under a new key, and the old one opens nothing', async () => {
    const asker = await product.userWith('leader');
    const stolen = { cookie: asker.cookieHeader };
    await asker.post('/api/session/step-up', { password: product.password });
    expect((await product.anonymous().get('/api/session', stolen)).status).toBe(401);
    expect((await asker.get('/api/session')).status).toBe(200);
  });

  it('does not make a session longer than it is', async () => {
    const asker = await product.userWith('leader');
    for (let hour = 0; hour < 24; hour++) {
      later(29);
      await asker.post('/api/session/step-up', { password: product.password });
    }
    later(25);
    expect((await asker.get('/api/session')).status).toBe(401); // twelve hours and one minute
    administrator = await product.userWith('administrator');
  });
});

describe('how long a session lasts', () => {
  it('is an administrator’s to say, and holds for the ones that are open', async () => {
    const rules = await administrator.get<{ idleMinutes: number; absoluteHours: number }>('/api/sign-in-rules');
    expect(rules.body).toMatchObject({ idleMinutes: 30, absoluteHours: 12, secondFactorFor: [] });
    const change = (body: object, version = rules.headers.etag!) => administrator.put('/api/sign-in-rules', body, { 'if-match': version });
    expect((await change({ idleMinutes: 0, absoluteHours: 12, secondFactorFor: [] })).status).toBe(400);
    const user = await product.userWith('leader');
    expect((await change({ idleMinutes: 10, absoluteHours: 12, secondFactorFor: [] })).status).toBe(200);
    expect((await change({ idleMinutes: 15, absoluteHours: 12, secondFactorFor: [] })).status).toBe(412);
    later(11);
    expect((await user.get('/api/session')).status).toBe(401);
    await product.get(Database).write((tx) => tx.execute(`update access_rules set idle_minutes = 30`));
    administrator = await product.userWith('administrator');
  });

  it('does not grow when a clock that ran ahead is put right, and nobody is locked out', async () => {
    const right = now;
    later(60 * 24 * 400);
    const user = await product.userWith('leader');
    expect((await user.get('/api/session')).status).toBe(200);
    now = right;
    expect((await user.get('/api/session')).status).toBe(401);
    await user.signIn(user.username, product.password);
    expect((await user.get('/api/session')).status).toBe(200);
  });
});

describe('the audit trail', () => {
  it('has refused sign-ins with the account they were aimed at, and not what was typed', async () => {
    const user = await product.userWith('leader');
    const id = await idOf(user);
    await product.anonymous().post('/api/session', { username: user.username, password: 'wrong-canary' });
    await product.anonymous().post('/api/session', { username: 'secret-canary', password: 'x' });
    const refused = await recorded('access.sign_in_refused');
    expect(refused).toEqual(
      expect.arrayContaining([
        { actor_kind: 'system', entity_id: id },
        { actor_kind: 'system', entity_id: null },
      ]),
    );
    const kept = await product
      .get(Database)
      .readWhole((tx) => tx.query<{ typed: boolean }>(`select bool_or(e::text like '%canary%') as typed from audit_event e`));
    expect(kept).toEqual([{ typed: false }]);
  });

  it('has what was done to sessions', async () => {
    for (const action of [
      'access.signed_in',
      'access.signed_out',
      'access.stepped_up',
      'access.session_ended',
      'access.sessions_ended',
      'access.rules_changed',
    ])
      expect((await recorded(action)).length).toBeGreaterThan(0);
  });
});
