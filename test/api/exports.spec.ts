import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { GivenUpWork } from '#libs/exchange';
import { fixedClock } from '#libs/kernel';
import { Database } from '#libs/platform';
import { findExport } from '../../libs/exchange/src/exports/export.rows.js';
import { ExportJobs } from '../../libs/exchange/src/exports/export-jobs.js';
import { Cancelled, ExportWork } from '../../libs/exchange/src/exports/export-work.js';
import { openWorkbook } from '../../libs/platform/src/workbook/read-workbook.js';
import { Given, type GivenUnit } from '../builders/given.js';
import { TestApplication } from '../harness/application.js';
import type { Client } from '../harness/client.js';
import { until } from '../harness/outbox-process.js';

interface View {
  readonly id: string;
  readonly status: string;
  readonly fileName: string | null;
  readonly people: number | null;
  readonly error: { code: string; detail: string } | null;
}

describe('a list leaves as a file', () => {
  let product: TestApplication;
  let given: Given;
  let ward: GivenUnit;
  let leader: Client;
  let recruiter: Client;

  beforeAll(async () => {
    product = await TestApplication.start({ clock: fixedClock('2026-11-24T03:00:00Z') });
    given = await Given.registry(product);
    await product.get(Database).write((tx) => tx.execute(`update access_setup set plan = 'dong-trieu-2024', plan_chosen = true`));
    ward = await given.unit('Phường Mẫu');
    const other = await given.unit('Phường Khác');
    await given.person({ unit: ward, fullName: 'Lê Thị Bưởi', degree: 'ThS', major: 'Công nghệ thông tin', position: '=1+1' });
    await given.person({ unit: ward, fullName: 'Nguyễn Văn An', degree: 'DH', major: 'Luật' });
    await given.person({ unit: ward, fullName: 'Trần Văn Ước', degree: null });
    await given.person({ unit: other, fullName: 'Người Ngoài Phạm Vi', degree: 'TS' });
    leader = await product.userWith('leader', ward);
    recruiter = await product.userWith('recruiter', ward);
  });
  afterAll(() => product.stop());

  const columns = ['code', 'fullName', 'birthOn', 'unit', 'position', 'degree', 'major'];

  async function exported(client: Client, body: object): Promise<View> {
    const answer = await client.post<{ id: string }>('/api/exports', { columns, format: 'xlsx', ...body });
    if (answer.status !== 202) throw new Error(`export answered ${answer.status} ${answer.text}`);
    return until(async () => {
      const { body: view } = await client.get<View>(`/api/exports/${answer.body.id}`);
      return view.status !== 'running' && view;
    });
  }

  async function bytesOf(client: Client, id: string): Promise<{ bytes: Buffer; headers: Record<string, string> }> {
    const response = await product.app.inject({ method: 'GET', url: `/api/exports/${id}/file`, headers: { cookie: client.cookieHeader } });
    expect(response.statusCode).toBe(200);
    return { bytes: response.rawPayload, headers: response.headers as Record<string, string> };
  }

  async function sheetsOf(client: Client, id: string): Promise<unknown[][][]> {
    const path = join(product.folder, `${id}.xlsx`);
    writeFileSync(path, (await bytesOf(client, id)).bytes);
    const sheets: unknown[][][] = [];
    for (const sheet of [0, 1]) {
      const read: unknown[][] = [];
      for await (const batch of (await openWorkbook(path, sheet)).rows)
        for (const { cells } of batch) read.push(cells.map(({ value }) => value));
      sheets.push(read);
    }
    return sheets;
  }

  it('that no attempt could finish says so, and can be asked for again', async () => {
    const view = await exported(leader, { criteria: {} });
    await product.get(Database).write(async (tx) => {
      await tx.execute(`update exchange_export set status = 'running' where id = $1`, [view.id]);
      await tx.execute(`insert into platform_outbox (topic, payload, state, attempts) values ('exchange.export_list', $1, 'dead', 8)`, [
        JSON.stringify({ exportId: view.id }),
      ]);
    });
    await product.get(GivenUpWork).settle();
    const { body } = await leader.get<View>(`/api/exports/${view.id}`);
    expect(body).toMatchObject({ status: 'failed', error: { code: 'export.given_up' } });
    expect(body.error!.detail).toContain('Bấm xuất lại');
    expect((await exported(leader, { criteria: {} })).status).toBe('ready');
  });

  it('that could not be made any more says in words why', async () => {
    const asker = await product.userWith('leader', ward);
    const view = await exported(asker, { indicator: { code: 'postgraduate-rate', part: 'numerator' } });
    await product.get(Database).write(async (tx) => {
      await tx.execute(`update exchange_export set status = 'running' where id = $1`, [view.id]);
      await tx.execute(`update access_grant g set role = 'recruiter' from exchange_export e where e.id = $1 and g.user_id = e.created_by`, [
        view.id,
      ]);
    });
    await product.get(ExportJobs).run({ exportId: view.id });
    const { body } = await asker.get<View>(`/api/exports/${view.id}`);
    expect(body.error).toEqual({ code: 'access.forbidden', detail: 'Tài khoản này chưa có quyền làm việc này.' });
  });

  it('as it was known at a time, which it tells as one writes it', async () => {
    const view = await exported(leader, { criteria: {}, knownAt: '2026-11-24T02:30:00.000Z' });
    const [question] = await sheetsOf(leader, view.id);
    expect(question).toContainEqual(['Theo dữ liệu lúc', '24/11/2026 09:30']);
  });

  it('as a workbook: the question first, then exactly the people of the screen in their order', async () => {
    const view = await exported(leader, { criteria: {}, purpose: 'Họp giao ban' });
    expect(view).toMatchObject({ status: 'ready', people: 3, fileName: 'danh-sach-2026-11-24.xlsx', error: null });
    const [question, people] = await sheetsOf(leader, view.id);
    expect(question!.slice(0, 2)).toEqual([
      ['Câu hỏi', 'Tất cả mọi người'],
      ['Tại ngày', '24/11/2026'],
    ]);
    expect(question).toContainEqual(['Số người', 3]);
    expect(question).toContainEqual(['Mục đích', 'Họp giao ban']);
    expect(people![0]).toEqual(['Mã hồ sơ', 'Họ và tên', 'Ngày sinh', 'Đơn vị công tác', 'Chức vụ', 'Trình độ chuyên môn', 'Chuyên ngành']);
    const shown = await leader.post<{ items: { fullName: string }[] }>('/api/talent/search', {});
    expect(people!.slice(1).map(([, name]) => name)).toEqual(shown.body.items.map(({ fullName }) => fullName));
    expect(people!.find(([, name]) => name === 'Lê Thị Bưởi')).toEqual(
      expect.arrayContaining(['12/03/1985', 'Phường Mẫu', '=1+1', 'Thạc sĩ', 'Công nghệ thông tin']),
    );
  });

  it('with languages, titles, ratings and groups in words, and what is restricted for those who see it', async () => {
    const unit = await given.unit('Phường của người có danh hiệu');
    const person = await given.person({ unit, fullName: 'Võ Thị Mận' });
    await given.fact(person, 'qualifications', { track: 'language', language: 'tiếng Anh', level: 'KNL_B4' });
    await given.fact(person, 'titles', { title: 'PGS' });
    await given.fact(person, 'appraisals', { year: 2025, rating: 'HTXS' });
    await given.fact(person, 'groups', { group: 'KHCN' });
    await given.fact(person, 'nominations', { plannedFor: 'PH_X' });
    const wanted = ['fullName', 'languages', 'titles', 'rating', 'ratingYear', 'groups', 'plannedFor'];
    const body = { criteria: { units: [unit.id] }, format: 'csv', columns: wanted };
    const local = await product.userWith('leader', unit);
    const view = await exported(local, body);
    const [, row] = parse((await bytesOf(local, view.id)).bytes, { bom: true }) as string[][];
    expect(row).toEqual([
      'Võ Thị Mận',
      'Tiếng Anh, KNLNNVN Bậc 4',
      'Phó Giáo sư',
      'Hoàn thành xuất sắc nhiệm vụ',
      '2025',
      'Trí thức khoa học, công nghệ',
      'Trưởng phòng chuyên môn cấp xã',
    ]);
    const recruiter = await product.userWith('recruiter');
    const refused = await recruiter.post<{ code: string }>('/api/exports', body);
    expect([refused.status, refused.body.code]).toEqual([400, 'export.column_not_for_you']);
  });

  it('as CSV, with formulas defused and the mark Excel needs', async () => {
    const view = await exported(leader, { criteria: { degrees: ['ThS'] }, format: 'csv' });
    const { bytes, headers } = await bytesOf(leader, view.id);
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(headers['content-disposition']).toBe(
      `attachment; filename="danh-sach-2026-11-24.csv"; filename*=UTF-8''danh-sach-2026-11-24.csv`,
    );
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const [, person] = parse(bytes, { bom: true }) as string[][];
    expect(person!.slice(1)).toEqual(['Lê Thị Bưởi', '12/03/1985', 'Phường Mẫu', "'=1+1", 'Thạc sĩ', 'Công nghệ thông tin']);
  });

  it('as pages that bring their letters along', async () => {
    const view = await exported(leader, { criteria: {}, format: 'pdf', purpose: 'Họp giao ban' });
    expect(view).toMatchObject({ status: 'ready', people: 3, fileName: 'danh-sach-2026-11-24.pdf' });
    const { bytes, headers } = await bytesOf(leader, view.id);
    expect(headers['content-type']).toBe('application/pdf');
    const raw = bytes.toString('latin1');
    expect(raw).toMatch(/^%PDF-1\./);
    expect(raw.trimEnd()).toMatch(/%%EOF$/);
    expect(raw.match(/\/Type \/Page\b/g)).toHaveLength(1);
    expect(raw).toMatch(/\/FontName \/[A-Z+]*BeVietnamPro-Regular/);
    expect(raw).toMatch(/\/FontFile2/);
  });

  it('is stopped by who asked for it: no file is made, nor of what was under way', async () => {
    const waiting = async () => {
      const [row] = await product.get(Database).write((tx) =>
        tx.query<{ id: string }>(
          `insert into exchange_export (created_by, question, columns, format, purpose, language)
             select e.created_by, e.question, e.columns, e.format, e.purpose, e.language from exchange_export e where e.id = $1 returning id`,
          [model.id],
        ),
      );
      return row!.id;
    };
    const model = await exported(leader, { criteria: {}, format: 'csv' });
    const stopped = await waiting();
    expect((await recruiter.delete(`/api/exports/${stopped}`)).status).toBe(404);
    expect((await leader.delete<View>(`/api/exports/${stopped}`)).body).toMatchObject({ status: 'cancelled', fileName: null });
    await product.get(ExportJobs).run({ exportId: stopped });
    expect((await leader.get<View>(`/api/exports/${stopped}`)).body.status).toBe('cancelled');
    expect((await leader.get(`/api/exports/${stopped}/file`)).status).toBe(409);

    const begun = await waiting();
    const row = await product.get(Database).readWhole((tx) => findExport(tx, begun));
    const { content } = await product.get(ExportWork).make(row!, () => undefined);
    await leader.delete(`/api/exports/${begun}`);
    await expect(text(content)).rejects.toBeInstanceOf(Cancelled);

    expect((await leader.delete<View>(`/api/exports/${model.id}`)).body.status).toBe('ready'); // what is made stays
  });

  it('is not asked for again and again while five are being made, which hinders nobody else', async () => {
    const asker = await product.userWith('leader', ward);
    const model = await exported(asker, { criteria: {}, format: 'csv' });
    const running = await product.get(Database).write((tx) =>
      tx.query<{ id: string }>(
        `insert into exchange_export (created_by, question, columns, format, language, status, created_at)
         select e.created_by, e.question, e.columns, e.format, e.language, 'running', e.created_at
         from exchange_export e, generate_series(1, 5) where e.id = $1 returning id`,
        [model.id],
      ),
    );
    const body = { columns, format: 'csv', criteria: {} };
    const refused = await asker.post<{ code: string; detail: string }>('/api/exports', body);
    expect([refused.status, refused.body.code]).toEqual([429, 'export.too_many_running']);
    expect(refused.body.detail).toContain('Bạn có 5 danh sách đang được lập');
    expect((await exported(leader, body)).status).toBe('ready');
    await asker.delete(`/api/exports/${running[0]!.id}`);
    expect((await exported(asker, body)).status).toBe('ready');
  });

  it('as the people behind a part of an indicator, each with the rule that put them there', async () => {
    const view = await exported(leader, {
      indicator: { code: 'postgraduate-rate', part: 'unknown', unit: ward.id },
      columns: ['fullName', 'why'],
    });
    const [question, people] = await sheetsOf(leader, view.id);
    expect(question![0]![1]).toMatch(/: chưa rõ, Phường Mẫu$/);
    expect(people!.slice(1)).toEqual([['Trần Văn Ước', expect.stringContaining('Chưa rõ trình độ')]]);
  });

  it('only with what the asker sees: no person out of scope, no hidden column, no people behind numbers', async () => {
    expect((await exported(recruiter, { criteria: {} })).people).toBe(3);
    const hidden = await recruiter.post<{ code: string }>('/api/exports', { criteria: {}, columns: ['fullName', 'party'], format: 'csv' });
    expect([hidden.status, hidden.body.code]).toEqual([400, 'export.column_not_for_you']);
    const asked = await recruiter.post<{ code: string }>('/api/exports', { criteria: { party: [true] }, columns, format: 'csv' });
    expect([asked.status, asked.body.code]).toEqual([400, 'criteria.not_for_you']);
    const behind = await recruiter.post('/api/exports', {
      indicator: { code: 'postgraduate-rate', part: 'numerator' },
      columns,
      format: 'csv',
    });
    expect(behind.status).toBe(403);
    const offered = await recruiter.get<{ items: { code: string }[] }>('/api/exports/columns');
    expect(offered.body.items.map(({ code }) => code)).not.toContain('party');
    expect((await (await product.userWith('auditor')).post('/api/exports', { criteria: {}, columns, format: 'csv' })).status).toBe(403);
  });

  it.each([
    ['an unknown column', { columns: ['citizenNumber'] }, 400, 'export.unknown_column'],
    ['no column', { columns: [] }, 400, 'export.no_columns'],
    ['two questions', { criteria: {}, indicator: { code: 'postgraduate-rate', part: 'numerator' } }, 400, 'export.two_questions'],
    ['an unknown indicator', { indicator: { code: 'nothing', part: 'numerator' } }, 404, 'indicators.not_found'],
    ['an unknown code', { criteria: { degreeAtLeast: 'XYZ' } }, 400, 'criteria.unknown_code'],
    [
      'more columns than a page holds',
      { format: 'pdf', columns: Array.from({ length: 17 }, () => 'code') },
      422,
      'export.too_many_columns',
    ],
    ['an unknown format', { format: 'docx' }, 400, 'request.invalid'],
  ])('refuses %s at once', async (_name, body, status, code) => {
    const answer = await leader.post<{ code: string; detail: string }>('/api/exports', { columns, format: 'xlsx', ...body });
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  it("is nobody else's, and leaves a trace of asking and of taking", async () => {
    const view = await exported(leader, { criteria: {}, purpose: 'Kiểm tra' });
    await bytesOf(leader, view.id);
    expect((await recruiter.get(`/api/exports/${view.id}`)).status).toBe(404);
    expect((await recruiter.get(`/api/exports/${view.id}/file`)).status).toBe(404);
    const trace = await product
      .get(Database)
      .readWhole((tx) =>
        tx.query<{ action: string; field_names: string[]; reason: string | null }>(
          `select a.action, a.field_names, a.reason from audit_event a where a.entity = 'export' and a.entity_id = $1 order by a.id`,
          [view.id],
        ),
      );
    expect(trace).toEqual([
      { action: 'exchange.list_exported', field_names: columns, reason: 'Kiểm tra' },
      { action: 'exchange.list_downloaded', field_names: [], reason: null },
    ]);
  });

  it('leaves no name in the log', () => {
    for (const name of ['Lê Thị Bưởi', 'Nguyễn Văn An']) expect(product.log).not.toContain(name);
  });
});
