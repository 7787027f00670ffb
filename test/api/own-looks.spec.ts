import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Given, type GivenPerson } from '../builders/given.js';
import { TestApplication } from '../harness/application.js';
import type { Client } from '../harness/client.js';

interface Looks {
  readonly linked: boolean;
  readonly items: { readonly action: string; readonly name: string; readonly roles: string[]; readonly reason: string | null }[];
  readonly next: string | null;
}
interface Refused {
  readonly code: string;
}

let product: TestApplication;
let given: Given;
let administrator: Client;
let own: Client;
let person: GivenPerson;

beforeAll(async () => {
  product = await TestApplication.start();
  given = await Given.registry(product);
  [administrator, own, person] = [await product.userWith('administrator'), await product.userWith('person'), await given.person()];
});
afterAll(() => product.stop());

const idOf = async (client: Client) => (await client.get<{ user: { id: string } }>('/api/session')).body.user.id;
const link = async (client: Client, code: string | null, by = administrator) =>
  by.put<Refused>(`/api/users/${await idOf(client)}/own-record`, { code });
const looks = async (query = '') => (await own.get<Looks>(`/api/own-record/looks${query}`)).body;

describe('who looked at one’s own record', () => {
  it('is nobody as long as the account has none, and begins at one’s own account', async () => {
    expect(await looks()).toEqual({ linked: false, items: [], next: null });
    expect((await own.get<{ home: string }>('/api/session')).body.home).toBe('/tai-khoan');
  });

  it('is told once an administrator said whose it is: who, in which role, when', async () => {
    await given.officer.get(`/api/profiles/${person.id}`);
    expect((await link(own, ` ${person.code.toLowerCase()} `)).status).toBe(200);
    const leader = await product.userWith('leader');
    await leader.get(`/api/profiles/${person.id}/history`);
    await given.officer.post(`/api/profiles/${person.id}/facts/expertise`, { field: 'CNTT' }); // a change is no look
    const { linked, items } = await looks();
    expect([linked, items.map(({ action, name, roles }) => [action, name, roles])]).toEqual([
      true,
      [
        ['profiles.history_opened', `Người dùng ${leader.username}`, ['leader']],
        ['profiles.opened', `Người dùng ${given.officer.username}`, ['personnel_officer']],
      ],
    ]);
  });

  it('comes in pages, each look once', async () => {
    const first = await looks('?limit=1');
    const second = await looks(`?limit=1&after=${first.next}`);
    expect([first.items[0]!.action, second.items[0]!.action, second.next]).toEqual(['profiles.history_opened', 'profiles.opened', null]);
    const other = await product.userWith('person');
    expect((await other.get(`/api/own-record/looks?after=${first.next}`)).status).toBe(400);
  });

  it('is nobody else’s to know, and opens no record', async () => {
    const other = await product.userWith('person');
    expect((await other.get<Looks>('/api/own-record/looks')).body).toMatchObject({ linked: false, items: [] });
    for (const role of ['leader', 'recruiter', 'auditor', 'personnel_officer'] as const)
      expect([role, (await (await product.userWith(role)).get('/api/own-record/looks')).status]).toEqual([role, 403]);
    expect((await own.get(`/api/profiles/${person.id}`)).status).toBe(403);
    expect((await own.get('/api/audit')).status).toBe(403);
  });

  it('is an administrator’s to link, one record to one account, by a code there is', async () => {
    const other = await product.userWith('person');
    expect((await link(other, person.code, await product.userWith('auditor'))).status).toBe(403);
    const taken = await link(other, person.code);
    expect([taken.status, taken.body.code]).toEqual([409, 'privacy.record_of_another']);
    const unknown = await link(other, 'NL-99999');
    expect([unknown.status, unknown.body.code]).toEqual([422, 'privacy.record_not_found']);
    const nobody = await administrator.put<Refused>('/api/users/01890000-0000-7000-8000-000000000000/own-record', { code: null });
    expect([nobody.status, nobody.body.code]).toEqual([404, 'privacy.user_not_found']);
    expect((await link(own, null)).status).toBe(200);
    expect(await looks()).toMatchObject({ linked: false, items: [] });
    expect((await link(other, person.code)).status).toBe(200);
    const { items } = (await administrator.get<{ items: object[] }>('/api/audit?action=privacy.own_record_set')).body;
    expect(items).toHaveLength(3); // refused ones are no changes
  });
});
