import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fixedClock } from '#libs/kernel';
import { Given, type GivenPerson, type GivenUnit } from '../builders/given.js';
import { RosterDesk, rosterWorkbook, sheetOf } from '../builders/rosters.js';
import { TestApplication } from '../harness/application.js';

describe('a roster that tells several things in one', () => {
  let product: TestApplication;
  let ward: GivenUnit;
  let desk: RosterDesk;

  beforeAll(async () => {
    product = await TestApplication.start({ clock: fixedClock('2026-11-24T03:00:00Z') });
    ward = await (await Given.registry(product)).unit('Phường Mẫu');
    desk = new RosterDesk(await product.userWith('personnel_officer', ward));
  });
  afterAll(() => product.stop());

  const file = (heading: string[], ...people: (string | number | null)[][]) =>
    rosterWorkbook('UBND PHƯỜNG MẪU', '30/6/2026', heading, people);

  it('in a column of two levels fills both, and a day of becoming established is that of recruitment', async () => {
    const heading = ['STT', 'Họ và tên', 'Ngày sinh', 'Chức vụ', 'Đối tượng', 'LLCT/QLNN', 'Ngày vào biên chế', 'Số sổ BHXH'];
    const view = await desk.upload(
      await file(heading, [1, 'Tô Thị Hai', '12/03/1985', 'Chuyên viên', 'Công chức', 'Trung cấp/CV', '01/9/2008', '2203001234']),
    );
    expect(view.mapping.map(({ field }) => field).slice(5)).toEqual(['politicalTheory+stateManagement', 'officialOn', 'socialInsurance']);
    const { body } = await desk.officer.get<{ fields: { code: string; label: string; kept: boolean }[] }>(`/api/imports/${view.id}`);
    expect(body.fields).toContainEqual({
      code: 'politicalTheory+stateManagement',
      label: 'Lý luận chính trị + Quản lý nhà nước',
      kept: true,
    });
    expect(body.fields).toContainEqual(expect.objectContaining({ code: 'socialInsurance', kept: false }));
    const [row] = await desk.rows(view.id);
    expect(row!.cells.find(({ field }) => field === 'recruited_on')).toMatchObject({ value: '2008-09-01', decision: 'fix' });
    expect((await desk.commit(view.id)).status).toBe('committed');
    const [written] = await desk.rows(view.id);
    const { facts } = (await desk.officer.get<GivenPerson>(`/api/profiles/${written!.person!.id}`)).body;
    expect(facts.employments).toMatchObject([{ recruitedOn: '2008-09-01' }]);
    expect(facts.qualifications).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ track: 'political_theory', level: 'LLCT_TC' }),
        expect.objectContaining({ track: 'state_management', level: 'QLNN_CV' }),
      ]),
    );
    const again = await desk.upload(
      await file(heading, [1, 'Tô Thị Hai', '12/03/1985', 'Chuyên viên', 'Công chức', 'Trung cấp/CV', '01/9/2008', '2203001234']),
    );
    expect(again.counts).toMatchObject({ unchanged: 1 });
    await desk.undo(view.id);
    expect(await desk.names()).toEqual([]);
  });

  it('keeps the columns as an officer saves them, and takes a field that stands in one of them for no other', async () => {
    const view = await desk.upload(
      await file(['STT', 'Họ và tên', 'Năm sinh', 'LLCT/QLNN', 'Khác'], [1, 'Tô Thị Hai', 1985, 'TC/CV', 'Trung cấp']),
    );
    const found = Object.fromEntries(view.mapping.map(({ column, field }) => [column, field]));
    expect(await desk.map(view, { ...found, E: 'politicalTheory' })).toMatchObject({ code: 'import.field_twice' });
    expect(await desk.map(view, { ...found, D: 'politicalTheory+fullName' })).toMatchObject({ code: 'import.unknown_field' });
    const saved = await desk.map(view, found);
    expect(saved.mapping.map(({ field }) => field)).toContain('politicalTheory+stateManagement');
    const plain = await desk.map(saved, { ...found, D: null, E: 'politicalTheory' });
    const { body } = await desk.officer.get<{ fields: { code: string }[] }>(`/api/imports/${plain.id}`);
    expect(body.fields.map(({ code }) => code)).toContain('politicalTheory+stateManagement'); // to go back to
  });

  it('asks for each part of a cell that cannot be divided', async () => {
    const view = await desk.upload(
      await file(['STT', 'Họ và tên', 'Năm sinh', 'Đối tượng', 'LLCT/QLNN'], [1, 'Tô Thị Hai', 1985, 'Công chức', 'đã học']),
    );
    const [row] = await desk.rows(view.id);
    const asked = row!.cells.filter(({ decision }) => decision === 'ask');
    expect(asked.map(({ field, raw, why }) => [field, raw, why!.code])).toEqual([
      ['political_theory', 'đã học', 'several_in_cell'],
      ['state_management', 'đã học', 'several_in_cell'],
    ]);
  });

  it('of people side by side makes a record each, and asks of the one who stands there twice', async () => {
    const lines = [
      ['UBND PHƯỜNG MẪU'],
      ['(Tính đến ngày 30/6/2026)'],
      ['TT', 'Thôn', 'Bí thư chi bộ', null, 'Trưởng thôn', null],
      [null, null, 'Họ và tên', 'Năm sinh', 'Họ và tên', 'Năm sinh'],
      [1, 'Thôn Đông', 'Lý Văn Séo', 1965, 'Lý Thị Mẩy', 1988],
      [2, 'Thôn Đoài', 'Chảo Văn Sun', 1970, 'Chảo Văn Sun', 1970],
    ];
    const { buildWorkbook } = await import('../fixtures/workbooks/build.js');
    const view = await desk.upload(await buildWorkbook([{ ...sheetOf('Thôn', lines), merges: ['C3:D3', 'E3:F3'] }]));
    const rows = await desk.rows(view.id);
    expect(rows.map(({ key, name, conflict }) => [key, name, conflict?.code ?? null])).toEqual([
      ['5a', 'Lý Văn Séo', null],
      ['5b', 'Lý Thị Mẩy', null],
      ['6a', 'Chảo Văn Sun', null],
      ['6b', 'Chảo Văn Sun', 'two_rows_alike'],
    ]);
    const found = Object.fromEntries(view.mapping.map(({ column, field }) => [column, field]));
    expect((await desk.map(view, found)).counts).toMatchObject({ rows: 4 }); // a field for each of them is not one too many
  });
});
