import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { fixedClock } from '#libs/kernel';
import { Cards } from '#libs/talent';
import { Given, type GivenPerson, type GivenUnit } from '../builders/given.js';
import { type ImportState, RosterDesk, rosterWorkbook } from '../builders/rosters.js';
import { TestApplication } from '../harness/application.js';

const HEADING = ['STT', 'Họ và tên', 'Ngày sinh', 'Giới tính', 'Chức vụ', 'Đối tượng', 'Trình độ chuyên môn', 'Chuyên ngành'];

/** The first brings somebody in and tells a degree of somebody known; the second lacks both, and ends them. */
describe('two rosters of which the second is undone', () => {
  let product: TestApplication;
  let given: Given;
  let ward: GivenUnit;
  let desk: RosterDesk;
  let known: GivenPerson;
  let first: ImportState;

  const roster = (asOf: string, ...people: [name: string, birth: string, degree: string][]) =>
    rosterWorkbook(
      'UBND PHƯỜNG MẪU',
      asOf,
      HEADING,
      people.map(([name, birth, degree], at) => [at + 1, name, birth, 'Nam', 'Chuyên viên', 'Công chức', degree, 'Luật']),
    );
  const commit = async (file: Buffer, ended: readonly string[] = []): Promise<ImportState> => {
    const view = await desk.upload(file);
    const people = ended.map((person) => ({ person, action: 'end', on: '2026-09-30', reason: 'thôi việc' }));
    if (people.length > 0) expect((await desk.officer.put(`/api/imports/${view.id}/absent`, { people })).status).toBe(200);
    expect((await desk.commit(view.id)).status).toBe('committed');
    return view;
  };
  const found = async (name: string): Promise<string> =>
    (await desk.officer.post<{ items: { id: string }[] }>('/api/talent/search', { criteria: { text: name } })).body.items[0]!.id;
  const endBoth = async (asOf: string) =>
    commit(await roster(asOf, [`Lê Văn Khác ${asOf.replaceAll('/', '')}`, '05/06/1990', 'Đại học']), [
      await found('Đặng Văn An'),
      known.id,
    ]);
  const record = async () => {
    const { body } = await desk.officer.get<GivenPerson & { facts: Record<string, { level?: string; startsOn: string | null }[]> }>(
      `/api/profiles/${known.id}`,
    );
    return [
      body.facts.employments.length,
      body.facts.qualifications.map(({ level }) => level).sort(),
      body.facts.employments.map(({ endsOn }) => endsOn),
    ];
  };

  beforeAll(async () => {
    product = await TestApplication.start({ clock: fixedClock('2026-11-24T03:00:00Z') });
    given = await Given.registry(product);
  });
  afterAll(() => product.stop());

  let before: unknown;
  let wards = 0;
  beforeEach(async () => {
    ward = await given.unit(`Phường Mẫu ${++wards}`);
    desk = new RosterDesk(await product.userWith('personnel_officer', ward));
    known = await given.person({ unit: ward, fullName: 'Phạm Văn Cũ', birthOn: '1980-01-01', degree: 'DH', major: 'Luật' });
    before = await record();
    first = await commit(await roster('30/6/2026', ['Phạm Văn Cũ', '01/01/1980', 'Thạc sĩ'], ['Đặng Văn An', '12/03/1985', 'Đại học']));
  });

  it.each([
    ['once', 1],
    ['twice', 2],
  ])('leave nothing of the first when it is undone too, though it was replaced and put back %s', async (_, times) => {
    for (let turn = 0; turn < times; turn++) {
      const second = await endBoth(`${turn + 1}/10/2026`);
      expect(await desk.undo(second.id)).toMatchObject({ status: 'undone', kept: [] });
    }
    expect(await desk.names()).toEqual(expect.arrayContaining(['Đặng Văn An', 'Phạm Văn Cũ']));
    expect(await desk.undo(first.id)).toMatchObject({ status: 'undone', kept: [] });
    expect(await desk.names()).toEqual(['Phạm Văn Cũ']);
    expect(await record()).toEqual(before);
    expect(await product.get(Cards).differences()).toBe(0);
  });

  it('keep whom an officer has worked on since, as before', async () => {
    const second = await endBoth('1/10/2026');
    await desk.undo(second.id);
    const an = await found('Đặng Văn An');
    await given.fact({ id: an }, 'expertise', { field: 'CNTT', startsOn: '2016-01-01' });
    const undone = await desk.undo(first.id);
    expect(undone.status).toBe('undone');
    expect(undone.kept).toEqual([expect.objectContaining({ field: 'person', why: 'extended_since' })]);
    expect(await desk.names()).toEqual(expect.arrayContaining(['Đặng Văn An', 'Phạm Văn Cũ']));
  });
});
