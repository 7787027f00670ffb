import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Clock, dayInVietnam } from '#libs/kernel';
import { Database } from '#libs/platform';
import { Given, type GivenPerson, type GivenUnit } from '../builders/given.js';
import { TestApplication } from '../harness/application.js';
import type { Client } from '../harness/client.js';

interface Session {
  readonly user: { id: string; displayName: string };
  readonly permissions: string[];
  readonly viewedBy: { name: string; until: string } | null;
}
interface Refused {
  readonly code: string;
}
interface Found {
  readonly items: { id: string; party?: boolean | null }[];
  readonly total: number;
}

let now = new Date('2026-11-24T03:00:00Z');
const clock: Clock = { now: () => now, today: () => dayInVietnam(now) };
const REASON = 'kiểm tra theo phản ánh';

let product: TestApplication;
let given: Given;
let [here, elsewhere]: GivenUnit[] = [];
let [near, far]: GivenPerson[] = [];
let administrator: Client;

beforeAll(async () => {
  product = await TestApplication.start({ clock });
  given = await Given.registry(product);
  [here, elsewhere] = [await given.unit(), await given.unit()];
  [near, far] = [await given.person({ unit: here!, fields: ['CNTT'] }), await given.person({ unit: elsewhere! })];
  await given.officer.patch(
    `/api/profiles/${near.id}`,
    { contacts: { phones: ['+84912345678'], emails: [], address: null } },
    { 'if-match': `"v${(await given.officer.get<GivenPerson>(`/api/profiles/${near.id}`)).body.version}"` },
  );
  administrator = await product.userWith('administrator');
});
afterAll(() => product.stop());

const session = async (client: Client) => (await client.get<Session>('/api/session')).body;
const look = async (client: Client, as: Client, reason = REASON) =>
  client.post<Refused>('/api/session/view-as', { userId: (await session(as)).user.id, reason });
const stop = (client: Client) => client.delete('/api/session/view-as');
const search = (client: Client) => client.post<Found>('/api/talent/search', { withTotal: true });
const phones = async (client: Client) =>
  (await client.get<{ contacts: { phones: string[] } }>(`/api/profiles/${near!.id}`)).body.contacts.phones;

async function lookingAs(role: Parameters<TestApplication['userWith']>[0], unit: GivenUnit | null, by = administrator) {
  const user = await product.userWith(role, unit);
  expect((await look(by, user)).status).toBe(204);
  return user;
}

describe('whoever looks as another user', () => {
  it('sees what that one sees: rights, scope, lists and records, to the byte', async () => {
    const leader = await lookingAs('leader', here!);
    const [theirs, mine] = [await session(leader), await session(administrator)];
    expect(mine).toMatchObject({
      user: theirs.user,
      permissions: theirs.permissions,
      viewedBy: { name: expect.stringContaining('administrator') },
    });
    expect(theirs.viewedBy).toBeNull();
    expect((await search(administrator)).text).toBe((await search(leader)).text);
    for (const { id } of [near!, far!])
      expect((await administrator.get(`/api/profiles/${id}`)).text).toBe((await leader.get(`/api/profiles/${id}`)).text);
    expect((await administrator.get(`/api/profiles/${far!.id}`)).status).toBe(404);
    await stop(administrator);
    expect((await administrator.get(`/api/profiles/${far!.id}`)).status).toBe(200);
    expect((await session(administrator)).viewedBy).toBeNull();
  });

  it('can do nothing, not even of one’s own', async () => {
    await lookingAs('personnel_officer', null);
    const path = `/api/profiles/${near!.id}`;
    const tries = [
      administrator.post<Refused>('/api/profiles', { kind: 'staff', fullName: 'Lê Thị Mới', keepingUnitId: here!.id }),
      administrator.patch<Refused>(path, { confirmedOn: '2026-11-24' }, { 'if-match': '"v2"' }),
      administrator.delete<Refused>(path, { reason: 'trùng' }, { 'if-match': '"v2"' }),
      administrator.post<Refused>(`${path}/unmask`, { field: 'phones', reason: REASON }),
      administrator.put<Refused>('/api/session/password', { current: product.password, next: 'mot cau that dai' }),
      administrator.get<Refused>('/api/sessions'),
      administrator.get<Refused>('/api/api-tokens'),
      administrator.post<Refused>('/api/api-tokens', { name: 'x', permissions: ['profiles.read'], days: 30 }),
      administrator.post<Refused>('/api/session/view-as', { userId: near!.id, reason: REASON }),
    ];
    for (const [at, { status, body }] of (await Promise.all(tries)).entries())
      expect([at, status, body.code]).toEqual([at, 403, 'request.view_only']);
    await stop(administrator);
  });

  it('signs out as oneself, and whoever was looked at stays signed in', async () => {
    const other = await product.userWith('administrator');
    const user = await lookingAs('leader', here!, other);
    const { id } = await session(administrator).then(({ user: mine }) => mine);
    expect((await other.delete('/api/session')).status).toBe(204);
    expect((await other.get('/api/session')).status).toBe(401);
    expect((await session(user)).user.id).not.toBe(id);
    const events = await product
      .get(Database)
      .readWhole((tx) =>
        tx.query<{ username: string }>(
          `select u.username from audit_event e join access_user u on u.id = e.actor_id where e.action = 'access.signed_out' order by e.id desc limit 1`,
        ),
      );
    expect(events).toEqual([{ username: other.username }]);
  });

  it('does not see through those eyes what is masked for one’s own', async () => {
    const auditor = await product.userWith('auditor');
    await lookingAs('personnel_officer', null, auditor);
    expect(await phones(given.officer)).toEqual(['+84912345678']);
    expect(await phones(auditor)).toEqual(['*********678']);
    expect((await search(auditor)).body.items[0]).not.toHaveProperty('party');
    expect((await search(given.officer)).body.items[0]).toHaveProperty('party');
    expect((await session(auditor)).permissions).not.toContain('profiles.contacts');
  });

  it('is the one on record who looked, with as whom, when it began, ended and why', async () => {
    const leader = await lookingAs('leader', here!);
    await administrator.get(`/api/profiles/${near!.id}`);
    await stop(administrator);
    const [viewer, viewed] = [(await session(administrator)).user.id, (await session(leader)).user.id];
    const rows = await product.get(Database).readWhole((tx) =>
      tx.query(
        `select e.actor_id as actor, e.action, e.question->>'as' as viewed, e.reason from audit_event e
         where (e.action = 'profiles.opened' and e.question->>'as' = $1::text) or (e.action like 'access.view_as%' and e.entity_id = $1::uuid) order by e.id`,
        [viewed],
      ),
    );
    expect(rows).toEqual([
      { actor: viewer, action: 'access.view_as_begun', viewed: null, reason: REASON },
      { actor: viewer, action: 'profiles.opened', viewed, reason: null },
      { actor: viewer, action: 'access.view_as_ended', viewed: null, reason: null },
    ]);
  });

  it('is oneself again after half an hour, and when the other is disabled', async () => {
    const other = await product.userWith('administrator');
    await lookingAs('leader', here!, other);
    now = new Date(now.getTime() + 29 * 60_000);
    expect((await session(other)).viewedBy).not.toBeNull();
    now = new Date(now.getTime() + 60_000);
    expect((await session(other)).viewedBy).toBeNull();
    await other.post('/api/session/step-up', { password: product.password });
    const leader = await lookingAs('leader', here!, other);
    await product
      .get(Database)
      .write((tx) => tx.execute(`update access_user set disabled_at = now() where username = $1`, [leader.username]));
    expect((await session(other)).viewedBy).toBeNull();
  });

  it('needs a reason, somebody else who is there, and the right over the whole body', async () => {
    const other = await product.userWith('administrator');
    const [leader, part, officer] = [
      await product.userWith('leader', here),
      await product.userWith('auditor', here),
      await product.userWith('personnel_officer'),
    ];
    expect((await look(other, leader, 'ừ')).body.code).toBe('request.invalid');
    expect((await look(other, other)).body.code).toBe('access.not_to_be_viewed');
    const nobody = { userId: '01890000-0000-7000-8000-000000000000', reason: REASON };
    expect((await other.post<Refused>('/api/session/view-as', nobody)).body.code).toBe('access.user_not_found');
    for (const asker of [leader, part, officer]) expect((await look(asker, other)).body.code).toBe('access.forbidden');
    now = new Date(now.getTime() + 16 * 60_000);
    expect((await look(other, leader)).body.code).toBe('access.step_up_needed');
  });
});
