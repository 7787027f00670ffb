import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fixedClock } from '#libs/kernel';
import { Database } from '#libs/platform';
import { Cards } from '#libs/talent';
import { Given, type GivenUnit } from '../builders/given.js';
import { RosterDesk, rosterWorkbook } from '../builders/rosters.js';
import { TestApplication } from '../harness/application.js';

const HEADING = ['STT', 'Họ và tên', 'Ngày sinh', 'Giới tính', 'CCCD', 'Chức vụ', 'Đối tượng', 'Trình độ chuyên môn', 'Chuyên ngành'];

describe('doubts about a roster', () => {
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
  const an = (citizen: string | null = null, birth: string | null = '12/03/1985', name = 'Nguyễn Văn An') =>
    [1, name, birth, 'Nam', citizen, 'Chuyên viên', 'Công chức', 'Đại học', 'Luật'] as (string | number | null)[];

  it('two rows with one citizen number are asked, and settled by leaving the number out of one', async () => {
    const view = await desk.upload(await roster(an('022085000000'), an('022085000000', '05/06/1988', 'Lê Thị Bình')));
    expect(view.counts).toMatchObject({ create: 0, ask: 2 });
    const rows = await desk.rows(view.id, '&decision=open');
    expect(rows.map(({ conflict }) => conflict!.code)).toEqual(['citizen_number_twice', 'citizen_number_twice']);
    expect(rows[1]!.cells.find(({ field }) => field === 'citizen_id')).toMatchObject({ decision: 'ask' });
    expect((await desk.officer.post<{ code: string }>(`/api/imports/${view.id}/commit`)).body.code).toBe('import.nothing_to_commit');
    const { body } = await desk.answer(view.id, { row: rows[1]!.key, column: 'citizen_id', value: 'skip' });
    expect(body.counts).toMatchObject({ create: 2, ask: 0 });
    expect((await desk.commit(view.id)).status).toBe('committed');
    expect(await desk.names()).toEqual(['Nguyễn Văn An', 'Lê Thị Bình']);
    await desk.undo(view.id);
    expect(await desk.names()).toEqual([]);
  });

  it('of two rows with one citizen number one is left out, and the other comes in', async () => {
    const view = await desk.upload(await roster(an('022085000000'), an('022085000000')));
    const rows = await desk.rows(view.id, '&decision=open');
    expect(rows.map(({ conflict }) => conflict!.code)).toEqual(['citizen_number_twice', 'citizen_number_twice']);
    expect(rows[0]!.cells.find(({ field }) => field === 'person')).toMatchObject({ decision: 'ask', options: [] });
    const somebodyNew = await desk.answer(view.id, { row: rows[1]!.key, column: 'person', value: 'new' });
    expect(somebodyNew.body.counts).toMatchObject({ create: 0, ask: 2 }); // the number is one person's
    const { body } = await desk.answer(view.id, { row: rows[1]!.key, column: 'person', value: 'skip' });
    expect(body.counts).toMatchObject({ create: 1, ask: 0, reject: 1 });
    const back = await desk.answer(view.id, { row: rows[1]!.key, column: 'person', value: 'found' });
    expect(back.body.counts).toMatchObject({ create: 0, ask: 2, reject: 0 });
    await desk.answer(view.id, { row: rows[1]!.key, column: 'person', value: 'skip' });
    await desk.commit(view.id);
    expect(await desk.names()).toEqual(['Nguyễn Văn An']);
    await desk.undo(view.id);
  });

  it('a row that says the same as one above is asked: it is that person, or another one of the same name and birth', async () => {
    const twice = await roster(an(), an('022085000000', '05/06/1988', 'Lê Thị Bình'), an(), an('022085000017'), an('022085000025'));
    const view = await desk.upload(twice);
    const asked = await desk.rows(view.id, '&decision=open');
    expect(asked.map(({ key, conflict }) => [key, conflict!.code])).toEqual([
      ['6', 'two_rows_alike'],
      ['7', 'two_rows_alike'],
      ['8', 'two_rows_alike'],
    ]);
    const [same, other, third] = asked.map(({ key }) => key);
    await desk.answer(view.id, { row: same!, column: 'person', value: 'skip' });
    await desk.answer(view.id, { row: other!, column: 'person', value: 'new' });
    expect((await desk.answer(view.id, { row: third!, column: 'person', value: 'new' })).body.counts).toMatchObject({
      create: 4,
      reject: 1,
    });
    await desk.commit(view.id);
    expect(await desk.names()).toEqual(['Nguyễn Văn An', 'Nguyễn Văn An', 'Nguyễn Văn An', 'Lê Thị Bình']);
    await desk.undo(view.id);
    const numbered = await desk.upload(await roster(an('022085000017'), an('022085000025')));
    expect(numbered.counts).toMatchObject({ create: 2, ask: 0 }); // two numbers are two people
  });

  it('after an undo the same file comes in again, numbers and all', async () => {
    const file = await roster(an('022085000000'));
    const first = await desk.upload(file);
    await desk.commit(first.id);
    await desk.undo(first.id);
    const second = await desk.upload(file);
    expect(second.counts).toMatchObject({ create: 1 });
    expect((await desk.commit(second.id)).status).toBe('committed');
    expect(await desk.names()).toEqual(['Nguyễn Văn An']);
    expect((await desk.upload(file)).counts).toMatchObject({ unchanged: 1, create: 0, update: 0 });
    await desk.undo(second.id);
  });

  it('of several records with the name the officer chooses one, or somebody new', async () => {
    const older = await given.person({ unit: ward, fullName: 'Trần Thị Hoa', birthOn: '1980-01-01' });
    const younger = await given.person({ unit: ward, fullName: 'Trần Thị Hoa', birthOn: '1990-01-01' });
    const view = await desk.upload(await roster(an(null, null, 'Trần Thị Hoa')));
    const [row] = await desk.rows(view.id);
    expect(row).toMatchObject({ decision: 'ask', conflict: { code: 'several_people' } });
    const choice = row!.cells.find(({ field }) => field === 'person')!;
    expect(choice.options.map(({ value }) => value)).toEqual([older.id, younger.id, 'new']);
    expect(choice.options[1]!.label).toContain('01/01/1990');
    const stranger = await given.person({ unit: ward, fullName: 'Người Khác' });
    expect((await desk.answer(view.id, { row: row!.key, column: 'person', value: stranger.id })).body.code).toBe('import.no_such_record');
    const settled = await desk.answer(view.id, { row: row!.key, column: 'person', value: younger.id });
    expect(settled.body.counts).toMatchObject({ update: 1, ask: 0 });
    expect((await desk.rows(view.id))[0]).toMatchObject({ person: { id: younger.id }, conflict: null });
    const anew = await desk.answer(view.id, { row: row!.key, column: 'person', value: 'new' });
    expect(anew.body.counts).toMatchObject({ create: 1, ask: 0 });
  });

  it('a record kept by another unit is said without a name, and not touched', async () => {
    const elsewhere = await given.unit('Phường Khác');
    await given.person({ unit: elsewhere, fullName: 'Phạm Thị Kín', citizenNumber: '022190000000' });
    const view = await desk.upload(await roster(an('022190000000', '15/08/1990', 'Phạm Thị Kín')));
    const answer = await desk.officer.get<{ items: unknown[] }>(`/api/imports/${view.id}/rows`);
    expect(answer.body.items).toMatchObject([{ decision: 'ask', conflict: { code: 'kept_elsewhere' }, person: null }]);
    expect(answer.text).toContain('hồ sơ do đơn vị khác quản lý');
    expect(answer.text).not.toMatch(/NL-\d+/);
  });

  it('a unit written otherwise is the one that is there, and is shown to be looked at; any other is made', async () => {
    const culture = await given.unit('Phòng Văn hóa - Xã hội', ward);
    const staff = ['Phòng VH-XH', 'Phòng Văn hoá và Xã hội', 'Phòng Văn hóa - Xã hội', 'Tổ một cửa'].map((unit, at) => [
      ...an(null, '1985', `Trịnh Văn ${'Ba Tư Năm Sáu'.split(' ')[at]}`),
      unit,
    ]);
    const file = await rosterWorkbook('UBND PHƯỜNG MẪU', '30/6/2026', [...HEADING, 'Đơn vị công tác'], staff);
    const view = await desk.upload(file);
    const units = () => desk.officer.get<{ items: { name: string }[] }>(`/api/imports/${view.id}/units`);
    expect((await units()).body.items).toMatchObject([
      { name: 'Phòng VH-XH', action: 'use', alike: true, unit: { id: culture.id } },
      { name: 'Phòng Văn hoá và Xã hội', action: 'use', alike: true, unit: { id: culture.id } },
      { name: 'Phòng Văn hóa - Xã hội', action: 'use', alike: false, unit: { id: culture.id } },
      { name: 'Tổ một cửa', action: 'create', alike: false, unit: null },
    ]);
    const own = { units: [{ name: 'Phòng VH-XH', action: 'create' }] };
    await desk.officer.put(`/api/imports/${view.id}/units`, own);
    expect((await units()).body.items[0]).toMatchObject({ action: 'create', alike: false, unit: null });

    const [next] = [[...an(null, '1986', 'Trịnh Văn Bảy'), 'PHÒNG VH-XH']];
    const later = await desk.upload(await rosterWorkbook('UBND PHƯỜNG MẪU', '31/7/2026', [...HEADING, 'Đơn vị công tác'], [next!]));
    const known = await desk.officer.get(`/api/imports/${later.id}/units`);
    expect(known.body).toMatchObject({ items: [{ name: 'PHÒNG VH-XH', action: 'create', alike: false, unit: null }] });
  });

  it('a contract in the cell of the category is no public employee, whatever the unit', async () => {
    const person = [1, 'Ma Văn Hợp', '1990', 'Nam', null, 'Bảo vệ', 'HĐLĐ', 'Trung cấp', null, 'Trường Mầm non Mẫu'];
    const view = await desk.upload(await rosterWorkbook('UBND PHƯỜNG MẪU', '30/6/2026', [...HEADING, 'Đơn vị công tác'], [person]));
    const [row] = await desk.rows(view.id);
    expect(row!.cells.find(({ field }) => field === 'category')).toMatchObject({ decision: 'ask', value: 'HDK' });
  });

  it('cells left empty are answered all at once, and only they', async () => {
    const people = ['Ba', 'Tư', 'Năm', 'Sáu'].map((name, at) => {
      const person = an(null, `0${at + 1}/02/1991`, `Đinh Văn ${name}`);
      person[5] = ['Phụ trách hậu cần', 'Bảo vệ', 'Tạp vụ', 'Phụ trách hậu cần'][at]!;
      person[6] = [null, 'HĐLĐ', null, 'Viên chức'][at]!;
      return person;
    });
    const view = await desk.upload(await roster(...people));
    await desk.answer(view.id, { row: 'all', column: 'category', suggested: '', value: 'CC' });
    const said = (await desk.rows(view.id)).map(({ cells }) => cells.find(({ field }) => field === 'category'));
    expect(said).toMatchObject([
      { value: 'CC', answered: true },
      { decision: 'ask', answered: false },
      { value: 'CC', answered: true },
      { value: 'VC', answered: false },
    ]);
    expect((await desk.answer(view.id, { row: 'all', column: 'phone', suggested: '', value: '0912345678' })).body.code).toBe(
      'import.one_row_only',
    );
  });

  it.each([
    ['a category that does not exist', 'category', 'XYZ'],
    ['a day that does not exist', 'birth_date', '31/02/1990'],
    ['a birth in the future', 'birth_date', '2030-01-01'],
    ['a number that is none', 'citizen_id', '12345'],
    ['a degree that does not exist', 'highest_degree', 'Giáo sư'],
    ['a step that is none', 'salary_step', '-1'],
    ['a coefficient that is none', 'salary_coefficient', 'nhiều'],
    ['nothing for a name', 'full_name', '   '],
  ])('an answer is checked like a cell: %s', async (_name, column, value) => {
    const view = await desk.upload(await roster(an()));
    const { status, body } = await desk.answer(view.id, { row: '4', column, value });
    expect([status, body.code]).toEqual([400, 'import.wrong_answer']);
  });

  it('an answer to an unknown row or field is refused', async () => {
    const view = await desk.upload(await roster(an()));
    expect((await desk.answer(view.id, { row: '99', column: 'category', value: 'CC' })).body.code).toBe('import.unknown_row');
    expect((await desk.answer(view.id, { row: '4', column: 'salary', value: '1' })).body.code).toBe('import.unknown_field');
    expect((await desk.answer(view.id, { row: 'all', column: 'citizen_id', value: '022085000000' })).body.code).toBe('import.one_row_only');
    expect((await desk.answer(view.id, { row: 'all', column: 'person', value: 'skip' })).body.code).toBe('import.one_row_only'); // nobody leaves all rows out by one word
  });

  it('a typed citizen number finds the person, and is kept sealed', async () => {
    const known = await given.person({ unit: ward, fullName: 'Đỗ Văn Tìm', birthOn: '1985-03-12', citizenNumber: '022085111111' });
    const view = await desk.upload(await roster(an('220851111', '01/01/1970', 'Đỗ Văn Khác')));
    const { body } = await desk.answer(view.id, { row: '4', column: 'citizen_id', value: '022085111111' });
    expect(body.counts).toMatchObject({ update: 1, create: 0 });
    expect((await desk.rows(view.id))[0]!.person).toMatchObject({ id: known.id });
    const stored = await product
      .get(Database)
      .readWhole((tx) => tx.query<{ text: string }>(`select a::text as text from exchange_answer a`));
    expect(stored.map(({ text }) => text).join()).not.toContain('022085111111');
  });

  it('what is answered after a commit is committed later, and nobody comes in twice', async () => {
    const view = await desk.upload(await roster([1, 'Vũ Thị Sau', '1991', 'Nữ', null, 'NV', null, 'ĐH', 'Luật']));
    await desk.commit(view.id);
    await given.officer.get('/api/session');
    const before = (await desk.names()).filter((name) => name === 'Vũ Thị Sau');
    expect(before).toHaveLength(1);
    const person = (await desk.rows(view.id))[0]!.person!;
    const profile = await desk.officer.get<{ facts: { identities: { id: string; version: number }[] } }>(`/api/profiles/${person.id}`);
    const [identity] = profile.body.facts.identities;
    const renamed = await desk.officer.patch(
      `/api/profiles/${person.id}/facts/identities/${identity!.id}`,
      { fullName: 'Vũ Thị Tên Mới', gender: 'NU', birthOn: '1991-02-02', seenOn: '2026-06-30' },
      { 'if-match': `"v${identity!.version}"` },
    );
    expect(renamed.status).toBe(200);
    expect((await desk.answer(view.id, { row: '4', column: 'category', value: 'CC' })).body.counts).toMatchObject({ create: 0, update: 1 });
    expect((await desk.commit(view.id)).status).toBe('committed');
    const after = await desk.names();
    expect(after.filter((name) => name.startsWith('Vũ Thị'))).toHaveLength(1);
  });

  it('two files of one unit committed at once do not bring one person in twice', async () => {
    const person = an('022099000000', '12/03/1999', 'Hồ Văn Đôi');
    const [a, b] = [await desk.upload(await roster(person)), await desk.upload(await roster(person, an(null, '1977', 'Hồ Thị Lẻ')))];
    const done = await Promise.all([desk.commit(a.id), desk.commit(b.id)]);
    expect(done.map(({ status }) => status)).toEqual(['committed', 'committed']);
    expect((await desk.names()).filter((name) => name.startsWith('Hồ'))).toHaveLength(2);
    expect(await product.get(Cards).differences()).toBe(0);
  });

  it('whose number is known is nobody new, and any row can be left out', async () => {
    await given.person({ unit: ward, fullName: 'Mai Văn Có', birthOn: '1985-03-12', citizenNumber: '022085222222' });
    const view = await desk.upload(await roster(an('022085222222', '12/03/1985', 'Mai Văn Có'), an()));
    const before = view.counts;
    const [known, plain] = await desk.rows(view.id);
    expect((await desk.answer(view.id, { row: known!.key, column: 'person', value: 'new' })).body.counts).toEqual(before);
    const { body } = await desk.answer(view.id, { row: plain!.key, column: 'person', value: 'skip' });
    expect(body.counts).toMatchObject({ create: 0, reject: 1 });
    const left = (await desk.rows(view.id))[1]!.cells.find(({ field }) => field === 'person')!;
    expect([left.answered, left.options.map(({ value }) => value)]).toEqual([true, ['found']]);
    expect((await desk.commit(view.id)).status).toBe('committed');
    await desk.undo(view.id);
  });

  it('nobody leaves before the first day of work, in the future, or to a unit out of reach', async () => {
    const view = await desk.upload(await roster(an('022099000001', '12/03/1999', 'Ngô Văn Một')));
    const choose = (choice: object) =>
      desk.officer.put<{ code: string }>(`/api/imports/${view.id}/absent`, { people: [{ person: 'all', action: 'end', ...choice }] });
    expect((await choose({ on: '2001-01-01' })).body.code).toBe('import.end_before_start');
    expect((await choose({ on: '2027-01-01' })).body.code).toBe('import.end_before_start');
    expect((await choose({ action: 'move' })).body.code).toBe('import.unit_needed');
    expect((await choose({ action: 'move', unitId: given.root.id })).body.code).toBe('import.unit_not_found');
    expect((await choose({ person: 'nobody', on: '2026-06-30' })).status).toBe(200);
  });
});
