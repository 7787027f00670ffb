import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Clock } from '#libs/kernel';
import { Database } from '#libs/platform';
import { Shortlists } from '#libs/talent';
import type { GivenPerson } from '../builders/given.js';
import { add, at, begun, change, type List, names, opened, share, takeOff, undo, wardAndSchool } from '../builders/shortlists.js';
import { TestApplication } from '../harness/application.js';
import type { Client } from '../harness/client.js';

let today = '2026-11-24';
const clock: Clock = { now: () => new Date('2026-11-24T03:00:00Z'), today: () => today };

let product: TestApplication;
let owner: Client; // sees the whole body
let ofWard: Client;
let [an, binh, chi, away]: GivenPerson[] = [];

beforeAll(async () => {
  product = await TestApplication.start({ clock });
  ({ owner, ofWard, an, binh, chi, away } = await wardAndSchool(product));
});
afterAll(() => product.stop());

describe('a shortlist that is shared', () => {
  it('does not exist for others, and is then read or worked on as its owner says', async () => {
    const list = await begun(owner, [an!, binh!]);
    expect((await ofWard.get<List>(`/api/shortlists/${list.id}`)).body.code).toBe('shortlist.not_found');
    expect((await add(ofWard, list, [chi!])).body.code).toBe('shortlist.not_found');
    await share(owner, list, ofWard);
    expect(await opened(ofWard, list)).toMatchObject({ mine: false, writable: false, people: 2 });
    expect((await change(ofWard, list, an!, { stage: 'agreed' })).body.code).toBe('shortlist.read_only');
    await share(owner, list, ofWard, { mayEdit: true });
    expect((await change(ofWard, list, an!, { stage: 'agreed' })).status).toBe(200);
    expect((await ofWard.patch<List>(`/api/shortlists/${list.id}`, { name: 'Của tôi' }, at(1))).body.code).toBe('shortlist.not_yours');
    expect((await share(ofWard, list, owner)).body.code).toBe('shortlist.not_yours');
    expect((await ofWard.get<{ items: List[] }>('/api/shortlists')).body.items.map(({ id }) => id)).toContain(list.id);
  });

  it('is refused to who could open nobody on it, and says of whom she could not open some', async () => {
    const alone = await begun(owner, [away!]);
    const nobody = await share(owner, alone, ofWard, { knowingly: true });
    expect([nobody.status, nobody.body.code]).toEqual([400, 'shortlist.reader_sees_nobody']);
    const list = await begun(owner, [an!, away!]);
    const some = await share(owner, list, ofWard);
    expect([some.status, some.body.code]).toEqual([400, 'shortlist.reader_sees_part']);
    expect(some.body.detail).toContain('1 trong 2');
    const auditor = await product.userWith('observer');
    expect((await share(owner, list, auditor)).body.code).toBe('shortlist.reader_without_right');
    expect((await share(owner, list, owner)).body.code).toBe('shortlist.shared_with_oneself');
    expect((await owner.post<List>(`/api/shortlists/${list.id}/readers`, { username: 'khong-co', mayEdit: false })).body.code).toBe(
      'shortlist.no_such_user',
    );
  });

  it('shows of somebody out of the reader’s scope that there is one, and nothing more', async () => {
    const list = await begun(owner, [an!, away!]);
    await change(owner, list, away!, { note: 'Đang ở trường' });
    await share(owner, list, ofWard, { knowingly: true, mayEdit: true });
    const answer = await ofWard.get<List>(`/api/shortlists/${list.id}`);
    expect(answer.body).toMatchObject({ people: 1, outOfSight: 1 });
    expect(names(answer.body)).toEqual(['Lê Văn An']);
    for (const secret of ['Phạm Thị Xa', away!.id, away!.code, 'Đang ở trường']) expect(answer.text).not.toContain(secret);
    const index = await ofWard.get<{ items: List[] }>('/api/shortlists');
    expect(index.body.items.find(({ id }) => id === list.id)).toMatchObject({ people: 1, outOfSight: 1 });
    const path = `/api/shortlists/${list.id}`;
    expect((await ofWard.patch<List>(`${path}/entries/${away!.id}`, { stage: 'agreed' }, at(2))).body.code).toBe(
      'shortlist.entry_not_found',
    );
    expect((await takeOff(ofWard, list, { people: [away!.id] })).body).toMatchObject({ people: 0 });
    expect((await takeOff(ofWard, list, { outOfSight: true })).body.code).toBe('shortlist.not_yours');
    expect((await add(ofWard, list, [away!])).body).toMatchObject({ added: [], already: 0, notFound: 1 });
    expect(await opened(owner, list)).toMatchObject({ people: 2, outOfSight: 0 });
  });

  it('lets its owner take off those who left her scope, whoever they are, and take that back', async () => {
    const list = await begun(owner, [an!, away!, binh!]);
    await product
      .get(Database)
      .write((tx) =>
        tx.execute(`update talent_shortlist set owner_id = (select id from access_user where username = $2) where id = $1`, [
          list.id,
          ofWard.username,
        ]),
      );
    expect(await opened(ofWard, list)).toMatchObject({ people: 2, outOfSight: 1 });
    const gone = await takeOff(ofWard, list, { outOfSight: true });
    expect(gone.body).toMatchObject({ people: 1 });
    expect(gone.text).not.toContain(away!.id);
    expect(await opened(ofWard, list)).toMatchObject({ people: 2, outOfSight: 0 });
    const back = await undo(ofWard, list, gone.body);
    expect(back.body).toMatchObject({ people: 2, outOfSight: 1 });
    expect(back.text).not.toContain(away!.id);
    for (const body of [{}, { people: [an!.id], outOfSight: true }])
      expect((await takeOff(ofWard, list, body)).body.code).toBe('shortlist.nobody_named');
  });

  it('that is removed is gone for its readers, and back with it they are not told once more', async () => {
    const list = await begun(owner, [an!]);
    await share(owner, list, ofWard);
    const told = async () =>
      (await ofWard.get<{ items: { title: string; state: string }[] }>('/api/notifications')).body.items.filter(({ title }) =>
        title.includes(`«${list.name}»`),
      );
    const rounds = () =>
      product
        .get(Database)
        .readWhole((tx) =>
          tx.query(`select i.round from notifications_inbox i join notifications_case c on c.id = i.case_id where c.subject = $1`, [
            list.id,
          ]),
        );
    const before = await rounds();
    await owner.delete(`/api/shortlists/${list.id}`, undefined, at(list.version));
    expect((await ofWard.get(`/api/shortlists/${list.id}`)).status).toBe(404);
    expect(await told()).toEqual([]);
    await owner.post(`/api/shortlists/${list.id}/restoration`, {});
    expect(await opened(ofWard, list)).toMatchObject({ mine: false, people: 1 });
    expect(await told()).toEqual([expect.objectContaining({ state: 'open' })]);
    expect(await rounds()).toEqual(before);
  });

  it('is given back by its reader, or taken back by its owner', async () => {
    const list = await begun(owner, [an!]);
    const { body } = await share(owner, list, ofWard);
    const { userId } = body.readers[0]!;
    expect((await ofWard.delete(`/api/shortlists/${list.id}/readers/${userId}`)).status).toBe(204);
    expect((await ofWard.get(`/api/shortlists/${list.id}`)).status).toBe(404);
    expect((await owner.delete<List>(`/api/shortlists/${list.id}/readers/${userId}`)).body.code).toBe('shortlist.reader_not_found');
  });

  it('is told its reader, with a link to it, as long as it is shared', async () => {
    const list = await begun(owner, [an!]);
    const told = async () =>
      (await ofWard.get<{ items: { title: string; why: string; state: string; opens: string }[] }>('/api/notifications')).body.items.filter(
        ({ title }) => title.includes(`«${list.name}»`),
      );
    const { body } = await share(owner, list, ofWard);
    await share(owner, list, ofWard, { mayEdit: true });
    expect(await told()).toEqual([
      expect.objectContaining({
        title: `Người dùng ${owner.username} chia sẻ danh sách «${list.name}»`,
        why: 'Vì bạn được xem và sửa danh sách này đến hết ngày 28/02/2027.',
        state: 'open',
      }),
    ]);
    expect(JSON.stringify(await told())).toContain(`/nguon-nhan-tai/danh-sach-ngan/${list.id}`);
    await owner.delete(`/api/shortlists/${list.id}/readers/${body.readers[0]!.userId}`);
    expect(await told()).toEqual([]);
  });

  it('tells its owner, and nobody else, who opened it', async () => {
    const list = await begun(owner, [an!]);
    await share(owner, list, ofWard);
    await opened(ofWard, list);
    await opened(ofWard, list);
    const { body } = await owner.get<{ items: { name: string; times: number }[] }>(`/api/shortlists/${list.id}/looks`);
    expect(body.items).toEqual([{ name: `Người dùng ${ofWard.username}`, times: 2, last: expect.any(String) }]);
    expect((await ofWard.get<List>(`/api/shortlists/${list.id}/looks`)).body.code).toBe('shortlist.not_found');
  });

  it('loses to no other hand: two who write at once are both kept', async () => {
    const list = await begun(owner, [an!, binh!]);
    await share(owner, list, ofWard, { mayEdit: true });
    const answers = await Promise.all([
      change(owner, list, an!, { stage: 'agreed' }),
      change(ofWard, list, binh!, { note: 'Gọi lại' }),
      add(ofWard, list, [chi!]),
      add(owner, list, [chi!]),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    const view = await opened(owner, list);
    expect(view.people).toBe(3);
    expect(view.entries.map(({ stage, note }) => [stage, note])).toEqual([
      ['agreed', ''],
      ['proposed', 'Gọi lại'],
      ['proposed', ''],
    ]);
  });
});

describe('a shortlist whose last day is over', () => {
  it('is read by its owner alone, and worked on by nobody until it is prolonged; long after it is forgotten', async () => {
    const list = await begun(owner, [an!]);
    await share(owner, list, ofWard, { mayEdit: true });
    today = '2027-03-01';
    try {
      expect((await ofWard.get(`/api/shortlists/${list.id}`)).status).toBe(404);
      const view = await opened(owner, list);
      expect(view).toMatchObject({ expired: true, writable: false, keptUntil: '2027-08-27' });
      expect((await change(owner, list, an!, { stage: 'agreed' })).body.code).toBe('shortlist.expired');
      expect((await add(owner, list, [binh!])).body.code).toBe('shortlist.expired');
      expect((await share(owner, list, ofWard)).body.code).toBe('shortlist.expired');
      const rename = await owner.patch<List>(`/api/shortlists/${list.id}`, { name: 'Mới' }, at(view.version));
      expect(rename.body.code).toBe('shortlist.expired');
      const prolonged = await owner.patch<List>(`/api/shortlists/${list.id}`, { expiresOn: '2027-06-30' }, at(view.version));
      expect(prolonged.body).toMatchObject({ expired: false, writable: true });
      expect((await ofWard.get(`/api/shortlists/${list.id}`)).status).toBe(200);

      today = '2027-12-27'; // 180 days after 30/06/2027
      await product.get(Shortlists).forget();
      expect((await owner.get(`/api/shortlists/${list.id}`)).status).toBe(200);
      today = '2027-12-28';
      await product.get(Shortlists).forget();
      expect((await owner.get(`/api/shortlists/${list.id}`)).status).toBe(404);
    } finally {
      today = '2026-11-24';
    }
  });
});

describe('what is done on shortlists', () => {
  it('stands in the trail of the person, by names of fields and never by what was written', async () => {
    const list = await begun(owner, [an!]);
    await change(owner, list, an!, { stage: 'submitted', note: 'Điều không ai khác được biết' });
    const events = await product
      .get(Database)
      .readWhole((tx) =>
        tx.query<{ action: string; field_names: string[] }>(
          `select e.action, e.field_names from audit_event e where e.entity_id = $1 and e.action like 'talent.%' order by e.id desc limit 2`,
          [an!.id],
        ),
      );
    expect(events).toEqual([
      { action: 'talent.shortlist_entry_changed', field_names: ['stage', 'note'] },
      { action: 'talent.shortlisted', field_names: [] },
    ]);
    expect(product.log).not.toContain('Điều không ai khác được biết');
  });

  it('is nothing anybody does through another’s eyes', async () => {
    const administrator = await product.userWith('administrator');
    const list = await begun(owner, [an!]);
    const users = await administrator.get<{ items: { id: string; username: string }[] }>('/api/users?limit=200');
    const userId = users.body.items.find(({ username }) => username === owner.username)!.id;
    expect((await administrator.post('/api/session/view-as', { userId, reason: 'Hỗ trợ người dùng' })).status).toBeLessThan(300);
    expect((await administrator.get(`/api/shortlists/${list.id}`)).status).toBe(200);
    expect((await add(administrator, list, [binh!])).status).toBe(403);
  });
});
