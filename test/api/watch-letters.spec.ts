import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Clock, dayInVietnam } from '#libs/kernel';
import { Database } from '#libs/platform';
import { Cards, WatchRuns } from '#libs/talent';
import { Given, type GivenPerson, type GivenUnit } from '../builders/given.js';
import { TestApplication } from '../harness/application.js';
import type { Client } from '../harness/client.js';
import { readLetter } from '../harness/letter.js';
import { MailServer } from '../harness/mail-server.js';
import { until } from '../harness/outbox-process.js';

interface Watch {
  readonly id: string;
  readonly people: number;
}

/** Days pass; who is signed in stays so. */
let instant = '2026-11-26T03:00:00Z'; // a Thursday
const clock: Clock = { now: () => new Date('2026-11-24T03:00:00Z'), today: () => dayInVietnam(new Date(instant)) };
const SUNDAY_BEFORE_MIDNIGHT = '2026-11-29T16:59:59Z'; // in Hà Nội; on a server's own clock it is Sunday for seven hours more
const MONDAY = '2026-11-29T17:00:00Z';
const NEXT_SUNDAY = '2026-12-06T03:00:00Z';
const NEXT_MONDAY = '2026-12-07T03:00:00Z';
const THIRD_MONDAY = '2026-12-14T03:00:00Z';
const FOURTH_MONDAY = '2026-12-21T03:00:00Z';
const FIFTH_MONDAY = '2026-12-28T03:00:00Z';
const SIXTH_MONDAY = '2027-01-04T03:00:00Z';

const mail = new MailServer();
let product: TestApplication;
let given: Given;
let ward: GivenUnit;
let reader: Client;
let english: Client;
let watch: Watch;
let first: GivenPerson;

beforeAll(async () => {
  await mail.start();
  product = await TestApplication.start({ clock, smtpUrl: mail.url, publicUrl: 'https://hien-tai.example' });
  given = await Given.registry(product);
  ward = await given.unit('Phường Hồng Hà');
  reader = await product.userWith('recruiter', ward);
  english = await product.userWith('recruiter', ward);
  await reader.put('/api/session/email', { email: 'nguoi.doc@example.test' });
  await english.put('/api/session/email', { email: 'english.reader@example.test' });
  await english.put('/api/session/language', { language: 'en' });
});
afterAll(async () => {
  await product.stop();
  await mail.stop();
});

const keep = async (who: Client, body: object = {}) =>
  (await who.post<Watch>('/api/watches', { name: 'Thạc sĩ mới', criteria: { degrees: ['ThS'] }, notify: 'weekly', ...body })).body;
const answering = (who: Client, { id }: Watch, people: number) =>
  until(async () => (await who.get<Watch>(`/api/watches/${id}`)).body.people === people);
/** Everything that looks at the day does so, more than once. */
const looksAt = async (then: string) => {
  instant = then;
  for (let twice = 0; twice < 2; twice++) {
    await product.get(Cards).advance();
    await product.get(WatchRuns).sweep();
  }
};
/** Letters are made in the transaction that tells: where there is none after it, none will come. */
const letters = () =>
  product
    .get(Database)
    .readWhole((tx) => tx.query<{ state: string }>(`select state from platform_outbox where topic = 'notifications.mail' order by id`));
const sent = async (count: number) => {
  await until(async () => (await letters()).filter(({ state }) => state === 'done').length === count);
  expect([(await letters()).length, mail.received.length]).toEqual([count, count]);
};
const lastTo = (address: string) => readLetter(mail.received.filter(({ to }) => to === address).at(-1)!.raw);

describe('the letter of a question that is told on Mondays', () => {
  it('does not come before Monday has begun in Hà Nội, whatever happens in the week', async () => {
    watch = await keep(reader);
    await keep(english);
    await keep(reader, { name: 'Không báo', notify: 'off' });
    first = await given.person({ unit: ward, degree: 'ThS', fullName: 'Đặng Thuỳ Dương', citizenNumber: '001085012345' });
    await given.person({ unit: await given.unit('Phường Khác'), degree: 'ThS' });
    await answering(reader, watch, 1);
    for (const day of ['2026-11-27T03:00:00Z', SUNDAY_BEFORE_MIDNIGHT]) await looksAt(day);
    expect(await letters()).toEqual([]);
  });

  it('comes once to each reader as the day begins, counted within his scope and in his language', async () => {
    await looksAt(MONDAY);
    await sent(2);
    const letter = lastTo('nguoi.doc@example.test');
    expect([letter.subject, letter.header('content-language')]).toEqual(['Câu hỏi «Thạc sĩ mới»: 1 người mới đáp ứng', 'vi']);
    expect(letter.text).toContain('Vì bạn đang theo dõi câu hỏi này, báo vào thứ Hai hằng tuần; hiện có 1 người đáp ứng.');
    expect(letter.text).toContain(`https://hien-tai.example/nguon-nhan-tai?watch=${watch.id}`);
    const other = lastTo('english.reader@example.test');
    expect([other.subject, other.header('content-language')]).toEqual(['Question “Thạc sĩ mới”: 1 newly answers it', 'en']);
    expect(other.text).toContain('Because you watch this question and are told on Mondays; 1 person answers it now.');
  });

  it('tells how many, and nothing of who they are', () => {
    for (const { raw } of mail.received) {
      const { subject, text, html } = readLetter(raw);
      const said = [raw, subject, text, html].join('\n');
      for (const personal of ['Đặng Thuỳ Dương', 'Dương', first.id, first.code, '001085012345', ward.name])
        expect([personal, said.includes(personal)]).toEqual([personal, false]);
    }
  });

  it('does not come again on the days after, though more people came', async () => {
    await reader.post(`/api/watches/${watch.id}/seen`);
    await given.fact(first, 'qualifications', { track: 'professional', level: 'TS', startsOn: '2020', seenOn: '2026-06-30' });
    for (const people of [1, 2]) {
      await given.person({ unit: ward, degree: 'ThS' });
      await answering(reader, watch, people);
    }
    await looksAt(NEXT_SUNDAY);
    expect(await letters()).toHaveLength(2);
  });

  it('tells on the next Monday what changed since its reader looked', async () => {
    await looksAt(NEXT_MONDAY);
    await until(async () => (await letters()).length > 2 && (await letters()).every(({ state }) => state === 'done'));
    const { subject, text } = lastTo('nguoi.doc@example.test');
    expect(subject).toBe('Câu hỏi «Thạc sĩ mới»: 2 người mới đáp ứng, 1 người không còn đáp ứng');
    expect(text).toContain('hiện có 2 người đáp ứng');
  });

  it('does not come where nothing is new', async () => {
    await reader.post(`/api/watches/${watch.id}/seen`);
    const before = await letters();
    await looksAt(THIRD_MONDAY);
    expect(await letters()).toEqual(before);
  });

  it('tells on later Mondays of those who came since the last letter, though none of them was opened, and of nobody twice', async () => {
    const lone = await keep(reader, { name: 'Không mở', criteria: { degrees: ['DH'] } });
    const bachelor = () => given.person({ unit: ward, degree: 'DH' });
    const letterOf = async (day: string) => {
      const before = mail.received.length;
      await looksAt(day);
      await until(async () => (await letters()).every(({ state }) => state === 'done'));
      return mail.received.slice(before).flatMap(({ to, raw }) => (to === 'nguoi.doc@example.test' ? [readLetter(raw)] : []));
    };
    const one = await bachelor();
    await answering(reader, lone, 1);
    expect((await letterOf(FOURTH_MONDAY)).map(({ subject }) => subject)).toEqual(['Câu hỏi «Không mở»: 1 người mới đáp ứng']);
    await bachelor();
    await bachelor();
    await answering(reader, lone, 3);
    await given.fact(one, 'qualifications', { track: 'professional', level: 'CKI', startsOn: '2020', seenOn: '2026-06-30' });
    await answering(reader, lone, 2);
    const [second, ...more] = await letterOf(FIFTH_MONDAY);
    expect([second!.subject, more]).toEqual(['Câu hỏi «Không mở»: 2 người mới đáp ứng, 1 người không còn đáp ứng', []]);
    expect(second!.text).toContain('hiện có 2 người đáp ứng.');
    await bachelor();
    await answering(reader, lone, 3);
    const { body } = await reader.get<{ items: { title: string; read: boolean }[] }>('/api/notifications');
    expect(body.items.filter(({ title }) => title.includes('Không mở'))).toEqual([expect.objectContaining({ title: second!.subject })]);
    const [third] = await letterOf(SIXTH_MONDAY);
    expect(third!.subject).toBe('Câu hỏi «Không mở»: 1 người mới đáp ứng');
    expect(third!.text).toContain('hiện có 3 người đáp ứng, trong đó 3 người mới mà bạn chưa xem.');
    expect(await letterOf('2027-01-11T03:00:00Z')).toEqual([]);
  });
});
