import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fixedClock } from '#libs/kernel';
import { Given, type GivenPerson, type GivenUnit } from '../builders/given.js';
import { type ImportState, RosterDesk, rosterWorkbook } from '../builders/rosters.js';
import { TestApplication } from '../harness/application.js';

const HEADING = ['STT', 'Họ và tên', 'Ngày sinh', 'Giới tính', 'Chức vụ', 'Đối tượng', 'Trình độ chuyên môn'];

describe('people of the unit whom the file does not name', () => {
  let product: TestApplication;
  let given: Given;
  let ward: GivenUnit;
  let office: GivenUnit;
  let desk: RosterDesk;
  let view: ImportState;
  const people: Record<string, string> = {};

  beforeAll(async () => {
    product = await TestApplication.start({ clock: fixedClock('2026-11-24T03:00:00Z') });
    given = await Given.registry(product);
    ward = await given.unit('Phường Mẫu');
    office = await given.unit('Tổ một cửa', ward);
    desk = new RosterDesk(await product.userWith('personnel_officer', ward));
    for (const fullName of ['Trần Ở Lại', 'Trần Nghỉ Hưu', 'Trần Chuyển Đi']) {
      const { id, facts } = await given.person({ unit: ward, fullName });
      people[fullName] = id;
      if (fullName !== 'Trần Nghỉ Hưu') continue;
      const [contract] = facts.employments; // until a day that was known beforehand
      const path = `/api/profiles/${id}/facts/employments/${contract!.id}`;
      await given.officer.patch(path, { endsOn: '2027-09-01' }, { 'if-match': `"v${contract!.version}"` });
    }
    view = await desk.upload(
      await rosterWorkbook('UBND PHƯỜNG MẪU', '30/6/2026', HEADING, [
        [1, 'Nguyễn Văn Mới', '12/03/1985', 'Nam', 'Chuyên viên', 'Công chức', 'Đại học'],
      ]),
    );
  });
  afterAll(() => product.stop());

  const choose = async (...chosen: object[]) => {
    expect((await desk.officer.put(`/api/imports/${view.id}/absent`, { people: chosen })).status).toBe(200);
  };
  const listed = async () =>
    (await desk.officer.get<{ items: { name: string }[] }>(`/api/imports/${view.id}/absent`)).body.items.map(({ name }) => name);

  it('are counted before anything is written', () => {
    expect(view.counts).toMatchObject({ create: 1, absent: 3, leaving: 0, ended: 0, moved: 0 });
  });

  it('are told apart once it is written: who stayed as before, who ended, who moved', async () => {
    await choose(
      { person: people['Trần Nghỉ Hưu'], action: 'end', on: '2026-06-30', reason: 'nghỉ hưu' },
      { person: people['Trần Chuyển Đi'], action: 'move', on: '2026-06-30', unitId: office.id },
    );
    expect((await desk.settled(view.id)).counts).toMatchObject({ absent: 3, leaving: 2 });
    expect((await desk.commit(view.id)).counts).toMatchObject({ created: 1, absent: 1, leaving: 0, ended: 1, moved: 1 });
    expect(await listed()).toEqual(['Trần Ở Lại']);
    const { facts } = (await desk.officer.get<GivenPerson>(`/api/profiles/${people['Trần Nghỉ Hưu']}`)).body;
    expect(facts.employments).toMatchObject([{ endsOn: '2026-06-30', endReason: 'nghỉ hưu' }]);
  });

  it('may be decided on later, and each is counted once', async () => {
    await choose({ person: people['Trần Ở Lại'], action: 'end', on: '2026-11-20', reason: 'thôi việc' }); // after the day of the file
    expect((await desk.settled(view.id)).counts).toMatchObject({ leaving: 1 });
    expect((await desk.commit(view.id)).counts).toMatchObject({ created: 1, absent: 0, leaving: 0, ended: 2, moved: 1 });
  });

  it('of whom all are kept leave nothing to be written, and that is said', async () => {
    const again = await desk.upload(
      await rosterWorkbook('UBND PHƯỜNG MẪU', '30/11/2026', HEADING, [
        [1, 'Nguyễn Văn Mới', '12/03/1985', 'Nam', 'Chuyên viên', 'Công chức', 'Đại học'],
      ]),
    );
    expect(again.counts).toMatchObject({ create: 0, update: 0 });
    const { code, detail } = (await desk.officer.post<{ code: string; detail: string }>(`/api/imports/${again.id}/commit`)).body;
    expect(code).toBe('import.nothing_to_commit');
    expect(detail).toContain('giữ lại');
  });
});
