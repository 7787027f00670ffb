import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { systemActor } from '#libs/kernel';
import { Cases, CaseTellers, Digests, Tellings } from '#libs/notifications';
import { Changes, Database, MAX_ATTEMPTS } from '#libs/platform';
import { TestApplication } from '../harness/application.js';
import type { Client } from '../harness/client.js';
import { readLetter } from '../harness/letter.js';
import { MailServer } from '../harness/mail-server.js';
import { until } from '../harness/outbox-process.js';

const KIND = 'test.case';
const mail = new MailServer();
let product: TestApplication;
let reader: Client;
let readerId: string;
let administrator: Client;

beforeAll(async () => {
  await mail.start();
  product = await TestApplication.start({ smtpUrl: `${mail.url}&socketTimeout=3000` });
  product.get(CaseTellers).register({
    kind: KIND,
    tell: async (_tx, _reader, cases) => new Map(cases.map(({ id, facts }) => [id, { title: `Việc ${facts.number}`, why: 'vì thử' }])),
  });
  reader = await product.userWith('recruiter');
  administrator = await product.userWith('administrator');
  readerId = (await reader.get<{ user: { id: string } }>('/api/session')).body.user.id;
});
afterAll(async () => {
  await product.stop();
  await mail.stop();
});

let number = 0;
let subject = '';
const wish = (closedBecause: string | null) => ({ kind: KIND, subject, period: '', facts: { number }, priority: 5, closedBecause });
const closeLast = () =>
  product.get(Changes).write(systemActor, null, (tx, change) => product.get(Cases).settle(tx, change, [wish('done')]));
/** One more case, told to the reader. */
const tellOne = async (): Promise<string> => {
  subject = randomUUID();
  return product.get(Changes).write(systemActor, null, async (tx, change) => {
    number++;
    const [made] = await product.get(Cases).settle(tx, change, [wish(null)]);
    await product.get(Tellings).tell(tx, change, [{ caseId: made!.id, userId: readerId }]);
    return made!.id;
  });
};
const works = () =>
  product
    .get(Database)
    .readWhole((tx) =>
      tx.query<{ id: string; state: string; attempts: number; last_error_code: string | null }>(
        `select id::text, state, attempts, last_error_code from platform_outbox where topic = 'notifications.mail' order by id`,
      ),
    );
const forget = () => product.get(Database).write((tx) => tx.execute(`delete from platform_outbox`));
const hurry = () =>
  product.get(Database).write((tx) => tx.execute(`update platform_outbox set next_at = clock_timestamp() where state = 'new'`));

describe('a notice', () => {
  it('is in the inbox once, however often it is told and by however many at once', async () => {
    const id = await tellOne();
    const again = () =>
      product
        .get(Changes)
        .write(systemActor, null, (tx, change) => product.get(Tellings).tell(tx, change, [{ caseId: id, userId: readerId }]));
    await Promise.all(Array.from({ length: 8 }, again));
    const { body } = await reader.get<{ items: { caseId: string }[] }>('/api/notifications');
    expect(body.items.filter(({ caseId }) => caseId === id)).toHaveLength(1);
    expect(await works()).toEqual([]); // no address, no mail
  });

  it('reaches an open page by itself, and a page that was away with the number of now', async () => {
    await product.app.listen(0, '127.0.0.1');
    const { port } = product.app.getHttpServer().address() as AddressInfo;
    const open = async (lastEventId?: string) => {
      const away = new AbortController();
      const response = await fetch(`http://127.0.0.1:${port}/api/notifications/stream`, {
        headers: { cookie: reader.cookieHeader, ...(lastEventId ? { 'last-event-id': lastEventId } : {}) },
        signal: away.signal,
      });
      expect(response.headers.get('content-type')).toContain('text/event-stream');
      let text = '';
      void (async () => {
        for await (const chunk of response.body!) text += Buffer.from(chunk as Uint8Array).toString();
      })().catch(() => undefined);
      return { text: () => text, close: () => away.abort() };
    };
    const page = await open();
    await until(() => page.text().includes('"unread":1'));
    await tellOne();
    await until(() => page.text().includes('"unread":2'));
    const last = [...page.text().matchAll(/^id: (\S+)$/gm)].at(-1)![1]!;
    page.close();
    const same = await open(last);
    await tellOne();
    await until(() => same.text().includes('"unread":3'));
    expect(same.text()).not.toContain('"unread":2'); // what it had seen is not sent again
    const told = () => same.text().split('event: inbox').length;
    const before = told();
    await closeLast();
    await until(() => told() > before); // that a case closed is seen as well
    await product.get(Database).write((tx) => tx.execute(`update notifications_inbox set read_at = clock_timestamp()`));
    await until(() => same.text().includes('"unread":0')); // and what no signal told of
    same.close();
    expect((await fetch(`http://127.0.0.1:${port}/api/notifications/stream`)).status).toBe(401);
  });
});

describe('mail', () => {
  it('goes at once, later or not at all, as the reader wishes', async () => {
    await reader.put('/api/session/email', { email: 'doc.gia@example.test' });
    const preference = { email: 'off', quietFrom: null, quietTo: null, digestAt: '07:00' };
    expect((await reader.put('/api/notification-preferences', preference, { 'if-match': '"v0"' })).status).toBe(200);
    await tellOne();
    expect(await works()).toEqual([]);
    expect((await reader.put('/api/notification-preferences', preference, { 'if-match': '"v0"' })).status).toBe(412);
    expect((await reader.put('/api/notification-preferences', { ...preference, quietFrom: '22:00' }, { 'if-match': '"v1"' })).status).toBe(
      422,
    );
    expect((await reader.put('/api/notification-preferences', { ...preference, email: 'at_once' }, { 'if-match': '"v1"' })).status).toBe(
      200,
    );
    await tellOne();
    await until(() => mail.received.length === 1);
  });

  it('of the day is one, with everything unread that came since the last', async () => {
    await reader.put(
      '/api/notification-preferences',
      { email: 'daily', quietFrom: null, quietTo: null, digestAt: '00:00' },
      { 'if-match': '"v2"' },
    );
    mail.received.length = 0;
    await tellOne();
    await tellOne();
    for (let twice = 0; twice < 2; twice++) await product.get(Digests).look();
    await until(() => mail.received.length === 1);
    await until(async () => (await works()).every(({ state }) => state === 'done'));
    expect(mail.received).toHaveLength(1);
    const told = [number - 1, number];
    for (const each of told) expect(readLetter(mail.received[0]!.raw).text).toContain(`Việc ${each}`);

    await product.get(Database).write((tx) => tx.execute(`update notifications_delivery set digest_day = digest_day - 1`)); // a day passes
    await tellOne();
    await product.get(Digests).look();
    await until(() => mail.received.length === 2);
    await until(async () => (await works()).every(({ state }) => state === 'done'));
    const { text } = readLetter(mail.received[1]!.raw);
    expect(text).toContain(`Việc ${number}`);
    for (const each of told) expect(text).not.toContain(`Việc ${each}`);
    await reader.put(
      '/api/notification-preferences',
      { email: 'at_once', quietFrom: null, quietTo: null, digestAt: '07:00' },
      { 'if-match': '"v3"' },
    );
  });

  it('that the server asks to send later is sent later, under the same Message-ID', async () => {
    await forget();
    mail.received.length = 0;
    mail.mood = 'later';
    await tellOne();
    await until(async () => (await works())[0]?.last_error_code === 'mail.answered_451');
    mail.mood = 'cuts after data';
    await hurry();
    await until(async () => (await works())[0]!.attempts === 2 && (await works())[0]!.state === 'new');
    mail.mood = 'takes';
    await hurry();
    await until(async () => (await works())[0]!.state === 'done');
    expect(mail.received).toHaveLength(2); // the one whose line was cut had arrived
    expect(new Set(mail.received.map(({ messageId }) => messageId)).size).toBe(1);
  });

  it('to a server that hangs costs an attempt and holds nothing else up', async () => {
    await forget();
    mail.received.length = 0;
    mail.mood = 'hangs';
    await tellOne();
    const waiting = await until(async () => (await works()).find(({ state, attempts }) => state === 'new' && attempts > 0));
    expect(waiting).toMatchObject({ last_error_code: 'mail.etimedout', attempts: 1 });
    await tellOne();
    const { body } = await reader.get<{ items: { title: string }[] }>('/api/notifications');
    expect(body.items[0]!.title).toBe(`Việc ${number}`);
    mail.mood = 'takes';
    await hurry();
    await until(async () => (await works()).every(({ state }) => state === 'done'));
    expect(mail.received).toHaveLength(2);
  });

  it('to an address that does not exist is given up at once, shown to an administrator, and can be tried again or let go', async () => {
    await forget();
    mail.mood = 'refuses';
    await tellOne();
    await until(async () => (await works())[0]?.state === 'dead');
    expect(await works()).toMatchObject([{ attempts: 1, last_error_code: 'mail.refused_550' }]);
    const { body } = await administrator.get<{ items: { id: string; reader: string }[] }>('/api/deliveries?state=dead');
    expect(body.items).toHaveLength(1);
    mail.mood = 'takes';
    mail.received.length = 0;
    expect((await administrator.post('/api/deliveries/retry', { ids: [body.items[0]!.id] })).body).toEqual({ count: 1 });
    await until(() => mail.received.length === 1);
    await until(async () => (await works())[0]!.state === 'done');
    expect((await administrator.post('/api/deliveries/discard', { ids: [body.items[0]!.id] })).status).toBe(409);
    expect((await reader.get('/api/deliveries')).status).toBe(403);
  });

  it('while no server answers waits in the database and is given up only after its last attempt', async () => {
    await forget();
    await mail.stop();
    await tellOne();
    for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
      await until(async () => (await works())[0]!.attempts === attempt && (await works())[0]!.state !== 'queued');
      await hurry();
    }
    expect(await works()).toMatchObject([{ state: 'dead', last_error_code: 'mail.esocket' }]);
  });

  it('is not sent about what was read meanwhile', async () => {
    await forget();
    await mail.start();
    mail.received.length = 0;
    await reader.post('/api/notifications/read', {});
    const id = await product.get(Database).write(async (tx) => {
      const [row] = await tx.query<{ key: string }>(`select key from notifications_delivery order by created_at desc limit 1`);
      await tx.execute(
        `insert into platform_outbox (key, topic, payload) values ($1::uuid, 'notifications.mail', jsonb_build_object('key', $1::uuid))`,
        [row!.key],
      );
      return row!.key;
    });
    await tellOne();
    await until(() => mail.received.length === 1);
    await until(async () => (await works()).every(({ state }) => state === 'done'));
    expect(mail.received[0]!.messageId).not.toContain(id);
  });
});
