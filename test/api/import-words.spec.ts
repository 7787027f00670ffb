import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fixedClock } from '#libs/kernel';
import { Given } from '../builders/given.js';
import { RosterDesk, sheetOf } from '../builders/rosters.js';
import { buildWorkbook } from '../fixtures/workbooks/build.js';
import { TestApplication } from '../harness/application.js';

/** Two rows of headings, as offices write them. */
const HEADING = [
  ['STT', 'Họ và tên', 'Năm sinh', 'Ngày vào Đảng', 'Trình độ', null, null, null, null, null],
  [null, null, null, null, 'Văn hóa', 'Chuyên môn', 'Năm TN', 'Xếp loại', 'QLNN', 'Tin học'],
];
const PEOPLE = [
  [1, 'Nguyễn Thị Lan', 1980, '2011', '12/12', 'Thạc sĩ Luật', 2015, 'Giỏi', 'Chuyên viên chính', 'Cơ bản'],
  [2, 'Trần Văn Bách', 1985, null, '12/12', 'Đại học Hành chính', 2008, 'Khá', 'BD QLNN ngạch chuyên viên', 'Nâng cao'],
  [3, 'Lê Thị Cúc', 1990, '03/02/2026', '12/12', 'Cao đẳng', 2012, null, 'Chứng chỉ ngạch CVC', 'ƯDCNTT cơ bản'],
];

describe('what offices write in their lists', () => {
  let product: TestApplication;
  let desk: RosterDesk;

  beforeAll(async () => {
    product = await TestApplication.start({ clock: fixedClock('2026-11-24T03:00:00Z') });
    const given = await Given.registry(product);
    desk = new RosterDesk(await product.userWith('personnel_officer', await given.unit('Phường Mẫu')));
  });
  afterAll(() => product.stop());

  it('is understood without a question, and becomes what it says', async () => {
    const sheet = sheetOf('Danh sách', [['UBND PHƯỜNG MẪU'], ['(Tính đến ngày 30/6/2026)'], ...HEADING, ...PEOPLE]);
    const view = await desk.upload(await buildWorkbook([sheet]));
    expect(view.counts).toMatchObject({ create: 3, ask: 0, reject: 0 });
    const rows = await desk.rows(view.id);
    const said = (field: string) => rows.map(({ cells }) => cells.find((cell) => cell.field === field)?.value ?? null);
    expect(said('highest_degree')).toEqual(['ThS', 'DH', 'CD']);
    expect(said('degree_year')).toEqual(['2015', '2008', '2012']);
    expect(said('state_management')).toEqual(['QLNN_CVC', 'QLNN_CV', 'QLNN_CVC']);
    expect(said('it_level')).toEqual(['TH_CB', 'TH_NC', 'TH_CB']);
    await desk.commit(view.id);
    const standings = await Promise.all(
      (await desk.rows(view.id)).map(async ({ person }) => {
        const { body } = await desk.officer.get<{ facts: { memberships: { standing: string }[] } }>(`/api/profiles/${person!.id}`);
        return body.facts.memberships[0]?.standing ?? null;
      }),
    );
    expect(standings).toEqual(['member', null, 'probationary']);
  });

  it('is shown in words where it changes a record, whatever kind of level or standing it is', async () => {
    const again = PEOPLE.map((cells) =>
      cells[0] === 2 ? [2, 'Trần Văn Bách', 1985, '2020', '12/12', 'Thạc sĩ Luật', 2019, null, 'CVC', 'B'] : cells,
    );
    const sheet = sheetOf('Danh sách', [['UBND PHƯỜNG MẪU'], ['(Tính đến ngày 31/10/2026)'], ...HEADING, ...again]);
    const rows = await desk.rows((await desk.upload(await buildWorkbook([sheet]))).id);
    const changed = rows.find(({ name }) => name === 'Trần Văn Bách')!.changes.map(({ after }) => after);
    expect(changed).toEqual(expect.arrayContaining(['Thạc sĩ', 'Chuyên viên chính và tương đương', 'Chứng chỉ tin học B', 'chính thức']));
    expect(changed.filter((text) => /^[A-Z_]+$|member/.test(text ?? ''))).toEqual([]);
    const party = rows.flatMap(({ cells }) => cells.filter(({ field }) => field === 'party'));
    expect(party.filter(({ value }) => value === 'member').every((cell) => (cell as { display?: string }).display === 'đảng viên')).toBe(
      true,
    );
  });
});
