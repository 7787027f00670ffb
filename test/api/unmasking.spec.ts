import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fixedClock } from '#libs/kernel';
import { Database } from '#libs/platform';
import { Given, type GivenPerson, type GivenUnit } from '../builders/given.js';
import { TestApplication } from '../harness/application.js';
import type { Client } from '../harness/client.js';

interface Unmasked {
  readonly value: string;
  readonly code: string;
}
interface Trail {
  readonly items: { action: string; fields: string[]; reason: string | null; entityId: string }[];
}

const NUMBER = '022085004444';
const CONTACTS = { phones: ['+84912345678', '+84987654321'], emails: ['nguyen.an@example.vn'], address: null };
const REASON = 'gọi mời họp hội đồng tuyển dụng';

let product: TestApplication;
let given: Given;
let unit: GivenUnit;
let person: GivenPerson;
let leader: Client;

beforeAll(async () => {
  product = await TestApplication.start({ clock: fixedClock('2026-11-24T03:00:00Z') });
  given = await Given.registry(product);
  unit = await given.unit();
  person = await given.person({ unit, citizenNumber: NUMBER });
  await given.officer.patch(`/api/profiles/${person.id}`, { contacts: CONTACTS }, { 'if-match': `"v${person.version}"` });
  leader = await product.userWith('leader', unit);
});
afterAll(() => product.stop());

const unmask = (by: Client, body: object, id = person.id, headers: Record<string, string> = {}) =>
  by.post<Unmasked>(`/api/profiles/${id}/unmask`, { reason: REASON, ...body }, headers);
const looksAt = async () =>
  (await (await product.userWith('auditor')).get<Trail>(`/api/audit?person=${person.id}&action=profiles.unmasked`)).body.items;

describe('a masked value', () => {
  it('is shown whole, one at a time, to whoever may see it and says why', async () => {
    expect((await unmask(leader, { field: 'citizenNumber' })).body).toEqual({ value: NUMBER });
    expect((await unmask(leader, { field: 'phones', at: 1 })).body).toEqual({ value: CONTACTS.phones[1] });
    expect((await unmask(given.officer, { field: 'citizenNumber' })).body.value).toBe(NUMBER);
  });

  it('leaves on record who saw which and why, never the value', async () => {
    const before = await looksAt();
    await unmask(leader, { field: 'emails' });
    const after = await looksAt();
    expect(after).toHaveLength(before.length + 1);
    expect(after[0]).toMatchObject({ action: 'profiles.unmasked', fields: ['emails'], reason: REASON });
    const stored = await product.get(Database).readWhole((tx) => tx.query(`select e::text from audit_event e`));
    expect(JSON.stringify(stored)).not.toContain(CONTACTS.emails[0]);
  });

  it('is shown sixty times in an hour and no more, however many are asked for at once', async () => {
    const busy = await product.userWith('leader', unit);
    const { id } = await given.person({ unit, citizenNumber: '022085005555' });
    const answers = [];
    for (let round = 0; round < 4; round++)
      answers.push(...(await Promise.all(Array.from({ length: 16 }, () => unmask(busy, { field: 'citizenNumber' }, id)))));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(60);
    expect(answers.filter(({ status }) => status !== 200).map(({ status, body }) => [status, body.code])).toEqual(
      Array.from({ length: 4 }, () => [429, 'profile.unmasked_enough']),
    );
    expect((await unmask(leader, { field: 'citizenNumber' })).status).toBe(200);
  });

  it('is not on record where nothing was shown', async () => {
    const before = await looksAt();
    const { status, body } = await unmask(leader, { field: 'address' });
    expect([status, body.code]).toEqual([404, 'profile.nothing_to_unmask']);
    expect((await unmask(leader, { field: 'phones', at: 2 })).status).toBe(404);
    expect(await looksAt()).toHaveLength(before.length);
  });

  it.each([
    [{ field: 'citizenNumber', reason: 'ừ' }, '/reason'],
    [{ field: 'citizenNumber', reason: '         ' }, '/reason'],
    [{ field: 'religion' }, '/field'],
    [{ field: ['phones', 'emails'] }, '/field'],
    [{ field: 'phones', at: -1 }, '/at'],
  ])('is refused without a reason, as a list, or of a field that has no mask: %j', async (body, pointer) => {
    const answer = await unmask(leader, body);
    expect([answer.status, (answer.body as unknown as { errors: { pointer: string }[] }).errors[0]!.pointer]).toEqual([400, pointer]);
  });

  it('is refused to other roles, and of a person out of reach as of one that does not exist', async () => {
    for (const role of ['auditor', 'recruiter', 'observer'] as const) {
      const { status, body } = await unmask(await product.userWith(role), { field: 'phones' });
      expect([role, status, body.code]).toEqual([role, 403, 'access.forbidden']);
    }
    const elsewhere = await product.userWith('leader', await given.unit());
    const there = await unmask(elsewhere, { field: 'phones' });
    expect([there.status, there.body.code]).toEqual([404, 'profile.not_found']);
    const missing = await unmask(elsewhere, { field: 'phones' }, '01890000-0000-7000-8000-000000000000');
    expect(missing.text).toBe(there.text);
  });

  it('asks for the password again when the last is older than a quarter of an hour, and leaves no trace until then', async () => {
    const away = await product.userWith('leader', unit);
    await product
      .get(Database)
      .write((tx) =>
        tx.execute(
          `update access_session s set proven_at = coalesce(s.proven_at, s.created_at) - interval '16 minutes' from access_user u where u.id = s.user_id and u.username = $1`,
          [away.username],
        ),
      );
    const before = await looksAt();
    expect((await unmask(away, { field: 'phones' })).body.code).toBe('access.step_up_needed');
    expect(await looksAt()).toHaveLength(before.length);
    await away.post('/api/session/step-up', { password: product.password });
    expect((await unmask(away, { field: 'phones' })).status).toBe(200);
  });

  it('asked for twice with one key is on record once, and nothing of it is kept beside', async () => {
    const key = { 'idempotency-key': 'unmask-once-1' };
    const before = await looksAt();
    const answers = [await unmask(leader, { field: 'phones' }, person.id, key), await unmask(leader, { field: 'phones' }, person.id, key)];
    expect(answers.map(({ body }) => body.value)).toEqual([CONTACTS.phones[0], CONTACTS.phones[0]]);
    expect(await looksAt()).toHaveLength(before.length + 1);
    const kept = await product
      .get(Database)
      .readWhole((tx) => tx.query(`select from platform_request r where r.key = $1 and r.result is not null`, [key['idempotency-key']]));
    expect(kept).toEqual([]);
  });

  it('is not for programs', async () => {
    const token = await leader.post<{ token: string }>('/api/api-tokens', {
      name: 'báo cáo',
      permissions: ['profiles.unmask', 'profiles.read'],
      days: 30,
    });
    expect(token.status).toBe(201);
    const program = await unmask(product.anonymous(), { field: 'phones' }, person.id, { authorization: `Bearer ${token.body.token}` });
    expect([program.status, program.body.code]).toEqual([403, 'access.in_person']);
  });
});
