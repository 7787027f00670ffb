import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fixedClock } from '#libs/kernel';
import { Given, type GivenUnit } from '../builders/given.js';
import { RosterDesk, rosterWorkbook } from '../builders/rosters.js';
import { TestApplication } from '../harness/application.js';

const PERSON = ['STT', 'Họ và tên', 'Ngày sinh', 'Giới tính', 'Chức vụ', 'Đối tượng'];
const LEAVING = ['Kéo dài thời gian công tác đến', 'Số quyết định kéo dài'];
const ATTRACTION = ['Thu hút theo diện/chính sách', 'Ngày thu hút', 'Số quyết định thu hút'];

type Cell = string | number | null;
interface Facts {
  readonly retirements: { leavesOn: string; decision: string; startsOn: string | null; endsOn: string | null; state: string }[];
  readonly policies: { policy: string; year: number; decision: string; legalSource?: string; note?: string; startsOn: string | null }[];
}

describe('what was decided about somebody, by a roster', () => {
  let product: TestApplication;
  let ward: GivenUnit;
  let desk: RosterDesk;

  beforeAll(async () => {
    product = await TestApplication.start({ clock: fixedClock('2026-11-24T03:00:00Z') });
    const given = await Given.registry(product);
    ward = await given.unit('Phường Mẫu');
    desk = new RosterDesk(await product.userWith('personnel_officer', ward));
  });
  afterAll(() => product.stop());

  const roster = (more: readonly string[], people: readonly [name: string, ...cells: Cell[]][], asOf = '30/6/2026') =>
    rosterWorkbook(
      'UBND PHƯỜNG MẪU',
      asOf,
      [...PERSON, ...more],
      people.map(([name, ...cells], at) => [at + 1, name, '12/03/1968', 'Nam', 'Chuyên viên', 'Công chức', ...cells]),
    );
  const rowOf = async (importId: string, key: string) => (await desk.rows(importId)).find((row) => row.key === key)!;
  const cellOf = async (importId: string, key: string, field: string) =>
    (await rowOf(importId, key)).cells.find((cell) => cell.field === field);
  const personOf = async (importId: string, key: string) =>
    (await desk.officer.get<{ facts: Facts; person: { retirement: unknown } }>(`/api/profiles/${(await rowOf(importId, key)).person!.id}`))
      .body;
  const leavingOf = async (importId: string, key: string) =>
    (await personOf(importId, key)).facts.retirements.map(({ leavesOn, decision }) => ({ leavesOn, decision }));

  it('is recorded as it stands there: kept on beyond the age of the law, and attracted under a policy', async () => {
    const file = await roster(
      [...LEAVING, ...ATTRACTION],
      [
        ['Nguyễn Văn Lại', '30/6/2033', 'QĐ số 12/QĐ-UBND ngày 05/3/2026', null, null, null],
        ['Trần Văn Đến', null, null, 'Nghị định 140/2017/NĐ-CP', '01/3/2021', '40/QĐ-UBND'],
        ['Lê Văn Thường', '-', null, 'không', null, null],
        ['Phạm Văn Giỏi', null, null, 'Sinh viên xuất sắc (QĐ số 7/QĐ-SNV)', 2022, null],
        ['Vũ Văn Gộp', 'Đến hết 31/12/2032 theo QĐ số 9/QĐ-UBND', null, null, null, null],
      ],
    );
    const view = await desk.upload(file);
    expect(view.counts).toMatchObject({ create: 5, ask: 0 });
    expect(await cellOf(view.id, '4', 'leaves_on')).toMatchObject({ value: '2033-06-30', decision: 'accept' });
    expect(await cellOf(view.id, '7', 'talent_policy_decision')).toMatchObject({ value: 'QĐ số 7/QĐ-SNV', decision: 'fix' });
    expect((await desk.commit(view.id)).status).toBe('committed');

    expect((await personOf(view.id, '4')).facts.retirements).toMatchObject([
      { leavesOn: '2033-06-30', decision: 'QĐ số 12/QĐ-UBND ngày 05/3/2026', startsOn: null, endsOn: null },
    ]);
    expect((await personOf(view.id, '5')).facts.policies).toMatchObject([
      { policy: 'attracted', year: 2021, startsOn: '2021-03-01', decision: '40/QĐ-UBND', legalSource: 'Nghị định 140/2017/NĐ-CP' },
    ]);
    expect((await personOf(view.id, '6')).facts).toMatchObject({ retirements: [], policies: [] });
    expect((await personOf(view.id, '7')).facts.policies).toMatchObject([{ year: 2022, startsOn: '2022', note: 'Sinh viên xuất sắc' }]);
    expect(await leavingOf(view.id, '8')).toEqual([{ leavesOn: '2032-12-31', decision: 'QĐ số 9/QĐ-UBND' }]);

    const { body: found } = await (await product.userWith('leader')).post<{ items: { fullName: string }[] }>('/api/talent/search', {
      criteria: { retiresBefore: '2031-01-01' }, // by the law all of them, born in March 1968, leave in 2030
    });
    expect(found.items.map(({ fullName }) => fullName).sort()).toEqual(['Lê Văn Thường', 'Phạm Văn Giỏi', 'Trần Văn Đến']);
    expect((await desk.upload(file)).counts).toMatchObject({ unchanged: 5, create: 0, update: 0 });
    await desk.undo(view.id);
  });

  it('is asked for where the decision, the year or the day is not told, and left out until then', async () => {
    const view = await desk.upload(await roster([...LEAVING, ...ATTRACTION], [['Đỗ Văn Khuyết', '2031', null, 'x', null, null]]));
    for (const [field, code] of [
      ['leaves_on', 'whole_day_needed'],
      ['leaves_decision', 'decision_missing'],
      ['talent_policy_on', 'day_of_decision_missing'],
      ['talent_policy_decision', 'decision_missing'],
    ] as const)
      expect(await cellOf(view.id, '4', field)).toMatchObject({ value: null, decision: 'ask', why: { code } });
    await desk.commit(view.id);
    expect((await personOf(view.id, '4')).facts).toMatchObject({ retirements: [], policies: [] });

    for (const [column, value] of [
      ['leaves_on', '2031'],
      ['talent_policy_on', '2031'],
      ['talent_policy_on', '1900'],
    ] as const)
      expect((await desk.answer(view.id, { row: '4', column, value })).status).toBe(400);
    for (const [column, value] of [
      ['leaves_on', '31/5/2031'],
      ['leaves_decision', 'QĐ 5'],
      ['talent_policy_on', '2020'],
      ['talent_policy_decision', 'QĐ 6'],
    ] as const)
      expect((await desk.answer(view.id, { row: '4', column, value })).status).toBeLessThan(300);
    await desk.commit(view.id);
    expect(await leavingOf(view.id, '4')).toEqual([{ leavesOn: '2031-05-31', decision: 'QĐ 5' }]);
    expect((await personOf(view.id, '4')).facts.policies).toMatchObject([{ policy: 'attracted', year: 2020, decision: 'QĐ 6' }]);
    await desk.undo(view.id);
  });

  it('reads a month as its last day, and retirement from the first of a month as work until the day before', async () => {
    const view = await desk.upload(
      await roster(
        ['Ngày nghỉ hưu theo quyết định', 'Quyết định nghỉ hưu'],
        [
          ['Bùi Văn Tháng', '6/2029', 'QĐ 1'],
          ['Hồ Văn Đầu', '01/7/2029', 'QĐ 2'],
          ['Ngô Văn Từ', 'từ ngày 01/8/2029', 'QĐ 3'],
          ['Dương Văn Cuối', '31/7/2029', 'QĐ 4'],
        ],
      ),
    );
    const read = await Promise.all(['4', '5', '6', '7'].map((key) => cellOf(view.id, key, 'leaves_on')));
    expect(read.map((cell) => [cell!.value, cell!.decision, cell!.why?.code ?? null])).toEqual([
      ['2029-06-30', 'fix', 'end_of_month'],
      ['2029-06-30', 'fix', 'day_before_retirement'],
      ['2029-07-31', 'fix', 'day_before_retirement'],
      ['2029-07-31', 'accept', null],
    ]);
  });

  it('is looked for in no story and in no desert of spaces: they hold nobody up, and are asked about', async () => {
    const spaces = `QĐ${' '.repeat(10_000)}x`;
    const digits = '1'.repeat(30_000);
    const view = await desk.upload(
      await roster(
        [...LEAVING, ...ATTRACTION],
        [
          ['Đinh Văn Trống', spaces, spaces, null, null, null],
          ['Tô Văn Dài', null, null, `${digits} QĐ 1/QĐ-UBND`, digits, null],
        ],
      ),
    );
    expect(await cellOf(view.id, '4', 'leaves_on')).toMatchObject({ value: null, decision: 'ask' });
    expect(await cellOf(view.id, '5', 'talent_policy_decision')).toMatchObject({ value: null, decision: 'ask' });
  });

  it('is not taken from a day of retirement that only follows from the law', async () => {
    const view = await desk.upload(await roster(['Ngày nghỉ hưu'], [['Lý Văn Luật', '31/3/2030']]));
    expect(view.mapping.at(-1)!.field).toBeNull();
    expect(await cellOf(view.id, '4', 'leaves_on')).toBeUndefined();
  });

  it('gives way to a later decision from the day of the list on, and an undone list leaves the first one', async () => {
    const told = (until: string, decision: string, asOf: string) => roster(LEAVING, [['Mai Văn Gia', until, decision]], asOf);
    const first = await desk.upload(await told('30/6/2032', 'QĐ 1', '31/12/2025'));
    await desk.commit(first.id);
    const later = await desk.upload(await told('30/6/2033', 'QĐ 2', '30/6/2026'));
    expect((await rowOf(later.id, '4')).changes).toEqual([
      { field: 'retirements.leavesOn', label: 'Làm việc đến hết ngày', before: '30/06/2032', after: '30/06/2033' },
      { field: 'retirements.decision', label: 'Quyết định', before: 'QĐ 1', after: 'QĐ 2' },
    ]);
    await desk.commit(later.id);
    expect((await personOf(later.id, '4')).facts.retirements).toMatchObject([
      { decision: 'QĐ 2', startsOn: '2026-06-30', endsOn: null, state: 'now' },
      { decision: 'QĐ 1', startsOn: null, endsOn: '2026-06-30', state: 'past' },
    ]);
    const older = await desk.upload(await told('30/6/2032', 'QĐ 1', '31/12/2025'));
    expect(older.counts).toMatchObject({ unchanged: 1, update: 0 });
    await desk.undo(later.id);
    expect((await personOf(first.id, '4')).facts.retirements).toMatchObject([{ decision: 'QĐ 1', endsOn: null, state: 'now' }]);
  });
});
