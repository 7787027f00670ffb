import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fixedClock } from '#libs/kernel';
import { Given, type GivenUnit } from '../builders/given.js';
import { RosterDesk, rosterWorkbook } from '../builders/rosters.js';
import { TestApplication } from '../harness/application.js';

const HEADING = ['STT', 'Họ và tên', 'Ngày sinh', 'Giới tính', 'Chức vụ', 'Đối tượng', 'Trình độ chuyên môn', 'Chuyên ngành', 'Ghi chú'];

interface Study {
  readonly level: string;
  readonly expectedOn: string | null;
  readonly startsOn: string | null;
  readonly seenOn: string;
}

describe('who studies, by a roster', () => {
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

  const roster = (...people: [name: string, degree: string, note?: string][]) =>
    rosterWorkbook(
      'UBND PHƯỜNG MẪU',
      '30/6/2026',
      HEADING,
      people.map(([name, degree, note = ''], at) => [at + 1, name, '12/03/1985', 'Nam', 'Chuyên viên', 'Công chức', degree, 'Luật', note]),
    );
  const cellOf = async (importId: string, key: string) =>
    (await desk.rows(importId)).find((row) => row.key === key)!.cells.find(({ field }) => field === 'study_in_progress');
  const studiesOf = async (importId: string, key: string): Promise<Study[]> => {
    const { id } = (await desk.rows(importId)).find((row) => row.key === key)!.person!;
    const { body } = await desk.officer.get<{ facts: { studies: Study[] } }>(`/api/profiles/${id}`);
    return body.facts.studies.map(({ level, expectedOn, startsOn, seenOn }) => ({
      level,
      expectedOn: expectedOn ?? null,
      startsOn,
      seenOn,
    }));
  };

  it('is recorded beside the degree that is held, with the end it tells and with no end where it tells none', async () => {
    const file = await roster(
      ['Nguyễn Văn Học', 'Đại học; đang học thạc sĩ (dự kiến 06/2027)'],
      ['Trần Văn Nghiên', 'Thạc sĩ; NCS'],
      ['Lê Văn Xong', 'Thạc sĩ'],
    );
    const view = await desk.upload(file);
    expect(await cellOf(view.id, '4')).toMatchObject({ value: 'ThS=2027-06', decision: 'fix', why: { code: 'study_is_no_degree' } });
    expect((await desk.commit(view.id)).status).toBe('committed');
    const seen = { startsOn: null, seenOn: '2026-06-30' };
    expect(await studiesOf(view.id, '4')).toEqual([{ level: 'ThS', expectedOn: '2027-06', ...seen }]);
    expect(await studiesOf(view.id, '5')).toEqual([{ level: 'TS', expectedOn: null, ...seen }]);
    expect(await studiesOf(view.id, '6')).toEqual([]);
    expect((await desk.upload(file)).counts).toMatchObject({ unchanged: 3, create: 0, update: 0 });

    const leader = await product.userWith('leader');
    const asked = await leader.post<{ items: { fullName: string }[] }>('/api/talent/search', {
      criteria: { studying: [{ level: 'ThS' }] },
    });
    expect(asked.body.items.map(({ fullName }) => fullName)).toEqual(['Nguyễn Văn Học']);
    await desk.undo(view.id);
  });

  it('is asked for where it does not say for which degree, or says so in a note, and left out until then', async () => {
    const view = await desk.upload(await roster(['Phạm Văn Lớp', 'Đại học; đang học lớp buổi tối'], ['Vũ Văn Ghi', 'Đại học', 'NCS']));
    expect(await cellOf(view.id, '4')).toMatchObject({ value: null, decision: 'ask', why: { code: 'study_of_unknown_degree' } });
    expect(await cellOf(view.id, '5')).toMatchObject({ value: 'NCS', decision: 'ask', why: { code: 'degree_in_note' } });
    await desk.commit(view.id);
    expect(await studiesOf(view.id, '4')).toEqual([]);
    expect(await studiesOf(view.id, '5')).toEqual([]);
    for (const wrong of ['ThS=mai', 'XYZ', 'ThS=2027=1'])
      expect((await desk.answer(view.id, { row: '4', column: 'study_in_progress', value: wrong })).status).toBe(400);
    expect((await desk.answer(view.id, { row: '4', column: 'study_in_progress', value: 'ThS=2028' })).status).toBeLessThan(300);
    expect((await desk.answer(view.id, { row: '5', column: 'study_in_progress', value: 'NCS' })).status).toBeLessThan(300);
    await desk.commit(view.id);
    expect(await studiesOf(view.id, '4')).toMatchObject([{ level: 'ThS', expectedOn: '2028' }]);
    expect(await studiesOf(view.id, '5')).toMatchObject([{ level: 'TS', expectedOn: null }]);
  });

  it('how a degree was studied for is recorded with it, and the same file again changes nothing', async () => {
    const heading = [...HEADING.slice(0, 8), 'Hình thức đào tạo'];
    const person = (form: string) => [1, 'Đinh Văn Chức', '12/03/1985', 'Nam', 'Chuyên viên', 'Công chức', 'Đại học', 'Luật', form];
    const file = await rosterWorkbook('UBND PHƯỜNG MẪU', '30/6/2026', heading, [person('VHVL')]);
    const view = await desk.upload(file);
    expect((await desk.rows(view.id))[0]!.cells.find(({ field }) => field === 'training_form')).toMatchObject({
      value: 'VLVH',
      display: 'Vừa làm vừa học',
    });
    await desk.commit(view.id);
    const { id } = (await desk.rows(view.id))[0]!.person!;
    const { body } = await desk.officer.get<{ facts: { qualifications: { trainingForm?: string }[] } }>(`/api/profiles/${id}`);
    expect(body.facts.qualifications.map(({ trainingForm }) => trainingForm)).toEqual(['VLVH']);
    expect((await desk.upload(file)).counts).toMatchObject({ unchanged: 1 });
  });
});
