import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fixedClock } from '#libs/kernel';
import { Database } from '#libs/platform';
import { Cards } from '#libs/talent';
import { Given, type GivenUnit } from '../builders/given.js';
import { sampleWorkbook } from '../fixtures/rosters/sample-workbook.js';
import { TestApplication } from '../harness/application.js';
import type { Client } from '../harness/client.js';
import { until } from '../harness/outbox-process.js';

interface View {
  readonly id: string;
  readonly status: string;
  readonly error: { code: string; detail: string } | null;
  readonly keepingUnit: { id: string; name: string } | null;
  readonly asOf: string | null;
  readonly counts: Record<string, number>;
  readonly open: number;
  readonly version: number;
  readonly mapping: { column: string; field: string | null }[];
  readonly kept: unknown[];
}
interface Rows {
  readonly items: {
    key: string;
    name: string;
    decision: string;
    conflict: { code: string } | null;
    cells: { field: string; decision: string; value: string | null; raw: string; why: { text: string } | null }[];
    changes: { field: string }[];
    person: { id: string } | null;
  }[];
}

describe('a roster comes in', () => {
  let product: TestApplication;
  let given: Given;
  let ward: GivenUnit;
  let officer: Client;

  beforeAll(async () => {
    product = await TestApplication.start({ clock: fixedClock('2026-11-24T03:00:00Z') });
    given = await Given.registry(product);
    await product.get(Database).write((tx) => tx.execute(`update access_setup set plan = 'dong-trieu-2024', plan_chosen = true`));
    ward = await given.unit('Phường Mẫu');
    officer = await product.userWith('personnel_officer', ward);
  });
  afterAll(() => product.stop());

  async function upload(content: Buffer, name = 'danh-sach.xlsx', client = officer): Promise<View> {
    const boundary = 'roster-boundary';
    const body = Buffer.concat([
      Buffer.from(
        `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: application/octet-stream\r\n\r\n`,
      ),
      content,
      Buffer.from(`\r\n--${boundary}--\r\n`),
    ]);
    const {
      status,
      body: started,
      text,
    } = await client.post<{ id: string }>('/api/imports', body, { 'content-type': `multipart/form-data; boundary=${boundary}` });
    if (status !== 202) throw new Error(`upload answered ${status} ${text}`);
    return settled(started.id, client);
  }

  async function settled(id: string, client = officer): Promise<View> {
    return until(async () => {
      const { body } = await client.get<View>(`/api/imports/${id}`);
      return !['reading', 'committing', 'undoing'].includes(body.status) && body;
    });
  }

  const rowsOf = async (id: string, query = '') => (await officer.get<Rows>(`/api/imports/${id}/rows?limit=200${query}`)).body.items;
  const people = async () => (await officer.post<{ total: number }>('/api/talent/search', { withTotal: true, limit: 1 })).body.total;

  let first: View;

  it('is read, its unit and day found, its columns known, and nothing saved', async () => {
    first = await upload(await sampleWorkbook('roster1_ward_39col'));
    expect(first).toMatchObject({ status: 'ready', keepingUnit: { id: ward.id }, asOf: '2026-06-30', error: null });
    expect(first.counts).toMatchObject({ rows: 5, create: 5, update: 0, unchanged: 0, reject: 0 });
    expect(first.open).toBe(8);
    expect(first.mapping.find(({ column }) => column === 'X')).toMatchObject({ field: 'major' });
    expect(await people()).toBe(0);
  });

  it('shows every cell with what was repaired and what is asked, and why', async () => {
    const [row] = await rowsOf(first.id);
    expect(row).toMatchObject({ key: '9', name: 'Nguyễn Văn Đức', decision: 'create' });
    const cell = (field: string) => row!.cells.find((entry) => entry.field === field)!;
    expect(cell('citizen_id')).toMatchObject({ decision: 'fix', value: '022078000000', raw: '22078000000' });
    expect(cell('citizen_id').why!.text).toContain('số 0');
    expect(cell('category')).toMatchObject({ decision: 'ask', value: 'CB' });
  });

  it('suggests only what it would take as an answer', async () => {
    const { id } = await upload(await sampleWorkbook('roster1_ward_39col'));
    const asks = (await rowsOf(id))
      .flatMap(({ key, cells }) => cells.map((cell) => ({ key, ...cell })))
      .filter(({ decision }) => decision === 'ask');
    expect(asks.find(({ field, raw }) => field === 'languages' && raw === 'C')).toMatchObject({ value: null });
    const suggested = asks.filter(({ value }) => value !== null);
    expect(suggested.length).toBeGreaterThan(3);
    const answers = suggested.map(({ key, field, value }) => ({ row: key, column: field, value }));
    const { status, body } = await officer.put<View>(`/api/imports/${id}/answers`, { answers });
    expect([status, body.open]).toEqual([200, asks.length - suggested.length]);
  });

  it('keeps citizen numbers out of its staging tables in plain text', async () => {
    const rows = await product.get(Database).readWhole((tx) => tx.query<{ text: string }>(`select r::text as text from exchange_row r`));
    expect(rows.map(({ text }) => text).join()).not.toContain('022078000000');
  });

  it('offers the units that the tree lacks below the keeping unit', async () => {
    const { body } = await officer.get<{ items: { name: string; action: string }[] }>(`/api/imports/${first.id}/units`);
    expect(body.items.map(({ name, action }) => [name, action])).toEqual([
      ['UBND phường', 'keeping'],
      ['Văn phòng HĐND và UBND', 'create'],
    ]);
  });

  it('takes answers to one cell and to all of a kind', async () => {
    const answered = await officer.put<View>(`/api/imports/${first.id}/answers`, {
      answers: [
        { row: '9', column: 'category', value: 'CB' },
        { row: '10', column: 'category', value: 'CB' },
        { row: '12', column: 'category', value: 'CC' },
        { row: 'all', column: 'religion', raw: 'Thiên chúa', value: '02' },
        { row: '12', column: 'languages', value: 'skip' },
      ],
    });
    expect(answered.status).toBe(200);
    expect(answered.body.open).toBe(3);
  });

  it('is committed whole, with the open cells left out', async () => {
    expect((await officer.post(`/api/imports/${first.id}/commit`)).status).toBe(202);
    const done = await settled(first.id);
    expect(done.status).toBe('committed');
    expect(await people()).toBe(5);
    expect(await product.get(Cards).differences()).toBe(0);
    const { body } = await officer.get<{ numerator: number; denominator: number; unknownCategory: number }>(
      '/api/indicators/postgraduate-rate/measure',
    );
    expect(body).toMatchObject({ numerator: 1, denominator: 4, unknownCategory: 1 });
    const found = await officer.post<{ items: { fullName: string; fields: { code: string; basis: string }[]; unit: { name: string } }[] }>(
      '/api/talent/search',
      { criteria: { fields: ['CNTT'] } },
    );
    expect(found.body.items).toMatchObject([
      { fullName: 'Đặng Văn An', unit: { name: 'Văn phòng HĐND và UBND' }, fields: [{ code: 'CNTT', basis: 'derived from major' }] },
    ]);
  });

  it('carries the file and the row in every fact', async () => {
    const { body } = await officer.post<{ items: { id: string }[] }>('/api/talent/search', { criteria: { text: 'nguyen van duc' } });
    const profile = await officer.get<{ facts: { qualifications: { source: object; seenOn: string; startsOn: null }[] } }>(
      `/api/profiles/${body.items[0]!.id}`,
    );
    expect(profile.body.facts.qualifications[0]).toMatchObject({
      source: { kind: 'import', id: first.id, row: 9 },
      seenOn: '2026-06-30',
      startsOn: null,
    });
  });

  it('changes nothing the second time, and remembers what was answered to all', async () => {
    const again = await upload(await sampleWorkbook('roster1_ward_39col'));
    expect(again.counts).toMatchObject({ create: 0, rows: 5, absent: 0 });
    const updates = (await rowsOf(again.id, '&decision=update')).map(({ key, changes }) => [key, changes.map(({ field }) => field)]);
    expect(updates).toEqual([]);
    expect((await rowsOf(again.id)).find(({ key }) => key === '12')!.cells.find(({ field }) => field === 'religion')).toMatchObject({
      value: '02',
    });
    expect((await officer.post<{ code: string }>(`/api/imports/${again.id}/commit`)).body.code).toBe('import.nothing_to_commit');
  });

  it('lists who is in the unit and not in the file, and ends nobody by itself', async () => {
    const staying = await given.person({ unit: ward, fullName: 'Trần Vắng Mặt' });
    const again = await upload(await sampleWorkbook('roster1_ward_39col'));
    const { body } = await officer.get<{ items: { id: string; action: string }[] }>(`/api/imports/${again.id}/absent`);
    expect(body.items).toMatchObject([{ id: staying.id, action: 'keep' }]);
    const chosen = await officer.put<{ items: { action: string; on: string }[] }>(`/api/imports/${again.id}/absent`, {
      people: [{ person: 'all', action: 'end', on: '2026-06-30', reason: 'nghỉ hưu' }],
    });
    expect(chosen.body.items).toMatchObject([{ action: 'end', on: '2026-06-30' }]);
  });

  it('is undone whole', async () => {
    expect((await officer.post(`/api/imports/${first.id}/undo`)).status).toBe(202);
    expect(await settled(first.id)).toMatchObject({ status: 'undone', kept: [] });
    const left = await officer.post<{ items: { fullName: string }[] }>('/api/talent/search', {});
    expect(left.body.items.map(({ fullName }) => fullName)).toEqual(['Trần Vắng Mặt']);
    expect(await product.get(Cards).differences()).toBe(0);
  });

  it('of experts is read with its three heading rows and its two people in one row', async () => {
    const view = await upload(await sampleWorkbook('roster3_experts'));
    expect(view.counts).toMatchObject({ rows: 6, create: 4, ask: 2 });
    expect((await rowsOf(view.id)).map(({ key, decision }) => [key, decision])).toEqual([
      ['10', 'create'],
      ['11', 'create'],
      ['12', 'create'],
      ['14', 'create'],
      ['15a', 'ask'],
      ['15b', 'ask'],
    ]);
  });

  it('of experts lists whoever agreed to it in the file, and leaves the others to be asked', async () => {
    const { id } = await upload(await sampleWorkbook('roster3_experts'));
    expect((await officer.post(`/api/imports/${id}/commit`)).status).toBe(202);
    expect((await settled(id)).status).toBe('committed');
    const { body } = await officer.post<{ items: { id: string; fullName: string }[] }>('/api/talent/search', {
      criteria: { kinds: ['expert'] },
    });
    expect(body.items.map(({ fullName }) => fullName).sort()).toEqual(['Bùi Thị Ân', 'Phạm Ngọc Ảnh']);
    const due = await officer.get<{ items: { id: string; fullName: string; state: string }[] }>('/api/consents/due');
    expect(due.body.items.map(({ fullName, state }) => [fullName, state])).toEqual([
      ['Hoàng Minh Dũng', 'none'],
      ['Nguyễn Anh Tuấn', 'none'],
    ]);
    const listed = body.items.find(({ fullName }) => fullName === 'Bùi Thị Ân')!;
    const { facts } = (await officer.get<{ facts: Record<'consents' | 'works', object[]> }>(`/api/profiles/${listed.id}`)).body;
    const source = { kind: 'import', id, row: 12 };
    expect(facts.consents).toEqual([
      expect.objectContaining({ purpose: 'listed', answer: 'given', means: 'list', seenOn: '2026-05-15', source }),
    ]);
    expect(facts.works).toEqual([expect.objectContaining({ workTitle: 'Tập thơ (2022)', year: 2022, source })]);
    const again = await upload(await sampleWorkbook('roster3_experts'));
    expect(again.counts).toMatchObject({ create: 0, update: 0 });
    await officer.post(`/api/imports/${id}/undo`);
    expect((await settled(id)).status).toBe('undone');
    expect((await officer.get<{ total: number }>('/api/consents/due')).body.total).toBe(0);
  });

  it.each([
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'workbook.not_a_workbook'],
    [
      'an old workbook',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from('Workbook', 'utf16le')]),
      'workbook.old_format',
    ],
    [
      'a workbook with a password',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from('EncryptedPackage', 'utf16le')]),
      'workbook.password_protected',
    ],
    ['a text without a table', Buffer.from('xin chào\nđây không phải bảng\n'), 'import.no_table'],
    ['half a workbook', null, 'workbook.damaged'],
  ])('says clearly that %s is no roster', async (_name, content, code) => {
    const whole = await sampleWorkbook('roster1_ward_39col');
    const view = await upload(content ?? whole.subarray(0, whole.length / 2), 'tep.xlsx');
    expect([view.status, view.error?.code]).toEqual(['failed', code]);
    expect(view.error!.detail.length).toBeGreaterThan(20);
  });

  it("is nobody else's business", async () => {
    const other = await product.userWith('personnel_officer', await given.unit('Phường Khác'));
    expect((await other.get(`/api/imports/${first.id}`)).status).toBe(404);
    expect((await other.get(`/api/imports/${first.id}/rows`)).status).toBe(404);
    const leader = await product.userWith('leader', ward);
    expect((await leader.get(`/api/imports/${first.id}`)).status).toBe(403);
  });

  it('leaves no name or number in the log', () => {
    for (const secret of ['Nguyễn Văn Đức', '022078000000', 'Bàn Thị Tư', '22078000000', 'danh-sach.xlsx'])
      expect(product.log).not.toContain(secret);
  });
});
