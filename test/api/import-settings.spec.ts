import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fixedClock } from '#libs/kernel';
import { Database } from '#libs/platform';
import { Given, type GivenUnit } from '../builders/given.js';
import { RosterDesk, rosterWorkbook, sheetOf } from '../builders/rosters.js';
import { departments } from '../builders/world/departments.js';
import { legacy } from '../builders/world/legacy.js';
import { ownExport } from '../builders/world/own-export.js';
import { twoTables } from '../builders/world/two-tables.js';
import { buildWorkbook } from '../fixtures/workbooks/build.js';
import { TestApplication } from '../harness/application.js';

const HEADING = ['STT', 'Họ và tên', 'Ngày sinh', 'Chức vụ', 'Đối tượng', 'Trình độ', 'Chuyên ngành'];
const AN = [1, 'Nguyễn Văn An', '12/03/1985', 'Chuyên viên', 'Công chức', 'Đại học', 'Công nghệ thông tin'];
const BINH = [2, 'Lê Thị Bình', '05/06/1988', 'Kế toán', 'Công chức', 'Thạc sĩ', 'Y tế công cộng'];

describe('what an officer sets of a roster', () => {
  let product: TestApplication;
  let given: Given;
  let ward: GivenUnit;
  let desk: RosterDesk;

  beforeAll(async () => {
    product = await TestApplication.start({ clock: fixedClock('2026-11-24T03:00:00Z') });
    given = await Given.registry(product);
    ward = await given.unit('Phường Mẫu');
    desk = new RosterDesk(await product.userWith('personnel_officer', ward));
  });
  afterAll(() => product.stop());

  const roster = (...people: (string | number | null)[][]) => rosterWorkbook('UBND PHƯỜNG MẪU', '30/6/2026', HEADING, people);

  it('of a file that is kept no longer is answered by why, in words', async () => {
    const view = await desk.upload(await roster(AN));
    await product.get(Database).write((tx) => tx.execute(`update platform_file set expires_at = clock_timestamp() - interval '1 day'`));
    expect((await desk.set(view, { asOf: '2026-06-29' })).error).toEqual({ code: 'files.not_found', detail: 'Tệp không còn.' });
  });

  describe('sheets', () => {
    it('before the table are passed over, hidden ones too', async () => {
      const view = await desk.upload(await departments.file());
      expect(view).toMatchObject({ sheet: 2, asOf: '2026-10-31', headerRows: { from: 4, to: 4 } });
      expect(view.sheets.map(({ name }) => name)).toEqual(['Hướng dẫn', 'Cũ 2024', 'T10']);
    });

    it('are still offered where none has a table, and a chosen one is read', async () => {
      const view = await desk.upload(
        await buildWorkbook([sheetOf('Bìa', [['Kính gửi']]), { ...sheetOf('Danh sách', [HEADING, AN]), state: 'hidden' }]),
      );
      expect([view.status, view.error?.code]).toEqual(['failed', 'import.no_table']);
      expect(view.sheets.map(({ name }) => name)).toEqual(['Bìa', 'Danh sách']);
      expect(await desk.set(view, { sheet: 1 })).toMatchObject({ status: 'ready', sheet: 1, error: null, counts: { rows: 1 } });
    });

    it('with a table that names nobody are passed over for one that does, and read where none does', async () => {
      const units = sheetOf('Tổng hợp', [
        ['TT', 'Phòng', 'Chức vụ', 'Ghi chú'],
        [1, 'Phòng Một', 'Trưởng phòng', 'có mặt 3'],
      ]);
      const both = await desk.upload(await buildWorkbook([units, sheetOf('Danh sách', [HEADING, AN])]));
      expect(both).toMatchObject({ sheet: 1, counts: { rows: 1 } });
      expect(await desk.upload(await buildWorkbook([units]))).toMatchObject({ sheet: 0, status: 'needs_mapping' });
    });

    it('have their own heading and columns: another sheet is understood anew', async () => {
      const other = sheetOf('Khác', [
        ['Họ tên', 'Năm sinh', 'Trình độ'],
        ['Đỗ Thị Hai', 1990, 'ĐH'],
      ]);
      const view = await desk.upload(
        await rosterWorkbook('UBND PHƯỜNG MẪU', '30/6/2026', HEADING, [AN]).then(() =>
          buildWorkbook([sheetOf('Một', [['UBND PHƯỜNG MẪU'], ['Đến 30/6/2026'], HEADING, AN]), other]),
        ),
      );
      const mapped = await desk.map(view, { B: 'fullName', C: null });
      expect(mapped.headerRows).toEqual({ from: 3, to: 3 });
      const changed = await desk.set(mapped, { sheet: 1 });
      expect(changed).toMatchObject({ sheet: 1, headerRows: { from: 1, to: 1 }, counts: { rows: 1 } });
      expect(changed.mapping.map(({ field }) => field)).toEqual(['fullName', 'birthDate', 'degree']);
    });

    it('of our own lists come in: the question first, the people after', async () => {
      expect(await desk.upload(await ownExport.file())).toMatchObject({ status: 'ready', sheet: 1, counts: { rows: 2, create: 2 } });
    });
  });

  it.each([
    ['a day to come', { asOf: '2027-01-01' }, 422, 'import.as_of_refused'],
    ['a day long past', { asOf: '0202-06-30' }, 422, 'import.as_of_refused'],
    ['no day', { asOf: '30/6/2026' }, 400, 'request.invalid'],
    ['a sheet that is not there', { sheet: 7 }, 422, 'workbook.no_such_sheet'],
    ['heading rows below the table', { headerRows: { from: 900, to: 901 } }, 422, 'import.heading_outside'],
    ['a heading that ends before it begins', { headerRows: { from: 3, to: 2 } }, 422, 'import.heading_wrong'],
    ['a heading of half the sheet', { headerRows: { from: 1, to: 6 } }, 422, 'import.heading_wrong'],
    ['an encoding that does not exist', { encoding: 'ebcdic' }, 400, 'request.invalid'],
    ['a unit out of reach', { keepingUnit: '01900000-0000-7000-8000-000000000000' }, 422, 'import.unit_not_found'],
  ])('%s is refused at once, in both languages', async (_name, settings, status, code) => {
    const view = await desk.upload(await roster(AN));
    const headers = { 'if-match': `"v${view.version}"` };
    const [vi, en] = [
      await desk.officer.put<{ code: string; detail: string }>(`/api/imports/${view.id}/settings`, settings, headers),
      await desk.officer.put<{ code: string; detail: string }>(`/api/imports/${view.id}/settings`, settings, {
        ...headers,
        'accept-language': 'en',
      }),
    ];
    expect([vi.status, vi.body.code]).toEqual([status, code]);
    expect(en.body.detail).not.toEqual(vi.body.detail);
    expect((await desk.settled(view.id)).status).toBe('ready');
  });

  it.each([
    ['a column that is not in the file', { ZZ: 'fullName' }, 'import.unknown_column'],
    ['a field that does not exist', { B: 'salary' }, 'import.unknown_field'],
    ['one field for two columns', { B: 'fullName', C: 'fullName' }, 'import.field_twice'],
  ])('a mapping of %s is refused', async (_name, columns, code) => {
    expect((await desk.map(await desk.upload(await roster(AN)), columns)).code).toBe(code);
  });

  it('a day of the letterhead that is still to come is not believed', async () => {
    const view = await desk.upload(await rosterWorkbook('UBND PHƯỜNG MẪU', '31/12/2026', HEADING, [AN]));
    expect(view.asOf).toBe('2026-11-24');
    expect(await desk.set(view, { asOf: '2026-10-31' })).toMatchObject({ asOf: '2026-10-31', status: 'ready' });
  });

  it('old fonts are shown before and after, and asked once for the whole file', async () => {
    const view = await desk.upload(await legacy.file());
    expect([view.status, view.encoding]).toEqual(['needs_mapping', null]);
    const unit = await desk.set(view, { keepingUnit: ward.id });
    expect(unit.status).toBe('needs_mapping');
    const told = await desk.set(unit, { encoding: 'tcvn3' });
    expect(told).toMatchObject({ status: 'ready', encoding: 'tcvn3' });
    expect((await desk.rows(view.id)).map(({ name }) => name)).toEqual(['Nguyễn Thị Hương', 'Trần Văn Toàn', 'Lê An', 'Đỗ Thị Ước']);
  });

  it('a hidden row is asked: taken in or left out', async () => {
    const view = await desk.set(await desk.upload(await departments.file()), { keepingUnit: ward.id });
    const hidden = (await desk.rows(view.id)).find(({ decision }) => decision === 'ask')!;
    expect(hidden).toMatchObject({ key: '11', name: 'Phạm Thị Ẩn' });
    expect(hidden.cells.find(({ field }) => field === 'row')!.options).toMatchObject([{ value: 'include' }]);
    expect((await desk.answer(view.id, { row: '11', column: 'row', value: 'include' })).body.counts).toMatchObject({ create: 5, ask: 0 });
    expect((await desk.answer(view.id, { row: '11', column: 'row', value: 'skip' })).body.counts).toMatchObject({ create: 4, reject: 1 });
  });

  it('of two tables below each other everybody is in the preview, and whoever left by his note is asked, in or out', async () => {
    const view = await desk.set(await desk.upload(await twoTables.file()), { keepingUnit: ward.id });
    const rows = await desk.rows(view.id);
    expect(rows.map(({ key }) => key)).toEqual(['5', '6', '7', '11', '15', '16']);
    expect(view.mapping[1]).toMatchObject({ field: 'department', examples: ['Phòng Kinh tế'] });
    const left = rows[2]!.cells.find(({ field }) => field === 'row')!;
    expect(left).toMatchObject({ decision: 'ask', why: { code: 'may_have_left' }, options: [{ value: 'include' }] });
    expect((await desk.answer(view.id, { row: '7', column: 'row', value: 'skip' })).body.counts).toMatchObject({ reject: 1 });
    const address = rows[5]!.cells.find(({ field }) => field === 'email')!;
    expect(address).toMatchObject({ decision: 'ask', value: null, why: { code: 'no_address' } });
  });

  it('languages and further degrees are shown in words', async () => {
    const heading = [...HEADING, 'Ngoại ngữ'];
    const person = [...AN.slice(0, 5), 'ThS Quản lý công; ĐH Luật', null, 'Anh B; Tiếng Dao'];
    const view = await desk.upload(await rosterWorkbook('UBND PHƯỜNG MẪU', '30/6/2026', heading, [person]));
    const [row] = await desk.rows(view.id);
    const shown = (field: string) => row!.cells.find((cell) => cell.field === field);
    expect(shown('languages')).toMatchObject({ value: 'Anh=B;Dao', display: 'Tiếng Anh B; Tiếng Dao' });
    expect(shown('other_qualifications')).toMatchObject({ value: 'DH=Luật', display: 'Đại học Luật' });
  });

  describe('fields proposed by majors', () => {
    const proposed = async (id: string) =>
      (await desk.rows(id)).map(({ cells }) => cells.find(({ field }) => field === 'proposed_field')?.value ?? null);

    it('are visible repairs that say why, and go out of every row by one call', async () => {
      const view = await desk.upload(await roster(AN, BINH));
      const [cell] = (await desk.rows(view.id))[0]!.cells.filter(({ field }) => field === 'proposed_field');
      expect(cell).toMatchObject({
        decision: 'fix',
        value: 'CNTT',
        why: { code: 'field_from_major', text: 'lĩnh vực suy từ chuyên ngành' },
      });
      expect(await proposed(view.id)).toEqual(['CNTT', 'YT']);
      expect((await desk.answer(view.id, { row: 'all', column: 'proposed_field', value: null })).status).toBe(200);
      expect(await proposed(view.id)).toEqual([null, null]);
      await desk.commit(view.id);
      const found = await desk.officer.post<{ items: { fields: unknown[] }[] }>('/api/talent/search', {
        criteria: { text: 'Nguyễn Văn An' },
      });
      expect(found.body.items).toMatchObject([{ fields: [] }]);
      await desk.undo(view.id);
    });

    it('refused of one major are refused the next time, in this column of this unit alone', async () => {
      const view = await desk.upload(await roster(AN, BINH));
      await desk.answer(view.id, { row: 'all', column: 'proposed_field', raw: 'Công nghệ thông tin', value: 'skip' });
      expect(await proposed(view.id)).toEqual([null, 'YT']);
      const next = await desk.upload(await roster(AN, BINH));
      expect(await proposed(next.id)).toEqual([null, 'YT']);
      expect((await desk.rows(next.id))[0]!.cells.find(({ field }) => field === 'major')).toMatchObject({ value: 'Công nghệ thông tin' });
      const elsewhere = await given.unit('Phường Bên');
      const neighbour = new RosterDesk(await product.userWith('personnel_officer', elsewhere));
      const theirs = await neighbour.upload(await rosterWorkbook('UBND PHƯỜNG BÊN', '30/6/2026', HEADING, [AN]));
      const [row] = await neighbour.rows(theirs.id);
      expect(row!.cells.find(({ field }) => field === 'proposed_field')).toMatchObject({ value: 'CNTT', answered: false });
    });

    it('can be answered anew the next time', async () => {
      const view = await desk.upload(await roster(AN));
      await desk.answer(view.id, { row: 'all', column: 'proposed_field', raw: 'Công nghệ thông tin', value: 'CNTT' });
      expect(await proposed((await desk.upload(await roster(AN))).id)).toEqual(['CNTT']);
    });
  });
});
