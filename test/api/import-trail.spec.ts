import { randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GivenUpWork } from '#libs/exchange';
import { fixedClock } from '#libs/kernel';
import { Database } from '#libs/platform';
import { ImportJobs } from '../../libs/exchange/src/imports/import-jobs.js';
import { Given, type GivenPerson, type GivenUnit } from '../builders/given.js';
import { type PreviewRow, RosterDesk, rosterWorkbook } from '../builders/rosters.js';
import { TestApplication } from '../harness/application.js';
import { until } from '../harness/outbox-process.js';

const HEADING = ['STT', 'Họ và tên', 'Ngày sinh', 'Giới tính', 'CCCD', 'Đơn vị công tác', 'Chức vụ', 'Đối tượng', 'Trình độ chuyên môn'];
const NAME = 'UBND PHƯỜNG MẪU';

let product: TestApplication;
let given: Given;
let ward: GivenUnit;
let elsewhere: GivenUnit;
let desk: RosterDesk;

beforeAll(async () => {
  product = await TestApplication.start({ clock: fixedClock('2026-11-24T03:00:00Z') });
  given = await Given.registry(product);
  ward = await given.unit('Phường Mẫu');
  elsewhere = await given.unit('Phường Khác');
  desk = new RosterDesk(await product.userWith('personnel_officer', ward));
});
afterAll(() => product.stop());

const line = (name: string, { unit = null, number = null }: { unit?: string | null; number?: string | null } = {}) =>
  [1, name, '12/03/1985', 'Nam', number, unit, 'Chuyên viên', 'Công chức', 'Thạc sĩ'] as (string | number | null)[];
const roster = (...people: (string | number | null)[][]) => rosterWorkbook(NAME, '30/6/2026', HEADING, people);
const show = async (id: string) => (await given.officer.get<GivenPerson>(`/api/profiles/${id}`)).body;
const trail = (condition: string, id: string) =>
  product.get(Database).readWhole((tx) =>
    tx.query<{ action: string; actor: string; roles: string[]; request: string | null }>(
      `select e.action, u.username as actor, e.actor_roles as roles, e.request_id as request
         from audit_event e left join access_user u on u.id = e.actor_id where ${condition} order by e.id`,
      [id],
    ),
  );

describe('what an officer does with a roster', () => {
  it('is not taken back by somebody who lost the right between asking and the work', async () => {
    const officer = await product.userWith('personnel_officer', ward);
    const own = new RosterDesk(officer);
    const view = await own.upload(await roster(line('Phạm Thị Còn Lại')));
    await own.commit(view.id);
    const userId = (await officer.get<{ user: { id: string } }>('/api/session')).body.user.id;
    const asked = () =>
      product.get(Database).write((tx) => tx.execute(`update exchange_import set status = 'undoing' where id = $1`, [view.id]));
    const seen = async () => (await desk.officer.get<{ status: string; error: { code: string } | null }>(`/api/imports/${view.id}`)).body;

    for (const loss of [
      `update access_grant set path_lo = $2, path_hi = $2 || '~' where user_id = $1`,
      `delete from access_grant where user_id = $1 and $2 <> ''`,
    ]) {
      await product.get(Database).write((tx) => tx.execute(loss, [userId, elsewhere.path]));
      await asked();
      await product.get(ImportJobs).undo({ importId: view.id, userId });
      expect(await seen()).toMatchObject({ status: 'committed', error: { code: 'import.no_longer_allowed' } });
      expect(await desk.names()).toContain('Phạm Thị Còn Lại');
    }
    await desk.undo(view.id);
    expect(await desk.names()).not.toContain('Phạm Thị Còn Lại');
  });

  it('is on record act by act, with the role the officer had and the request it was', async () => {
    const staying = await given.person({ unit: ward, fullName: 'Trần Vắng Mặt' });
    const view = await desk.upload(await roster(line('Nguyễn Văn Ghi', { unit: 'Tổ một cửa' })));
    const units = await desk.officer.put(`/api/imports/${view.id}/units`, { units: [{ name: 'Tổ một cửa', action: 'create' }] });
    const absent = await desk.officer.put(`/api/imports/${view.id}/absent`, { people: [{ person: staying.id, action: 'keep' }] });
    expect([units.status, absent.status]).toEqual([200, 200]);
    await desk.commit(view.id);
    const [made] = (await desk.rows(view.id)).map(({ person }) => person!.id);
    await desk.undo(view.id);

    const acts = await trail(`e.entity = 'import' and e.entity_id = $1`, view.id);
    expect(acts.map(({ action }) => action)).toEqual([
      'exchange.roster_uploaded',
      'exchange.roster_decided', // of the units
      'exchange.roster_decided', // of who is absent
      'exchange.roster_decided', // to write it
      'exchange.roster_decided', // to take it back
    ]);
    const [, , , asked, back] = acts;
    const changes = await trail(`e.entity = 'person' and e.entity_id = $1 and e.action like 'exchange.%'`, made!);
    expect(changes).toEqual([
      { action: 'exchange.roster_committed', actor: desk.officer.username, roles: ['personnel_officer'], request: asked!.request },
      { action: 'exchange.roster_undone', actor: desk.officer.username, roles: ['personnel_officer'], request: back!.request },
    ]);
    expect(asked!.request).not.toBeNull();
  });

  it('ends nothing of somebody whom another unit has taken over since it was decided', async () => {
    const person = await given.person({ unit: ward, fullName: 'Lê Văn Chuyển' });
    const view = await desk.upload(await roster(line('Nguyễn Văn Còn')));
    const chosen = await desk.officer.put(`/api/imports/${view.id}/absent`, {
      people: [{ person: person.id, action: 'end', on: '2026-06-30', reason: 'nghỉ việc' }],
    });
    expect(chosen.status).toBe(200);
    const { version } = await show(person.id);
    const move = { unitId: elsewhere.id, on: '2026-09-01' };
    expect((await given.officer.post(`/api/profiles/${person.id}/transfer`, move, { 'if-match': `"v${version}"` })).status).toBe(204);
    const before = await show(person.id);
    await desk.commit(view.id);
    const after = await show(person.id);
    expect(after.facts.employments).toEqual(before.facts.employments);
    expect(after.version).toBe(before.version);
    await desk.undo(view.id);
  });

  it('shows an officer of a smaller scope nothing of whom the file met outside it', async () => {
    const person = await given.person({ unit: elsewhere, fullName: 'Phạm Văn Xa', citizenNumber: '022085012345', degree: 'DH' });
    const wide = new RosterDesk(await product.userWith('personnel_officer'));
    const read = await wide.upload(await roster(line('Phạm Văn Xa', { number: '022085012345' })));
    const view = await wide.set(read, { keepingUnit: ward.id });
    const [seen] = (await wide.rows(view.id)) as [PreviewRow];
    expect(seen.person?.id).toBe(person.id);
    const [row] = (await desk.rows(view.id)) as [PreviewRow];
    expect(row).toMatchObject({ person: null, changes: [], decision: 'ask', conflict: { code: 'kept_elsewhere' } });
    expect(JSON.stringify(row)).not.toContain(person.code);
  });

  it('does not stay busy for ever where an administrator let go of the work behind it', async () => {
    const view = await desk.upload(await roster(line('Mai Văn Buông')));
    const [row] = await product.get(Database).write(async (tx) => {
      await tx.execute(`update exchange_import set status = 'committing' where id = $1`, [view.id]);
      return tx.query<{ id: string }>(
        `insert into platform_outbox (topic, payload, state, attempts) values ('exchange.commit_import', $1, 'dead', 8) returning id::text`,
        [JSON.stringify({ importId: view.id })],
      );
    });
    const administrator = await product.userWith('administrator');
    expect((await administrator.post('/api/deliveries/discard', { ids: [row!.id] })).status).toBe(200);
    await product.get(GivenUpWork).settle();
    const { body } = await desk.officer.get<typeof view>(`/api/imports/${view.id}`);
    expect([body.status, body.error?.code]).toEqual(['ready', 'import.given_up']);
    expect((await desk.commit(view.id)).status).toBe('committed');
    await desk.undo(view.id);
  });

  it('leaves no plain file behind where it may not be taken along', async () => {
    const people = Array.from({ length: 1_500 }, () => [...line(randomBytes(150).toString('base64'))].with(7, null));
    const view = await desk.upload(await roster(...people));
    const folder = join(product.folder, 'files', 'open');
    const plain = () => readdirSync(folder);
    expect((await desk.officer.get(`/api/imports/${view.id}/file?rejected=true`)).status).toBe(200);
    await until(() => plain().length === 0);
    const administrator = await product.userWith('administrator');
    const { body } = await desk.officer.get<{ user: { id: string } }>('/api/session');
    const look = { userId: body.user.id, reason: 'kiểm tra theo phản ánh' };
    expect((await administrator.post('/api/session/view-as', look)).status).toBe(204);
    const refused = await administrator.get<{ code: string }>(`/api/imports/${view.id}/file?rejected=true`);
    expect([refused.status, refused.body.code]).toEqual([403, 'request.view_only']);
    await until(() => plain().length === 0);
  });
});
