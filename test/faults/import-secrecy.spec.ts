import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type PreviewRow, rosterWorkbook } from '../builders/rosters.js';
import { HttpClient } from '../harness/http-client.js';
import { Installation, pause } from '../harness/launcher.js';

const PASSWORD = 'một câu dài để nhớ';
const HEADING = [
  'STT',
  'Họ và tên',
  'Ngày sinh',
  'Giới tính',
  'CCCD',
  'Điện thoại',
  'Email',
  'Chức vụ',
  'Đối tượng',
  'Chuyên ngành',
  'Ghi chú',
];
const PEOPLE = [
  [
    1,
    'Nguyễn Thị Kín Đáo',
    '12/03/1985',
    'Nữ',
    '022185010203',
    '0912010203',
    'kindao@example.invalid',
    'Chuyên viên',
    'Công chức',
    'Công nghệ thông tin',
    null,
  ],
  [2, 'Bùi Văn Lặng Lẽ', '05/06/1988', 'Nam', 22088040506, 912040506, 'langle@example.invalid', 'Kế toán', null, 'Kế toán', 'HĐ 111'],
  [3, 'Lê Thị Âm Thầm', '1990', 'Nữ', 'abc', 'k rõ', null, 'Văn thư', 'Công chức', null, null],
];
const TYPED = { number: '022190070809', phone: '0912070809' };

/** What is theirs, as written and as the registry keeps it for searching. */
const SECRETS = [
  ...['Kín Đáo', 'Lặng Lẽ', 'Âm Thầm', 'kin dao', 'lang le', 'am tham', 'kin-dao', 'Chua-Nhap'],
  ...['022185010203', '22088040506', '912010203', '912040506', 'kindao@', 'langle@', TYPED.number, '912070809'],
];

jest.setTimeout(300_000);

describe('what people imported are called, and by which numbers', () => {
  let installation: Installation;
  let officer: HttpClient;

  beforeAll(async () => {
    installation = await Installation.make();
    await installation.start({ ADMIN_PASSWORD: PASSWORD, LOG_LEVEL: 'debug' });
    officer = new HttpClient(installation.address);
    await officer.signIn('admin', PASSWORD);
    await officer.insist('PUT', '/api/setup/body', { name: 'Phường Mẫu' });
    await officer.insist('PUT', '/api/setup/plan', { plan: null });
  });
  afterAll(() => installation.remove());

  interface Import {
    readonly status: string;
    readonly version: number;
    readonly counts: Record<string, number>;
  }

  async function settled(id: string): Promise<Import> {
    for (;;) {
      const view = await officer.insist<Import>('GET', `/api/imports/${id}`);
      if (!['reading', 'committing', 'undoing'].includes(view.status)) return view;
      await pause(100);
    }
  }

  async function upload(content: Buffer, name: string): Promise<string> {
    const form = new FormData();
    form.append('file', new Blob([new Uint8Array(content)]), name);
    return (await officer.insist<{ id: string }>('POST', '/api/imports', form)).id;
  }

  /** Every file below a folder that is not the database itself, as bytes. */
  function filesBelow(folder: string): string[] {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => join(folder, name))
      .filter((path) => statSync(path).isFile());
  }
  const foundIn = (text: string): string[] => SECRETS.filter((secret) => text.includes(secret));

  it('goes through the whole work of an import: read, answered, written, searched, taken along, undone', async () => {
    const id = await upload(await rosterWorkbook('Phường Mẫu', '30/6/2026', HEADING, PEOPLE), 'Kín Đáo và Lặng Lẽ.xlsx');
    await settled(await upload(Buffer.from('Âm Thầm'), 'Âm Thầm.xlsx'));
    expect(await settled(id)).toMatchObject({ counts: { rows: 3 } });
    const rows = (await officer.insist<{ items: PreviewRow[] }>('GET', `/api/imports/${id}/rows`)).items;
    expect(rows.map(({ name }) => name)).toEqual(PEOPLE.map(([, name]) => name));
    await officer.insist('PUT', `/api/imports/${id}/answers`, {
      answers: [
        { row: '5', column: 'category', value: 'HD111' },
        { row: '6', column: 'citizen_id', value: TYPED.number },
        { row: '6', column: 'phone', value: TYPED.phone },
        { row: 'all', column: 'proposed_field', raw: 'Công nghệ thông tin', value: 'CNTT' },
      ],
    });
    const refused = await officer.send('PUT', `/api/imports/${id}/answers`, {
      answers: [{ row: '6', column: 'birth_date', value: 'Âm Thầm' }],
    });
    expect(refused.status).toBe(400);
    await officer.insist('POST', `/api/imports/${id}/commit`, {});
    expect((await settled(id)).status).toBe('committed');
    const names = await installation.query<{ text: string }>(`select n::text as text from profiles_identity n`);
    expect(names.flatMap(({ text }) => foundIn(text))).toEqual(expect.arrayContaining(['Kín Đáo', 'Lặng Lẽ', 'Âm Thầm'])); // where they belong
    const found = await officer.insist<{ items: { id: string; fullName: string }[] }>('POST', '/api/talent/search', {
      criteria: { text: 'kin dao' },
    });
    expect(found.items.map(({ fullName }) => fullName)).toEqual(['Nguyễn Thị Kín Đáo']);
    await officer.insist('GET', `/api/profiles/${found.items[0]!.id}`);
    for (const query of ['', '?rejected=true']) expect((await officer.send('GET', `/api/imports/${id}/file${query}`)).status).toBe(200);
    const list = await officer.insist<{ id: string }>('POST', '/api/exports', {
      criteria: {},
      columns: ['fullName', 'birthOn'],
      format: 'xlsx',
    });
    while ((await officer.insist<{ status: string }>('GET', `/api/exports/${list.id}`)).status === 'running') await pause(100);
    await officer.insist('POST', `/api/imports/${id}/undo`, {});
    expect((await settled(id)).status).toBe('undone');
  });

  it('stands in no log of any process', () => {
    const logs = filesBelow(join(installation.home, 'logs'));
    expect(logs.map((path) => path.split('/').at(-1))).toEqual(expect.arrayContaining(['api.log', 'worker.log']));
    const texts = logs.map((path) => readFileSync(path, 'utf8'));
    const whole = texts.join('');
    expect(whole.includes('/api/imports/')).toBe(true); // with what was asked
    expect(whole.includes('"level":"debug"')).toBe(true); // and with the details
    expect(texts.flatMap(foundIn)).toEqual([]);
  });

  it('stands in no row of the outbox, of its changes or of the audit', async () => {
    for (const table of ['platform_outbox', 'platform_change', 'platform_progress', 'audit_event']) {
      const rows = await installation.query<{ text: string }>(`select t::text as text from ${table} t`);
      expect([table, rows.flatMap(({ text }) => foundIn(text))]).toEqual([table, []]);
    }
  });

  it('never went to the queue: the journal of Redis has every job there ever was', () => {
    const journal = filesBelow(join(installation.base, 'redis')).map((path) => readFileSync(path, 'utf8'));
    expect(journal.join('').includes('exchange.commit_import')).toBe(true);
    expect(journal.flatMap(foundIn)).toEqual([]);
  });

  it('lies in plain text in no file the registry keeps', () => {
    const kept = filesBelow(join(installation.home, 'files')).map((path) => readFileSync(path, 'utf8'));
    expect(kept.length).toBeGreaterThan(2);
    expect(kept.flatMap(foundIn)).toEqual([]);
  });
});
