import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Looks } from '#libs/audit';
import { dayInVietnam } from '#libs/kernel';
import { asOwner } from '#libs/platform';
import { Given, type GivenPerson, type GivenUnit } from '../builders/given.js';
import { TestApplication } from '../harness/application.js';
import type { Client } from '../harness/client.js';
import { until } from '../harness/outbox-process.js';

interface TrailEvent {
  readonly id: string;
  readonly at: string;
  readonly actor: { readonly id: string | null; readonly name: string | null; readonly roles: string[] };
  readonly action: string;
  readonly subject: { readonly kind: string; readonly id: string | null; readonly name: string | null };
  readonly question: Record<string, unknown> | null;
  readonly requestId: string | null;
}
interface Trail {
  readonly items: TrailEvent[];
  readonly next: string | null;
}

let product: TestApplication;
let given: Given;
let auditor: Client;

beforeAll(async () => {
  product = await TestApplication.start();
  given = await Given.registry(product);
  auditor = await product.userWith('auditor');
});
afterAll(() => product.stop());

const trail = async (query = '', by: Client = auditor): Promise<Trail> => {
  const { status, body, text } = await by.get<Trail>(`/api/audit?${query}`);
  if (status !== 200) throw new Error(text);
  return body;
};
const looksAt = (person: { id: string }, by?: Client) => trail(`person=${person.id}&kind=looks`, by);
const idOf = async (user: Client) => (await user.get<{ user: { id: string } }>('/api/session')).body.user.id;
/** Lists are noted a moment later. */
const noted = () => product.get(Looks).onModuleDestroy();

describe('what somebody does whose answer holds a secret', () => {
  it('is on record with the roles of then and the request, like everything else', async () => {
    const leader = await product.userWith('leader');
    await leader.post('/api/session/step-up', { password: product.password });
    await leader.post('/api/api-tokens', { name: 'bảng điều khiển', permissions: ['indicators.read'], days: 30 });
    const { items } = await trail(`actor=${await idOf(leader)}`);
    const kept = items.filter(({ action }) => ['access.token_created', 'access.stepped_up'].includes(action));
    expect(kept.map(({ actor }) => actor.roles)).toEqual([['leader'], ['leader']]);
    expect(kept.map(({ requestId }) => requestId)).not.toContain(null);
  });
});

describe('who looked', () => {
  let person: GivenPerson;
  let leader: Client;
  beforeAll(async () => {
    person = await given.person();
    leader = await product.userWith('leader');
  });

  it('at a record is in the trail when the record is shown, once each time, with the role of then', async () => {
    await leader.get(`/api/profiles/${person.id}`);
    await leader.get(`/api/profiles/${person.id}/history`);
    const { items } = await looksAt(person);
    expect(items.map(({ action, actor }) => [action, actor.roles])).toEqual([
      ['profiles.history_opened', ['leader']],
      ['profiles.opened', ['leader']],
    ]);
    expect(items[0]).toMatchObject({
      actor: { name: `Người dùng ${leader.username}` },
      subject: { kind: 'person', id: person.id, name: person.fullName },
    });
  });

  it('at nothing, because it does not exist or lies elsewhere, leaves no event of that record', async () => {
    const outsider = await product.userWith('leader', await given.unit());
    expect((await outsider.get(`/api/profiles/${person.id}`)).status).toBe(404);
    const before = (await trail('action=profiles.opened')).items.length;
    await leader.get('/api/profiles/00000000-0000-7000-8000-000000000000');
    expect((await trail('action=profiles.opened')).items).toHaveLength(before);
  });

  it('at a list is one event with the question by code, and no word of a name', async () => {
    const criteria = { text: 'canaryname', majors: ['Canary major'], fields: ['CNTT'], not: { degrees: ['TS'], text: 'canarytwo' } };
    await leader.post('/api/talent/search', { criteria });
    await noted();
    const { items } = await trail('action=talent.list_opened');
    expect(items).toHaveLength(1);
    expect(items[0]!.question).toEqual({ fields: ['CNTT'], text: true, majors: true, not: { degrees: ['TS'], text: true } });
    const stored = await asOwner(product.database.settings, (tx) => tx.query(`select to_jsonb(e)::text as row from audit_event e`));
    expect(JSON.stringify(stored)).not.toMatch(/canary/i);
  });

  it('is found by user, request and day', async () => {
    const looks = (await looksAt(person)).items;
    const [{ actor, requestId }] = looks as [TrailEvent];
    const [to, from] = [looks[0]!, looks.at(-1)!].map(({ at }) => dayInVietnam(new Date(at))); // midnight may lie between
    expect((await trail(`actor=${actor.id}&action=profiles.history_opened`)).items).toHaveLength(1);
    expect((await trail(`request=${requestId}`)).items).toHaveLength(1);
    expect(product.log).toContain(requestId);
    expect((await trail(`person=${person.id}&from=${from}&to=${to}&kind=looks`)).items).toHaveLength(2);
    expect((await trail(`person=${person.id}&to=2020-01-01`)).items).toEqual([]);
  });

  it('is the question of administrators and auditors only', async () => {
    for (const role of ['personnel_officer', 'leader', 'recruiter', 'observer', 'person'] as const) {
      const { status } = await (await product.userWith(role)).get('/api/audit');
      expect([role, status]).toEqual([role, 403]);
    }
    expect((await looksAt(person, await product.userWith('administrator'))).items).toHaveLength(2);
  });

  it('within a part of the tree is what concerns its people, and nothing of others', async () => {
    const unit: GivenUnit = await given.unit();
    const inside = await given.person({ unit });
    await leader.get(`/api/profiles/${inside.id}`);
    const scoped = await product.userWith('auditor', unit);
    expect((await looksAt(inside, scoped)).items).toHaveLength(1);
    expect((await looksAt(person, scoped)).items).toEqual([]);
    const whole = await trail('action=talent.list_opened', await product.userWith('auditor', given.root));
    expect(whole.items).toHaveLength(1);
    expect(new Set((await trail('limit=200', scoped)).items.map(({ subject }) => subject.id))).toEqual(new Set([inside.id]));
  });
});

describe('the pages of the trail', () => {
  it('hold every event once, newest first', async () => {
    const all = (await trail('kind=changes&limit=200')).items;
    const walked: TrailEvent[] = [];
    for (let after = ''; ; ) {
      const page = await trail(`kind=changes&limit=7${after}`);
      walked.push(...page.items);
      if (!page.next || walked.length >= all.length) break;
      after = `&after=${page.next}`;
    }
    expect(walked.slice(0, all.length).map(({ id }) => id)).toEqual(all.map(({ id }) => id));
    expect(all.map(({ at }) => at)).toEqual([...all.map(({ at }) => at)].sort().reverse());
  });

  it.each([
    'kind=none',
    'actor=1',
    'from=yesterday',
    'from=2026-02-31',
    'action[]=x',
    'after=abc',
    'unknown=1',
    `action=${'a'.repeat(90)}`,
  ])('refuse %s', async (query) => expect((await auditor.get(`/api/audit?${query}`)).status).toBe(400));

  it('say how far the trail is sealed', async () => {
    const sealing = async () =>
      (await auditor.get<{ sealedAt: string | null; batches: number; unsealed: number }>('/api/audit/sealing')).body;
    const sealed = await until(async () => {
      const now = await sealing();
      return now.unsealed === 0 && now;
    });
    expect(sealed).toMatchObject({ sealedAt: expect.stringMatching(/Z$/), batches: expect.any(Number) });
  });
});

describe('what is in the trail', () => {
  const WATCHED = `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind = 'r' and c.relname ~ '^(profiles_|organizations_|establishment_|access_user|access_grant)'`;

  /** A log of its own beside the product's, written by triggers: whatever changed a table, in which transaction. */
  const watch = () =>
    asOwner(product.database.settings, async (tx) => {
      await tx.query(`
        create table test_shadow (xid xid8 not null default pg_current_xact_id(), name text not null);
        create function test_shadow() returns trigger language plpgsql security definer as $$
          begin
            if exists (select from moved) then insert into test_shadow (name) values (tg_table_name); end if;
            return null;
          end $$`);
      for (const { name } of await tx.query<{ name: string }>(WATCHED))
        for (const [event, table] of [
          ['insert', 'new'],
          ['update', 'new'],
          ['delete', 'old'],
        ])
          await tx.query(
            `create trigger test_shadow_${event} after ${event} on ${name} referencing ${table} table as moved for each statement execute function test_shadow()`,
          );
    });

  it('is every change that was committed, and none that was not', async () => {
    await watch();
    const [unit, other] = [await given.unit(), await given.unit()];
    const person = await given.person({ unit });
    await given.fact(person, 'memberships', { organisation: 'DANG', standing: 'member' });
    const now = (await given.officer.get<GivenPerson>(`/api/profiles/${person.id}`)).body;
    const match = { 'if-match': `"v${now.version}"` };
    const refused = await given.officer.patch(`/api/profiles/${person.id}`, { confirmedOn: '2020-01-01' }, { 'if-match': '"v1"' });
    await given.officer.post(`/api/profiles/${person.id}/transfer`, { unitId: other.id, on: '2026-09-01', reason: 'điều động' }, match);
    const administrator = await product.userWith('administrator');
    await administrator.post('/api/users', { username: 'an.nv', displayName: 'An', grants: [] });
    await administrator.post('/api/users', { username: 'an.nv', displayName: 'An', grants: [] }); // the name is taken
    expect(refused.status).toBe(412);

    const rows = await asOwner(product.database.settings, (tx) =>
      tx.query<{ xid: string; tables: string[]; events: number }>(`
        select s.xid::text, array_agg(distinct s.name) as tables, (select count(*)::int from audit_event e where e.xid = s.xid) as events
        from test_shadow s group by s.xid`),
    );
    expect(rows.length).toBeGreaterThan(6);
    const byTheTest = ({ tables }: { tables: string[] }) => tables.every((name) => /^access_(user|grant)$/.test(name)); // accounts made by hand
    expect(rows.filter((row) => row.events === 0 && !byTheTest(row))).toEqual([]);
    const orphans = await asOwner(product.database.settings, (tx) =>
      tx.query(
        `select e.id from audit_event e where e.change_id is not null and not exists (select from platform_change c where c.id = e.change_id)`,
      ),
    );
    expect(orphans).toEqual([]);
    expect((await trail(`person=${person.id}&kind=changes&limit=200`)).items.map(({ action }) => action)).toHaveLength(3);
  });
});
