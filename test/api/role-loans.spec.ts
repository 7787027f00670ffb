import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { UserGrants } from '#libs/access';
import { type Clock, dayInVietnam } from '#libs/kernel';
import { Database } from '#libs/platform';
import { Given, type GivenPerson, type GivenUnit } from '../builders/given.js';
import { TestApplication } from '../harness/application.js';
import type { Client } from '../harness/client.js';

interface Loan {
  readonly id: string;
  readonly to: string;
  readonly role: string;
  readonly unit: { id: string } | null;
  readonly endsOn: string;
  readonly holds: boolean;
}
interface Loans {
  readonly given: Loan[];
  readonly received: Loan[];
  readonly code: string;
}

let now = new Date('2026-11-24T03:00:00Z');
const clock: Clock = { now: () => now, today: () => dayInVietnam(now) };

let product: TestApplication;
let given: Given;
let administrator: Client;
let [area, inside, elsewhere]: GivenUnit[] = [];
let person: GivenPerson;
let leader: Client;

beforeAll(async () => {
  product = await TestApplication.start({ clock });
  given = await Given.registry(product);
  administrator = await product.userWith('administrator');
  [area, elsewhere] = [await given.unit('Khu vực'), await given.unit('Nơi khác')];
  inside = await given.unit('Phường trong khu vực', area);
  person = await given.person({ unit: inside! });
  leader = await product.userWith('leader', area);
});
afterAll(() => product.stop());

const somebody = () => product.userWith('observer', elsewhere);
const LOAN = { role: 'leader', endsOn: '2026-12-24', reason: 'đi công tác' };
const lend = (to: Client, more: object = {}, by = leader) =>
  by.post<Loans>('/api/role-loans', { ...LOAN, username: to.username, unitId: area!.id, ...more });
const reads = async (client: Client) => (await client.get(`/api/profiles/${person.id}`)).status;
const idOf = async (client: Client) => (await client.get<{ user: { id: string } }>('/api/session')).body.user.id;
async function at<Result>(instant: string, work: () => Promise<Result>): Promise<Result> {
  const before = now;
  now = new Date(instant);
  try {
    return await work();
  } finally {
    now = before;
  }
}
const rightsOf = (userId: string) => product.get(Database).readWhole((tx) => product.get(UserGrants).boundsOf(tx, userId, 'profiles.read'));

describe('a role that is lent', () => {
  it('holds at once, within the area, and is seen by both', async () => {
    const deputy = await somebody();
    expect(await reads(deputy)).toBe(403);
    const { status, body } = await lend(deputy);
    expect([status, body.given.at(-1)]).toMatchObject([201, { role: 'leader', unit: { id: area!.id }, endsOn: '2026-12-24', holds: true }]);
    expect(await reads(deputy)).toBe(200);
    const outside = await given.person({ unit: elsewhere! });
    expect((await deputy.get(`/api/profiles/${outside.id}`)).status).toBe(404);
    expect((await deputy.get<Loans>('/api/role-loans')).body.received).toHaveLength(1);
  });

  it('can be lent for a part of the area', async () => {
    const deputy = await somebody();
    expect((await lend(deputy, { unitId: inside!.id })).status).toBe(201);
    expect(await reads(deputy)).toBe(200);
  });

  it('is over on its day, for requests and for work of the queue', async () => {
    const deputy = await somebody();
    await lend(deputy, { endsOn: '2026-11-25' });
    const id = await idOf(deputy);
    expect(await rightsOf(id)).toHaveLength(1);
    await at('2026-11-24T16:59:00Z', async () => expect(await rightsOf(id)).toHaveLength(1)); // 23:59 in Vietnam
    await at('2026-11-24T17:00:00Z', async () => {
      expect(await rightsOf(id)).toHaveLength(0);
      await deputy.signIn(deputy.username, product.password);
      expect(await reads(deputy)).toBe(403);
      expect((await deputy.get<Loans>('/api/role-loans')).body.received).toEqual([]);
    });
  });

  it('goes with the role of whoever lends it', async () => {
    const [lender, deputy] = [await product.userWith('leader', area), await somebody()];
    await lend(deputy, {}, lender);
    expect(await reads(deputy)).toBe(200);
    const id = await idOf(lender);
    await administrator.patch(`/api/users/${id}`, { grants: [{ role: 'leader', unitId: elsewhere!.id }] }, { 'if-match': '"v1"' });
    expect(await reads(deputy)).toBe(403);
    expect((await deputy.get<Loans>('/api/role-loans')).body.received[0]).toMatchObject({ holds: false });
  });

  it('goes when whoever lends it is disabled', async () => {
    const [lender, deputy] = [await product.userWith('leader', area), await somebody()];
    await lend(deputy, {}, lender);
    await administrator.patch(`/api/users/${await idOf(lender)}`, { disabled: true }, { 'if-match': '"v1"' });
    expect(await reads(deputy)).toBe(403);
  });

  it('is taken back by its lender or given back, at once, and by nobody else', async () => {
    for (const ending of ['lender', 'deputy'] as const) {
      const deputy = await somebody();
      const { body } = await lend(deputy);
      const loan = body.given.find(({ to }) => to.includes(deputy.username))!;
      const stranger = await administrator.delete<Loans>(`/api/role-loans/${loan.id}`);
      expect([stranger.status, stranger.body.code]).toEqual([404, 'access.loan_not_found']);
      expect((await { lender: leader, deputy }[ending].delete(`/api/role-loans/${loan.id}`)).status).toBe(204);
      expect(await reads(deputy)).toBe(403);
    }
  });

  it('survives a change of what an administrator gave the other', async () => {
    const deputy = await somebody();
    await lend(deputy);
    const grants = [{ role: 'recruiter', unitId: null }];
    await administrator.patch(`/api/users/${await idOf(deputy)}`, { grants }, { 'if-match': '"v1"' });
    await deputy.signIn(deputy.username, product.password);
    expect(await reads(deputy)).toBe(200);
  });

  it('leaves on record who lent what to whom and why', async () => {
    const deputy = await somebody();
    const id = await idOf(deputy);
    await lend(deputy);
    const rows = await product
      .get(Database)
      .readWhole((tx) =>
        tx.query(`select e.field_names, e.reason from audit_event e where e.action = 'access.role_lent' and e.entity_id = $1`, [id]),
      );
    expect(rows).toEqual([{ field_names: ['leader'], reason: LOAN.reason }]);
  });
});

describe('lending a role is refused', () => {
  it.each([
    ['to oneself', 'access.lent_to_oneself', () => ({ username: leader.username })],
    ['to nobody', 'access.user_not_found', () => ({ username: 'khong.co' })],
    ['until today', 'access.ends_too_soon', () => ({ endsOn: '2026-11-24' })],
    ['for years', 'access.lent_too_long', () => ({ endsOn: '2028-01-01' })],
    ['in a unit that does not exist', 'access.unit_not_found', () => ({ unitId: '01890000-0000-7000-8000-000000000000' })],
    ['outside the area', 'access.not_yours_to_lend', () => ({ unitId: elsewhere!.id })],
    ['over the whole body', 'access.not_yours_to_lend', () => ({ unitId: null })],
    ['that one does not hold', 'access.not_yours_to_lend', () => ({ role: 'personnel_officer' })],
    ['that is not for lending', 'request.invalid', () => ({ role: 'administrator' })],
    ['without a reason', 'request.invalid', () => ({ reason: '     ' })],
  ])('%s: %s', async (_, code, more) => {
    expect((await lend(await somebody(), more())).body.code).toBe(code);
  });

  it('in a unit that is closed', async () => {
    const closed = await given.unit('Sắp đóng', area);
    await administrator.post(`/api/org-units/${closed.id}/close`, { on: '2026-11-01', successors: [] }, { 'if-match': '"v1"' });
    const units = await administrator.get<{ items: { id: string }[] }>('/api/org-units');
    expect(units.body.items.map(({ id }) => id)).not.toContain(closed.id);
    expect((await lend(await somebody(), { unitId: closed.id })).body.code).toBe('access.unit_not_found');
  });

  it('twice, and from hand to hand', async () => {
    const [deputy, third] = [await somebody(), await somebody()];
    await lend(deputy);
    expect((await lend(deputy)).body.code).toBe('access.lent_already');
    expect((await lend(third, {}, deputy)).body.code).toBe('access.not_yours_to_lend');
  });

  it('to those whose role is not for lending', async () => {
    const { status, body } = await lend(await somebody(), {}, await product.userWith('recruiter'));
    expect([status, body.code]).toEqual([403, 'access.forbidden']);
  });
});

describe('a role that an administrator gives until a day', () => {
  it('is over on it, and still stands on the page of the user', async () => {
    const user = await somebody();
    const id = await idOf(user);
    const grants = [{ role: 'leader', unitId: area!.id, endsOn: '2026-11-26' }];
    expect((await administrator.patch(`/api/users/${id}`, { grants }, { 'if-match': '"v1"' })).status).toBe(200);
    expect(await rightsOf(id)).toHaveLength(1);
    await at('2026-11-26T03:00:00Z', async () => expect(await rightsOf(id)).toEqual([]));
    const { body } = await administrator.get<{ grants: { endsOn: string }[] }>(`/api/users/${id}`);
    expect(body.grants).toMatchObject([{ role: 'leader', endsOn: '2026-11-26' }]);
  });

  it('is refused for a day that is past', async () => {
    const grants = [{ role: 'leader', unitId: null, endsOn: '2026-11-24' }];
    const { body } = await administrator.patch<Loans>(`/api/users/${await idOf(await somebody())}`, { grants }, { 'if-match': '"v1"' });
    expect(body.code).toBe('access.ends_too_soon');
  });

  it('is not enough for the last administrator', async () => {
    const mine = await idOf(administrator);
    const disabled = await administrator.patch<Loans>(`/api/users/${mine}`, { disabled: true }, { 'if-match': '"v1"' });
    expect([disabled.status, disabled.body.code]).toEqual([409, 'access.last_administrator']);
    const grants = [{ role: 'administrator', unitId: null, endsOn: '2027-01-01' }];
    const until = await administrator.patch<Loans>(`/api/users/${mine}`, { grants }, { 'if-match': '"v1"' });
    expect([until.status, until.body.code]).toEqual([409, 'access.last_administrator']);
  });
});
