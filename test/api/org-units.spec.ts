import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { systemActor } from '#libs/kernel';
import { UnitCreation } from '#libs/organizations';
import { Changes, Database } from '#libs/platform';
import { TestApplication } from '../harness/application.js';
import type { Client } from '../harness/client.js';

interface UnitAnswer {
  readonly id: string;
  readonly name: string;
  readonly path: string;
  readonly version: number;
  readonly validTo: string | null;
  readonly periods: readonly unknown[];
  readonly successors: readonly { unitId: string; extent: string }[];
}

let product: TestApplication;
let administrator: Client;
let root: string;

beforeAll(async () => {
  product = await TestApplication.start();
  root = await product
    .get(Changes)
    .write(systemActor, null, (tx, change) =>
      product.get(UnitCreation).create(tx, change, { name: 'Phường Cửa Ngõ', kind: 'ward', parentId: null }, null),
    );
  administrator = await product.userWith('administrator');
});
afterAll(() => product.stop());

const create = async (name: string, parentId = root): Promise<UnitAnswer> => {
  const answer = await administrator.post<UnitAnswer>('/api/org-units', { name, kind: 'office', parentId });
  expect(answer.status).toBe(201);
  return answer.body;
};

describe('the tree of units, through the door', () => {
  it('grows by a unit, with one audit row and an ETag', async () => {
    const made = await create('Phòng Kinh tế');
    const shown = await administrator.get<UnitAnswer>(`/api/org-units/${made.id}`);
    expect(shown.headers.etag).toBe('"v1"');
    expect(shown.body).toMatchObject({ name: 'Phòng Kinh tế', parentId: root, predecessors: [], successors: [] });
    const audit = await product.get(Database).readWhole((tx) => tx.query(`select action from audit_event where entity_id = $1`, [made.id]));
    expect(audit).toEqual([{ action: 'organizations.unit_created' }]);
  });

  it.each(['   ', '\u200b\u200b\u200b', '\u00ad \ufeff'])('takes nothing that cannot be seen for a name: «%s»', async (name) => {
    const { body } = await administrator.post('/api/org-units', { name, kind: 'office', parentId: root });
    expect(body).toMatchObject({ status: 400, code: 'request.invalid', errors: [{ pointer: '/name', code: 'request.too_short' }] });
  });

  it('shows how many units stand below each', async () => {
    const parent = await create('Phòng Có Tổ');
    await create('Tổ Một', parent.id);
    const { body } = await administrator.get<{ items: { id: string; children: number }[] }>('/api/org-units');
    expect(body.items[0]).toMatchObject({ id: root });
    expect(body.items.find(({ id }) => id === parent.id)).toMatchObject({ children: 1 });
  });

  it('keeps the old name for the days before a change', async () => {
    const { id } = await create('Phòng Tên Cũ');
    const patch = await administrator.patch<UnitAnswer>(
      `/api/org-units/${id}`,
      { name: 'Phòng Tên Mới', from: '2026-01-01' },
      { 'if-match': '"v1"' },
    );
    expect(patch.status).toBe(200);
    expect(patch.body).toMatchObject({ name: 'Phòng Tên Mới', version: 2 });
    expect(patch.body.periods).toHaveLength(2);
    const before = await administrator.get<UnitAnswer>(`/api/org-units/${id}?onDay=2025-12-31`);
    expect(before.body.name).toBe('Phòng Tên Cũ');
  });

  it('corrects the name of a unit of which nobody knows since when it exists', async () => {
    const { id } = await create('Phòng Gõ Nhâm');
    const corrected = await administrator.patch<UnitAnswer>(
      `/api/org-units/${id}`,
      { name: 'Phòng Gõ Nhầm', from: null },
      { 'if-match': '"v1"' },
    );
    expect(corrected.body.periods).toMatchObject([{ name: 'Phòng Gõ Nhầm', validFrom: null, validTo: null }]);
    const known = await administrator.post<UnitAnswer>('/api/org-units', {
      name: 'Phòng Có Ngày',
      kind: 'office',
      parentId: root,
      validFrom: '2025-07-01',
    });
    const refused = await administrator.patch(
      `/api/org-units/${known.body.id}`,
      { name: 'Phòng Khác Nữa', from: null },
      { 'if-match': '"v1"' },
    );
    expect(refused.body).toMatchObject({ status: 409, code: 'organizations.first_day_known' });
  });

  it('refuses a change without a version, and one with an old version', async () => {
    const { id } = await create('Phòng Phiên Bản');
    const change = { name: 'Phòng Khác', from: '2026-01-01' };
    expect((await administrator.patch(`/api/org-units/${id}`, change)).status).toBe(428);
    expect((await administrator.patch(`/api/org-units/${id}`, change, { 'if-match': '"v7"' })).status).toBe(412);
  });

  it('closes a unit in favour of another', async () => {
    const [old, next] = [await create('Đội Cũ'), await create('Đội Mới')];
    const closed = await administrator.post<UnitAnswer>(`/api/org-units/${old.id}/close`, {
      on: '2026-07-01',
      successors: [{ unitId: next.id, extent: 'whole' }],
    });
    expect(closed.status).toBe(200);
    expect(closed.body).toMatchObject({ validTo: '2026-07-01', successors: [{ unitId: next.id, extent: 'whole' }] });
    const grants = [{ role: 'leader', unitId: old.id }];
    const refused = await administrator.post<{ code: string }>('/api/users', { username: 'too.late', displayName: 'Too late', grants });
    expect([refused.status, refused.body.code]).toEqual([422, 'access.unit_not_found']); // nobody is granted what is closed
  });

  it('says in the language asked for why a unit stays open', async () => {
    const parent = await create('Phòng Còn Tổ');
    await create('Tổ Còn', parent.id);
    const close = (language: string) =>
      administrator.post<{ code: string; detail: string }>(
        `/api/org-units/${parent.id}/close`,
        { on: '2026-07-01' },
        { 'accept-language': language },
      );
    expect((await close('vi')).body).toMatchObject({ code: 'organizations.open_children', detail: expect.stringContaining('1 đơn vị') });
    expect((await close('en')).body.detail).toContain('below (1)');
    expect((await close('en')).status).toBe(409);
  });

  it.each([
    { path: '', body: { name: 'Phòng', kind: 'planet', parentId: '0199f0a0-0000-7000-8000-000000000001' } },
    { path: '', body: { name: 'Phòng', kind: 'office', parentId: 'x' } },
    { path: '', body: { name: 'Phòng', kind: 'office' } },
    { path: '/00000000-0000-4000-8000-000000000000/close', body: { on: '2026-02-30' } },
    { path: '/00000000-0000-4000-8000-000000000000/close', body: { on: '0000-01-01' } },
    { path: '/not-a-uuid/close', body: { on: '2026-01-01' } },
  ])('refuses $body at «$path» as a mistake of the caller', async ({ path, body }) => {
    const { status } = await administrator.post(`/api/org-units${path}`, body);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
  });

  it('refuses a day that does not exist instead of failing', async () => {
    for (const day of ['2026-02-30', '9999-13-01', '', 'today', '2026-02-29']) {
      expect((await administrator.get(`/api/org-units?onDay=${day}`)).status).toBe(400);
    }
  });

  it('is cut to the scope of the asker, and what lies outside is not found', async () => {
    const [own, other] = [await create('Phòng Của Tôi'), await create('Phòng Của Họ')];
    const leader = await product.userWith('leader', own);
    const { body } = await leader.get<{ items: { id: string }[] }>('/api/org-units');
    expect(body.items.map(({ id }) => id)).toEqual([own.id]);
    const whole = await leader.get<{ items: { id: string }[] }>('/api/org-units?within=body'); // names only, to hand a record over to
    expect(whole.body.items.map(({ id }) => id)).toEqual(expect.arrayContaining([root, own.id, other.id]));
    expect((await leader.get('/api/org-units?within=everything')).status).toBe(400);
    expect((await leader.get(`/api/org-units/${other.id}`)).status).toBe(404);
    expect((await leader.post('/api/org-units', { name: 'Phòng Lén', kind: 'office', parentId: own.id })).status).toBe(403);
  });

  it('is managed within the own subtree only', async () => {
    const [own, other] = [await create('Đơn vị Của Quản Trị'), await create('Đơn vị Ngoài')];
    const manager = await product.userWith('administrator', own);
    expect((await manager.post('/api/org-units', { name: 'Tổ Trong', kind: 'office', parentId: own.id })).status).toBe(201);
    expect((await manager.post('/api/org-units', { name: 'Tổ Ngoài', kind: 'office', parentId: other.id })).status).toBe(404);
    expect((await manager.post(`/api/org-units/${other.id}/close`, { on: '2026-07-01' })).status).toBe(404);
    expect(
      (await manager.post(`/api/org-units/${own.id}/move`, { parentId: other.id, from: '2026-07-01' }, { 'if-match': '"v1"' })).status,
    ).toBe(404);
  });
});

describe('the catalogues, through the door', () => {
  it('name themselves', async () => {
    const { body } = await administrator.get<{ names: string[] }>('/api/catalogs');
    expect(body.names).toEqual(expect.arrayContaining(['education_levels', 'priority_fields', 'wards_quang_ninh']));
  });

  it('answer in both languages, in the order of screen and paper', async () => {
    const { body } = await administrator.get<{ items: { code: string }[] }>('/api/catalogs/education_levels');
    expect(body.items.slice(0, 2)).toMatchObject([
      { code: 'TSKH', nameVi: 'Tiến sĩ khoa học', nameEn: 'Doctor of Science', rank: 90 },
      { code: 'TS' },
    ]);
  });

  it('are not sent again to a client that has them', async () => {
    const first = await administrator.get('/api/catalogs/priority_fields');
    const again = await administrator.get('/api/catalogs/priority_fields', { 'if-none-match': first.headers.etag! });
    expect([again.status, again.text]).toEqual([304, '']);
  });

  it('do not exist under other names, nor for those who are not signed in', async () => {
    expect((await administrator.get('/api/catalogs/secrets')).status).toBe(404);
    expect((await product.anonymous().get('/api/catalogs')).status).toBe(401);
  });
});
