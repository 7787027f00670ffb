import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Clock } from '#libs/kernel';
import { Database } from '#libs/platform';
import { Cards, WatchRuns } from '#libs/talent';
import { Given, type GivenPerson, type GivenUnit } from '../builders/given.js';
import { TestApplication } from '../harness/application.js';
import type { Client } from '../harness/client.js';
import { until } from '../harness/outbox-process.js';

interface Watch {
  readonly id: string;
  readonly version: number;
  readonly people: number;
  readonly came: number;
  readonly went: number;
  readonly question: string;
  readonly code?: string;
}
interface Notices {
  readonly items: { title: string; why: string; state: string; kind: string }[];
}

let today = '2026-11-24';
const clock: Clock = { now: () => new Date('2026-11-24T03:00:00Z'), today: () => today };

let product: TestApplication;
let given: Given;
let ward: GivenUnit;
let school: GivenUnit;
let reader: Client;

beforeAll(async () => {
  product = await TestApplication.start({ clock });
  given = await Given.registry(product);
  ward = await given.unit('Phường Một');
  school = await given.unit('Trường Hai');
  reader = await product.userWith('leader', ward);
});
afterAll(() => product.stop());

const keep = (who: Client, criteria: object, { name = `Câu hỏi ${Math.random()}`, notify = 'at_once' } = {}) =>
  who.post<Watch>('/api/watches', { name, criteria, notify });
const kept = async (who: Client, id: string) => (await who.get<Watch>(`/api/watches/${id}`)).body;
const counted = async (who: Client, id: string, { people, came, went }: { people: number; came: number; went: number }) =>
  until(async () => {
    const now = await kept(who, id);
    return now.people === people && now.came === came && now.went === went;
  });
const told = async (who: Client, name: string) =>
  (await who.get<Notices>('/api/notifications')).body.items.filter(({ title }) => title.includes(`«${name}»`));
/** Somebody more answers the question, until so many do. */
const arrivals = (unit: GivenUnit, who: Client, id: string) => async (people: number) => {
  await given.person({ unit, degree: 'ThS' });
  await until(async () => (await kept(who, id)).people === people);
};
/** A day begins, and what is due on it is done. */
async function begins(day: string): Promise<void> {
  today = day;
  await product.get(Cards).advance();
  await product.get(WatchRuns).sweep();
}
const degree = (person: GivenPerson, level: string) =>
  given.fact(person, 'qualifications', { track: 'professional', level, startsOn: '2020', seenOn: '2026-06-30' });

describe('a watched question', () => {
  it('counts who answers it, and what it finds at first is no news', async () => {
    await given.person({ unit: ward, degree: 'ThS' });
    const { status, body } = await keep(reader, { degrees: ['ThS'] });
    expect(status).toBe(201);
    expect(body).toMatchObject({ people: 1, came: 0, went: 0, question: expect.stringMatching(/thạc sĩ/i) });
  });

  it('tells at once, once, with its reason, that somebody newly answers it, and stops when its reader has looked', async () => {
    const person = await given.person({ unit: ward, degree: 'DH' });
    const { body: watch } = await keep(reader, { degrees: ['TS'] }, { name: 'Tiến sĩ' });
    await degree(person, 'TS');
    await counted(reader, watch.id, { people: 1, came: 1, went: 0 });
    await until(async () => (await told(reader, 'Tiến sĩ')).length === 1);
    expect((await told(reader, 'Tiến sĩ'))[0]).toMatchObject({ title: 'Câu hỏi «Tiến sĩ»: 1 người mới đáp ứng', state: 'open' });
    await reader.put('/api/session/language', { language: 'en' });
    const inEnglish = await reader.get<Notices>('/api/notifications');
    await reader.put('/api/session/language', { language: 'vi' });
    expect(inEnglish.body.items.find(({ title }) => title.includes('“Tiến sĩ”'))).toMatchObject({
      title: 'Question “Tiến sĩ”: 1 newly answers it',
      why: 'Because you watch this question; 1 person answers it now.',
    });
    expect((await reader.get<{ came: string[] }>(`/api/watches/${watch.id}/news`)).body.came).toEqual([person.id]);

    expect((await reader.post<Watch>(`/api/watches/${watch.id}/seen`)).body).toMatchObject({ people: 1, came: 0 });
    expect((await told(reader, 'Tiến sĩ'))[0]!.state).toBe('closed');
  });

  it('tells who does not answer it any more, and nothing of one who went and came back', async () => {
    const person = await given.person({ unit: ward, degree: 'CD' });
    const { body: watch } = await keep(reader, { degrees: ['CD'] }, { name: 'Cao đẳng' });
    const higher = await degree(person, 'DH');
    await counted(reader, watch.id, { people: 0, came: 0, went: 1 });
    const fact = higher.facts.qualifications.find(({ level }) => level === 'DH')!;
    await given.officer.delete(
      `/api/profiles/${person.id}/facts/qualifications/${fact.id}`,
      { reason: 'Nhầm' },
      { 'if-match': `"v${fact.version}"` },
    );
    await counted(reader, watch.id, { people: 1, came: 0, went: 0 });
    await until(async () => (await told(reader, 'Cao đẳng'))[0]?.state === 'closed');
  });

  it('never tells of people out of its reader’s scope, whatever it asks', async () => {
    const { body: watch } = await keep(reader, { fields: ['DL'] }, { name: 'Du lịch' });
    await given.person({ unit: school, fields: ['DL'] });
    const inScope = await given.person({ unit: ward, fields: ['DL'] });
    await counted(reader, watch.id, { people: 1, came: 1, went: 0 });
    expect((await reader.get<{ came: string[] }>(`/api/watches/${watch.id}/news`)).body.came).toEqual([inScope.id]);
  });

  it('by words is asked of the cards, and finds the same', async () => {
    const { body: watch } = await keep(reader, { text: 'quốc tuấn' }, { name: 'Theo tên' });
    await given.person({ unit: ward, fullName: 'Lò Quốc Tuấn' });
    await counted(reader, watch.id, { people: 1, came: 1, went: 0 });
  });

  it('told once a day is told with the new day, also of whom time alone has changed', async () => {
    const { body: watch } = await keep(
      reader,
      { ageBand: ['31-40'], titles: [null], gender: ['NAM'] },
      { name: 'Hằng ngày', notify: 'daily' },
    );
    await given.person({ unit: ward, gender: 'NAM', birthOn: '1995-11-26' });
    expect((await kept(reader, watch.id)).people).toBe(0);
    expect(await told(reader, 'Hằng ngày')).toEqual([]);
    await begins('2026-11-26');
    expect(await kept(reader, watch.id)).toMatchObject({ people: 1, came: 1 });
    expect(await told(reader, 'Hằng ngày')).toHaveLength(1);
    await product.get(WatchRuns).sweep();
    expect(await told(reader, 'Hằng ngày')).toHaveLength(1);
    today = '2026-11-24';
  });

  it('told every Monday is told on that day, or as soon as something runs after it, and on no other', async () => {
    const unit = await given.unit('Phường Ba');
    const asker = await product.userWith('leader', unit);
    const { body: watch } = await keep(asker, { degrees: ['ThS'] }, { name: 'Hằng tuần', notify: 'weekly' });
    const comes = arrivals(unit, asker, watch.id);
    const on = async (day: string) => {
      await begins(day);
      return (await told(asker, 'Hằng tuần')).filter(({ state }) => state === 'open').map(({ title, why }) => ({ title, why }));
    };
    await comes(1);
    const thursday = await on('2026-11-26');
    const sunday = await on('2026-11-29');
    expect([thursday, sunday]).toEqual([[], []]);
    const notice = { title: 'Câu hỏi «Hằng tuần»: 1 người mới đáp ứng', why: expect.stringContaining('báo vào thứ Hai hằng tuần') };
    expect(await on('2026-11-30')).toEqual([notice]);
    await asker.post(`/api/watches/${watch.id}/seen`);
    await comes(2);
    expect(await on('2026-12-05')).toEqual([]);
    expect(await on('2026-12-08')).toEqual([notice]); // nothing ran on the Monday before
    today = '2026-11-24';
  });

  it('told at once until now is not told again of the same people by letter', async () => {
    const unit = await given.unit('Phường Bốn');
    const asker = await product.userWith('leader', unit);
    const { body: watch } = await keep(asker, { degrees: ['ThS'] }, { name: 'Đổi cách báo' });
    const comes = arrivals(unit, asker, watch.id);
    const on = async (day: string) => {
      await begins(day);
      return (await told(asker, 'Đổi cách báo')).map(({ title }) => title);
    };
    await comes(1);
    await until(async () => (await told(asker, 'Đổi cách báo')).length === 1);
    await asker.post('/api/notifications/read', {});
    const unread = async () => (await asker.get<Notices>('/api/notifications?unread=true')).body.items.length;
    await asker.patch(`/api/watches/${watch.id}`, { notify: 'daily' }, { 'if-match': '"v1"' });
    await on('2026-12-09');
    expect(await unread()).toBe(0);
    await comes(2);
    expect(await on('2026-12-10')).toEqual(['Câu hỏi «Đổi cách báo»: 1 người mới đáp ứng']);
    expect(await unread()).toBe(1);
    today = '2026-11-24';
  });

  it('is its owner’s alone', async () => {
    const { body: watch } = await keep(reader, {});
    const other = await product.userWith('leader', ward);
    for (const answer of [
      await other.get(`/api/watches/${watch.id}`),
      await other.get(`/api/watches/${watch.id}/news`),
      await other.post(`/api/watches/${watch.id}/seen`),
      await other.delete(`/api/watches/${watch.id}`, undefined, { 'if-match': '"v1"' }),
    ])
      expect(answer.status).toBe(404);
  });

  it('is named once, changed by version, and begins anew with another question', async () => {
    const { body: watch } = await keep(reader, { degrees: ['ThS'] }, { name: 'Một tên' });
    expect(await keep(reader, {}, { name: 'Một tên' })).toMatchObject({ status: 409, body: { code: 'watch.name_taken' } });
    const stale = await reader.patch<{ code: string }>(`/api/watches/${watch.id}`, { name: 'Tên khác' }, { 'if-match': '"v7"' });
    expect(stale).toMatchObject({ status: 412, body: { code: 'watch.changed_meanwhile' } });
    const { body: changed } = await reader.patch<Watch>(`/api/watches/${watch.id}`, { criteria: {} }, { 'if-match': '"v1"' });
    expect(changed).toMatchObject({ version: 2, came: 0, went: 0 });
    expect(changed.people).toBeGreaterThan(watch.people);
    expect((await reader.delete(`/api/watches/${watch.id}`, undefined, { 'if-match': '"v2"' })).status).toBe(204);
    expect((await reader.get(`/api/watches/${watch.id}`)).status).toBe(404);
  });

  it('is on record when it is kept, changed and given up: by codes, and of words only that there were some', async () => {
    const { body: watch } = await keep(reader, { degrees: ['ThS'], text: 'Lò Quốc Tuấn' }, { name: 'Có tên người' });
    await reader.patch(`/api/watches/${watch.id}`, { notify: 'weekly' }, { 'if-match': '"v1"' });
    await reader.delete(`/api/watches/${watch.id}`, undefined, { 'if-match': '"v2"' });
    const trail = await product
      .get(Database)
      .readWhole((tx) =>
        tx.query(`select e.action, e.field_names as fields, e.question from audit_event e where e.entity_id = $1 order by e.id`, [
          watch.id,
        ]),
      );
    const question = { degrees: ['ThS'], text: true };
    expect(trail).toEqual([
      { action: 'talent.watch_kept', fields: [], question },
      { action: 'talent.watch_changed', fields: ['notify'], question },
      { action: 'talent.watch_given_up', fields: [], question },
    ]);
  });

  it('keeps what was wished for besides, says it in words, and asks nobody by it', async () => {
    const unit = await given.unit();
    const asker = await product.userWith('recruiter', unit);
    await given.person({ unit, degree: 'ThS' });
    const wishes = { titles: ['PGS'] };
    const { body: watch } = await asker.post<Watch & { wishes: object }>('/api/watches', {
      ...{ name: 'Có mong muốn', notify: 'off' },
      ...{ criteria: { degrees: ['ThS'] }, wishes },
    });
    expect(watch).toMatchObject({ people: 1, wishes, question: expect.stringMatching(/thạc sĩ.*; mong muốn: .*phó giáo sư/i) });
    const changed = await asker.patch<Watch & { wishes: object }>(`/api/watches/${watch.id}`, { wishes: {} }, { 'if-match': '"v1"' });
    expect(changed.body).toMatchObject({ people: 1, wishes: {} });
    const refused = await asker.post<Watch>('/api/watches', { name: 'Khác', notify: 'off', criteria: {}, wishes: { party: [true] } });
    expect(refused.body.code).toBe('criteria.not_for_you');
  });

  it('by thousands are asked together: by codes, by words, of what is gone, each finds whom it finds alone', async () => {
    const unit = await given.unit('Phường nhiều câu hỏi');
    const asker = await product.userWith('recruiter', unit);
    const [one, other] = [
      { degreeAtLeast: 'ThS', languages: [{ language: 'Anh', levelAtLeast: 'KNL_B3' }] },
      { text: 'thạch anh', not: { degrees: ['CD'] } },
    ];
    const watches: Watch[] = [];
    for (const criteria of [one, other, { hoursApartAtMost: 24 }]) watches.push((await keep(asker, criteria)).body);
    await product
      .get(Database)
      .write((tx) => tx.execute(`update talent_watch set criteria = '{"degreeAtLeast": "KHONG_CON"}' where id = $1`, [watches[2]!.id]));
    const person = await given.person({ unit, fullName: 'Đỗ Thạch Anh', degree: 'TS' });
    await counted(asker, watches[1]!.id, { people: 1, came: 1, went: 0 });
    await given.fact(person, 'qualifications', { track: 'language', language: 'Anh', level: 'KNL_B4' });
    await counted(asker, watches[0]!.id, { people: 1, came: 1, went: 0 });
  });

  it('that asks what its reader may not is refused, and one kept before is asked no more', async () => {
    const recruiter = await product.userWith('recruiter');
    expect(await keep(recruiter, { party: [true] })).toMatchObject({ status: 400, body: { code: 'criteria.not_for_you' } });
    const { body: watch } = await keep(reader, { party: [true] }, { name: 'Đảng viên' });
    await product
      .get(Database)
      .write((tx) =>
        tx.execute(`update talent_watch set user_id = (select id from access_user where username = $2) where id = $1`, [
          watch.id,
          recruiter.username,
        ]),
      );
    const person = await given.person({ unit: ward });
    await given.fact(person, 'memberships', { organisation: 'DANG', standing: 'member', startsOn: '2020', seenOn: '2026-06-30' });
    const { body: open } = await keep(recruiter, { kinds: ['staff'] }, { name: 'Chờ' });
    const before = (await kept(recruiter, open.id)).people;
    await given.person({ unit: ward });
    await until(async () => (await kept(recruiter, open.id)).people === before + 1);
    expect(await kept(recruiter, watch.id)).toMatchObject({ question: '', people: 0, came: 0 });
  });

  it('that everybody of a large body answers is refused with what to do', async () => {
    await product.get(Database).write((tx) =>
      tx.execute(
        `insert into talent_card (person_id, kind, home_path, keeping_path, code, sort_key, fields)
         select uuidv7(), 'drawn', $1, $1, n::text, n::text, '{}' from generate_series(1, 5001) n`,
        [ward.path],
      ),
    );
    const { status, body } = await keep(reader, { kinds: ['drawn'] });
    expect({ status, code: body.code }).toEqual({ status: 422, code: 'watch.too_broad' });
    await product.get(Database).write((tx) => tx.execute(`delete from talent_card where kind = 'drawn'`));
  });
});
