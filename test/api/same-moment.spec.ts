import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Secret, TOTP } from 'otpauth';
import { fixedClock, systemActor } from '#libs/kernel';
import { type Change, Changes, Database, type Tx } from '#libs/platform';
import { UnitMoves } from '../../libs/organizations/src/changes/unit-moves.js';
import { Given, type GivenUnit } from '../builders/given.js';
import { begun, type List } from '../builders/shortlists.js';
import { TestApplication } from '../harness/application.js';
import type { Client } from '../harness/client.js';
import { until } from '../harness/outbox-process.js';

const NOW = '2026-11-24T03:00:00Z';

let product: TestApplication;
let given: Given;

beforeAll(async () => {
  product = await TestApplication.start({ clock: fixedClock(NOW) });
  given = await Given.registry(product);
});
afterAll(() => product.stop());

const rows = <Row>(text: string, ...parameters: unknown[]) => product.get(Database).readWhole((tx) => tx.query<Row>(text, parameters));

/** Whether somebody waits for what another transaction holds. */
const oneWaits = async () =>
  (await rows(`select from pg_stat_activity a where a.datname = current_database() and a.wait_event_type = 'Lock'`)).length > 0;

/** Sends a request while something is being done that is not committed yet: it ends after the request was answered, or waits for it. */
async function meanwhile<Answer>(
  work: (tx: Tx, change: Change) => Promise<unknown>,
  request: () => Promise<Answer>,
  then: () => Promise<unknown> = async () => undefined,
): Promise<Answer> {
  const sent: Promise<Answer>[] = [];
  await product.get(Changes).write(systemActor, 'test', async (tx, change) => {
    await work(tx, change);
    sent.push(request());
    await Promise.race([sent[0], until(oneWaits)]);
    await then();
    return null;
  });
  return sent[0]!;
}

describe('at the same moment', () => {
  it('nobody is taken on against a quota that is being withdrawn', async () => {
    const unit = await given.unit();
    const { officer } = given;
    const person = await given.person({ unit });
    await officer.post('/api/quotas', { quotas: [{ year: 2026, unit: unit.id, field: 'CNTT', given: 2 }] });
    const { body } = await officer.get<{ items: { id: string }[] }>(`/api/quotas?unit=${unit.id}`);
    const { id } = body.items[0]!;
    const answer = await meanwhile(
      (tx) =>
        tx.execute(
          `update establishment_quota set withdrawn_at = clock_timestamp(), withdrawn_because = 'test', version = version + 1 where id = $1`,
          [id],
        ),
      () => officer.post<{ code: string }>(`/api/quotas/${id}/appointments`, { personId: person.id, appointedOn: '2026-11-20' }),
    );
    expect([answer.status, answer.body.code]).toEqual([409, 'quota.withdrawn']);
    expect((await officer.get<{ filled: number }>(`/api/quotas/${id}`)).body.filled).toBe(0);
  });

  it('no two lists of an owner come by the same name, whether named, renamed or brought back', async () => {
    const owner = await product.userWith('recruiter');
    const called = (list: List, name: string) =>
      owner.patch<List>(`/api/shortlists/${list.id}`, { name }, { 'if-match': `"v${list.version}"` });
    const names = async () => (await owner.get<{ items: List[] }>('/api/shortlists')).body.items.map(({ name }) => name);
    for (let round = 0; round < 4; round++) {
      const lists = [await begun(owner), await begun(owner), await begun(owner)];
      const gone = lists[2]!;
      await called(gone, `Tên ${round}`);
      await owner.delete(`/api/shortlists/${gone.id}`, undefined, { 'if-match': `"v${gone.version + 1}"` });
      const answers = await Promise.all([
        called(lists[0]!, `Tên ${round}`),
        called(lists[1]!, `Tên ${round}`),
        owner.post<List>('/api/shortlists', { name: `Tên ${round}`, expiresOn: '2027-02-28' }),
        owner.post<List>(`/api/shortlists/${gone.id}/restoration`, {}),
      ]);
      expect(answers.filter(({ status }) => status < 300)).toHaveLength(1);
      expect(answers.filter(({ body }) => body.code === 'shortlist.name_taken')).toHaveLength(3);
    }
    const all = await names();
    expect(new Set(all).size).toBe(all.length);
  });

  describe('as a unit moves', () => {
    const range = async (username: string) =>
      (
        await rows<{ lo: string; path: string }>(
          `select g.path_lo as lo, u.path from access_grant g join access_user a on a.id = g.user_id
           join organizations_unit_period u on u.unit_id = g.unit_id and u.valid @> '2026-11-24'::date where a.username = $1 and g.unit_id is not null`,
          username,
        )
      ).at(-1)!;
    const moving = (unit: GivenUnit, to: GivenUnit) => (tx: Tx, change: Change) =>
      product.get(UnitMoves).move(tx, change, unit.id, null, to.id, '2026-11-24');

    it('a role given within it reaches where it has come to', async () => {
      const administrator = await product.userWith('administrator');
      const [unit, to] = [await given.unit(), await given.unit()];
      const grants = [{ role: 'leader', unitId: unit.id }];
      const answer = await meanwhile(moving(unit, to), () =>
        administrator.post('/api/users', { username: 'di.cung', displayName: 'Đi Cùng', grants }),
      );
      expect(answer.status).toBe(201);
      const { lo, path } = await range('di.cung');
      expect(lo).toBe(path);
    });

    it('a role lent within it reaches where it has come to', async () => {
      const [lender, borrower] = [await product.userWith('leader'), await product.userWith('observer')];
      const [unit, to] = [await given.unit(), await given.unit()];
      const loan = { username: borrower.username, role: 'leader', unitId: unit.id, endsOn: '2026-12-24', reason: 'đi công tác' };
      const answer = await meanwhile(moving(unit, to), () => lender.post('/api/role-loans', loan));
      expect(answer.status).toBe(201);
      const { lo, path } = await range(borrower.username);
      expect(lo).toBe(path);
    });
  });

  it('a session that is being opened by the password alone ends where a second factor is being set up', async () => {
    const user: Client = await product.userWith('leader');
    const { secret } = (await user.post<{ secret: string }>('/api/session/second-factor')).body;
    const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: new Date(NOW).getTime() });
    const late = product.anonymous();
    const answer = await meanwhile(
      (tx) => tx.query(`lock table access_device in exclusive mode`), // the last thing a session needs
      () => late.post('/api/session', { username: user.username, password: product.password }),
      async () => expect((await user.put('/api/session/second-factor', { code })).status).toBe(200),
    );
    expect(answer.status).toBe(401);
    expect((await late.get('/api/session')).status).toBe(401);
    expect((await user.get('/api/session')).status).toBe(200);
  });

  it('a session that is being opened ends where its user ends all others', async () => {
    const user = await product.userWith('leader');
    const late = product.anonymous();
    const answer = await meanwhile(
      (tx) => tx.query(`lock table access_device in exclusive mode`),
      () => late.post('/api/session', { username: user.username, password: product.password }),
      async () => expect((await user.delete('/api/sessions')).status).toBe(204),
    );
    expect(answer.status).toBe(401);
    expect((await late.get('/api/session')).status).toBe(401);
    expect((await user.get('/api/session')).status).toBe(200);
  });
});
