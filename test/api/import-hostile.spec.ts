import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fixedClock } from '#libs/kernel';
import { Given } from '../builders/given.js';
import { type ImportState, RosterDesk, rosterWorkbook } from '../builders/rosters.js';
import { rawZip, sheetXml, workbookParts } from '../fixtures/workbooks/raw-zip.js';
import { TestApplication } from '../harness/application.js';

const oldFormat = (mark: string) =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(mark, 'utf16le'), Buffer.alloc(2_000)]);
const people = (count: number) => Array.from({ length: count }, (_, at) => [at + 1, `Nguyễn Văn ${at}`, '1985', 'Công chức']);
const roster = (count: number) =>
  rosterWorkbook('UBND PHƯỜNG MẪU', '30/6/2026', ['STT', 'Họ và tên', 'Năm sinh', 'Đối tượng'], people(count));

/** What somebody uploads, the code it is refused by, and what the message tells to do. */
const REFUSED: readonly (readonly [string, () => Buffer | Promise<Buffer>, string, RegExp, RegExp])[] = [
  [
    'a picture called .xlsx',
    () => Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
    'workbook.not_a_workbook',
    /lưu lại thành \.xlsx/,
    /save it as \.xlsx/,
  ],
  ['a PDF', () => Buffer.from('%PDF-1.7\n1 0 obj'), 'workbook.not_a_workbook', /\.xlsx/, /\.xlsx/],
  ['an .xls of old', () => oldFormat('Workbook'), 'workbook.old_format', /lưu thành \.xlsx/, /save it as \.xlsx/],
  ['a workbook with a password', () => oldFormat('EncryptedPackage'), 'workbook.password_protected', /bỏ mật khẩu/, /remove the password/],
  [
    'an archive with a password',
    () => rawZip(workbookParts('x').map((part) => ({ ...part, claims: { flags: 1 } }))),
    'workbook.password_protected',
    /bỏ mật khẩu/,
    /remove the password/,
  ],
  [
    'a document of another program',
    () => rawZip([{ name: 'word/document.xml', data: '<document/>' }]),
    'workbook.not_a_workbook',
    /\.xlsx/,
    /\.xlsx/,
  ],
  ['a bomb', () => rawZip(workbookParts(Buffer.alloc(80 * 1024 * 1024, ' '))), 'workbook.too_large', /tách thành nhiều tệp/, /split it/],
  [
    'a file cut in the middle',
    async () => (await roster(200)).subarray(0, 3_000),
    'workbook.damaged',
    /lưu lại rồi tải lại/,
    /upload again/,
  ],
  ['a workbook of blanks', () => rawZip(workbookParts(sheetXml('<row r="1"/>'))), 'import.no_table', /chọn trang/i, /choose another sheet/],
  [
    'a text without a table',
    () => Buffer.from('xin chào\nđây không phải bảng\n'),
    'import.no_table',
    /chọn trang/i,
    /choose another sheet/,
  ],
];

describe('what nobody can read, at the door', () => {
  let product: TestApplication;
  let desk: RosterDesk;
  let english: RosterDesk;

  beforeAll(async () => {
    product = await TestApplication.start({ clock: fixedClock('2026-11-24T03:00:00Z') });
    const given = await Given.registry(product);
    const ward = await given.unit('Phường Mẫu');
    desk = new RosterDesk(await product.userWith('personnel_officer', ward));
    english = new RosterDesk(await product.userWith('administrator'));
    await english.officer.put('/api/session/language', { language: 'en' });
  });
  afterAll(() => product.stop());

  it.each(REFUSED)('%s is refused in words that say what to do', async (_name, content, code, vi, en) => {
    const view = await desk.upload(await content(), 'danh-sach.xlsx');
    expect([view.status, view.error?.code]).toEqual(['failed', code]);
    expect(view.error!.detail).toMatch(vi);
    const { body } = await english.officer.get<ImportState>(`/api/imports/${view.id}`);
    expect(body.error!.detail).toMatch(en);
  });

  it.each([
    ['nothing at all', Buffer.alloc(0), 400, 'files.empty'],
    ['more than 50 MB', Buffer.alloc(51 * 1024 * 1024, 'a,b\n'), 413, 'files.too_large'],
  ])('%s is refused before it is kept', async (_name, content, status, code) => {
    await expect(desk.upload(content)).rejects.toThrow(new RegExp(`${status}.*${code}`));
  });

  it('an upload without a file is asked for one', async () => {
    const none = await desk.officer.post<{ code: string }>('/api/imports', {});
    expect([none.status, none.body.code]).toEqual([400, 'import.no_file']);
  });

  it('a million formatted rows without a word below the table do no harm', async () => {
    const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
    const table = ['Họ và tên', 'Năm sinh', 'Chức vụ'].map(cell).join('');
    const rows = Array.from({ length: 999_998 }, (_, at) => `<row r="${at + 3}" s="1" customFormat="1"/>`).join('');
    const person = `<row r="2">${['Nguyễn Văn An', '1985', 'Chuyên viên'].map(cell).join('')}</row>`;
    const view = await desk.upload(rawZip(workbookParts(sheetXml(`<row r="1">${table}</row>${person}${rows}`))));
    expect([view.error, view.counts.rows]).toEqual([null, 1]);
  });

  it('the next roster comes in as if nothing had been', async () => {
    const view = await desk.upload(await roster(3));
    expect(view).toMatchObject({ status: 'ready', counts: { rows: 3, create: 3 } });
  });
});
