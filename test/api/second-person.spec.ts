import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GivenUpWork } from '#libs/exchange';
import { type Clock, dayInVietnam } from '#libs/kernel';
import { Database } from '#libs/platform';
import { Given } from '../builders/given.js';
import { TestApplication } from '../harness/application.js';
import type { Client } from '../harness/client.js';
import { tell } from '../harness/figures.js';
import { until } from '../harness/outbox-process.js';

interface View {
  readonly id: string;
  readonly status: string;
  readonly people: number | null;
  readonly decidedBy: string | null;
  readonly error: { code: string } | null;
}
interface Waiting {
  readonly items: readonly { id: string; by: string; people: number; question: string; columns: string[]; purpose: string | null }[];
}

let now = new Date('2026-11-24T03:00:00Z');
const clock: Clock = { now: () => now, today: () => dayInVietnam(now) };
let product: TestApplication;
let given: Given;
let administrator: Client;
let officer: Client;
let recruiter: Client;

beforeAll(async () => {
  product = await TestApplication.start({ clock });
  given = await Given.registry(product);
  for (let count = 0; count < 3; count++) await given.person({ degree: 'ThS' });
  administrator = await product.userWith('administrator');
  officer = given.officer;
  recruiter = await product.userWith('recruiter');
});
afterAll(() => product.stop());

const above = async (people: number | null) => {
  const { body } = await administrator.get<{ version: number }>('/api/export-rules');
  return administrator.put<{ approvers: number; secondPersonAbove: number | null; code: string }>(
    '/api/export-rules',
    { secondPersonAbove: people },
    { 'if-match': `"v${body.version}"` },
  );
};
const asked = async (client: Client) => {
  const list = { columns: ['code', 'fullName'], format: 'csv', criteria: { degrees: ['ThS'] }, purpose: 'báo cáo quý IV' };
  return (await client.post<{ id: string }>('/api/exports', list)).body.id;
};
const seen = async (client: Client, id: string) => (await client.get<View>(`/api/exports/${id}`)).body;
const waiting = async (client: Client) => (await client.get<Waiting>('/api/waiting-exports')).body.items;
const decide = (client: Client, id: string, how: 'approve' | 'refuse') =>
  client.post<{ code: string }>(`/api/waiting-exports/${id}/${how}`);
const titles = async (client: Client) =>
  (await client.get<{ items: { title: string }[] }>('/api/notifications')).body.items.map(({ title }) => title);
const ready = (client: Client, id: string) => until(async () => (await seen(client, id)).status === 'ready');

describe('a list of more people than may leave at once', () => {
  beforeAll(() => above(2));

  it('waits for somebody else, who is told what is asked, by whom and what for', async () => {
    const id = await asked(recruiter);
    expect(await seen(recruiter, id)).toMatchObject({ status: 'waiting', people: 3, decidedBy: null });
    expect((await recruiter.get(`/api/exports/${id}/file`)).status).toBe(409);
    const [item] = await waiting(officer);
    expect(item).toMatchObject({ id, people: 3, purpose: 'báo cáo quý IV', columns: ['Mã hồ sơ', 'Họ và tên'] });
    expect(item!.question).toContain('Thạc sĩ');
    expect((await titles(officer))[0]).toMatch(/xin xuất danh sách 3 người/);
    expect((await decide(officer, id, 'approve')).status).toBe(204);
    await ready(recruiter, id);
    expect((await seen(recruiter, id)).decidedBy).toMatch(/^Người dùng personnel-officer/);
    expect((await recruiter.get(`/api/exports/${id}/file`)).status).toBe(200);
    expect((await titles(recruiter))[0]).toMatch(/đã duyệt xuất danh sách của bạn/);
    expect(await titles(officer)).toEqual([]);
    const trail = await product
      .get(Database)
      .readWhole((tx) => tx.query<{ action: string }>(`select action from audit_event where entity_id = $1 order by id`, [id]));
    expect(trail.map(({ action }) => action)).toEqual(['exchange.list_exported', 'exchange.list_approved', 'exchange.list_downloaded']);
  });

  it('that asks what an approver may not ask hides no other, and is only refused there', async () => {
    const open = await asked(recruiter);
    const list = { columns: ['code', 'fullName'], format: 'csv', criteria: { party: [null] } };
    const closed = (await officer.post<{ id: string }>('/api/exports', list)).body.id;
    const { token } = (
      await administrator.post<{ token: string }>('/api/api-tokens', { name: 'duyệt', permissions: ['exchange.approve'], days: 30 })
    ).body;
    const program = async (method: 'GET' | 'POST', url: string) => {
      const { statusCode, body } = await product.app.inject({ method, url, headers: { authorization: `Bearer ${token}` } });
      return [statusCode, body ? JSON.parse(body) : null] as const;
    };
    const [status, { items }] = (await program('GET', '/api/waiting-exports')) as [number, Waiting];
    expect(status).toBe(200);
    expect(items.map(({ id }) => id)).toEqual(expect.arrayContaining([open, closed]));
    expect(items.find(({ id }) => id === closed)!.question).toMatch(/^Câu hỏi này bạn không đọc được/);
    expect((await waiting(administrator)).find(({ id }) => id === closed)!.question).toBe('Chưa rõ');
    const blind = await program('POST', `/api/waiting-exports/${closed}/approve`);
    expect([blind[0], blind[1].code]).toEqual([403, 'export.question_not_for_you']);
    expect((await program('POST', `/api/waiting-exports/${closed}/refuse`))[0]).toBe(204);
    expect((await seen(officer, closed)).status).toBe('refused');
    await recruiter.delete(`/api/exports/${open}`);
  });

  it('is not let out by who asked for it, and only once by another', async () => {
    const id = await asked(officer);
    expect((await waiting(officer)).map((item) => item.id)).not.toContain(id);
    const own = await decide(officer, id, 'approve');
    expect([own.status, own.body.code]).toEqual([403, 'export.not_by_oneself']);
    const both = await Promise.all([decide(administrator, id, 'approve'), decide(administrator, id, 'refuse')]);
    const decided = both.map(({ status }) => status).sort();
    tell(
      'G-17',
      'a long list that its asker approves, and two others at once',
      `${own.status}, ${decided}`,
      '403, 204,404',
      own.status === 403 && String(decided) === '204,404',
    );
    expect(decided).toEqual([204, 404]);
  });

  it('that is refused is not made, and whoever asked is told by whom', async () => {
    const id = await asked(recruiter);
    expect((await decide(administrator, id, 'refuse')).status).toBe(204);
    expect(await seen(recruiter, id)).toMatchObject({ status: 'refused', people: 3 });
    expect((await titles(recruiter))[0]).toMatch(/không đồng ý cho xuất danh sách/);
    expect((await recruiter.get(`/api/exports/${id}/file`)).status).toBe(409);
    const own = (await recruiter.get<{ items: View[] }>('/api/exports')).body.items;
    expect(own[0]).toMatchObject({ id, status: 'refused' });
  });

  it('may be taken back, and then nobody is asked any more', async () => {
    const id = await asked(recruiter);
    await recruiter.delete(`/api/exports/${id}`);
    expect((await seen(recruiter, id)).status).toBe('cancelled');
    expect((await waiting(officer)).map((item) => item.id)).not.toContain(id);
    expect((await decide(officer, id, 'approve')).body.code).toBe('export.not_found');
  });

  it('is given up when nobody decides for three days', async () => {
    const id = await asked(recruiter);
    now = new Date(now.getTime() + 3 * 86_400_000 + 1_000);
    [administrator, officer, recruiter] = [
      await product.userWith('administrator'),
      await product.userWith('personnel_officer'),
      await product.userWith('recruiter'),
    ];
    expect((await decide(officer, id, 'approve')).body.code).toBe('export.not_found');
    await product.get(GivenUpWork).settle();
    const [row] = await product
      .get(Database)
      .readWhole((tx) => tx.query(`select e.status, e.error_code as code from exchange_export e where e.id = $1`, [id]));
    expect(row).toEqual({ status: 'failed', code: 'export.not_approved' });
    expect(await waiting(officer)).toEqual([]);
  });

  it('waits for nobody who reaches only a part of the body, or some fields', async () => {
    const part = await product.userWith('leader', await given.unit());
    const id = await asked(recruiter);
    expect(await waiting(part)).toEqual([]);
    expect((await decide(part, id, 'approve')).body.code).toBe('export.not_found');
    const limited = await product.userWith('leader', given.root, ['CNTT']);
    expect((await limited.get<{ code: string }>('/api/waiting-exports')).body.code).toBe('access.limited_to_fields');
  });
});

describe('the rule', () => {
  it('holds for longer lists only, or for none', async () => {
    await above(3);
    await ready(recruiter, await asked(recruiter));
    await above(null);
    await ready(recruiter, await asked(recruiter));
  });

  it('holds for nobody where there is nobody else to ask', async () => {
    const alone = await product.userWith('administrator');
    await product
      .get(Database)
      .write((tx) =>
        tx.execute(`update access_user set disabled_at = now() where username <> all($1::text[])`, [[alone.username, recruiter.username]]),
      );
    administrator = alone;
    const { body } = await above(1);
    expect(body).toMatchObject({ approvers: 1, secondPersonAbove: 1 });
    await ready(alone, await asked(alone));
    expect((await seen(recruiter, await asked(recruiter))).status).toBe('waiting');
  });

  it('is changed from the version that was seen', async () => {
    const stale = await administrator.put<{ code: string }>('/api/export-rules', { secondPersonAbove: 5 }, { 'if-match': '"v1"' });
    expect([stale.status, stale.body.code]).toEqual([412, 'export.rules_changed_meanwhile']);
  });
});
