import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { fixedClock } from '#libs/kernel';
import { Database } from '#libs/platform';
import { deliveries as english } from '../../apps/web/src/text/en/deliveries.js';
import { deliveries as vietnamese } from '../../apps/web/src/text/vi/deliveries.js';
import { Given } from '../builders/given.js';
import { TestApplication } from '../harness/application.js';
import { until } from '../harness/outbox-process.js';

interface Deliveries {
  readonly items: { topic: string; state: string; attempts: number; nextAt: string | null; lastErrorCode: string | null }[];
}

let product: TestApplication;
beforeAll(async () => {
  product = await TestApplication.start({
    clock: fixedClock('2026-11-24T03:00:00Z'),
    smtpUrl: 'smtp://khong-co-may-nay.invalid/?from=hien-tai@example.test',
  });
});
afterAll(() => product.stop());

it('a mail server whose name leads nowhere costs nothing but mail: it is tried again, said why, and all else goes on', async () => {
  const given = await Given.registry(product);
  const administrator = await product.userWith('administrator');
  const reader = await product.userWith('recruiter');
  await reader.put('/api/session/email', { email: 'doc.gia@example.test' });
  await reader.post('/api/field-follows', { field: null, unitId: null });
  await given.person({ kind: 'expert', fields: ['CNTT', 'YT'] });
  const tell = (field: string) => given.officer.post('/api/quotas', { quotas: [{ year: 2026, unit: given.root.id, field, given: 1 }] });
  const told = async () => (await reader.get<{ items: object[] }>('/api/notifications')).body.items.length;
  const mails = async () => (await administrator.get<Deliveries>('/api/deliveries?topic=notifications.mail')).body.items;

  await tell('CNTT');
  const mail = await until(async () => (await mails()).find(({ state, attempts }) => state === 'new' && attempts > 0));
  expect(mail).toMatchObject({ lastErrorCode: 'mail.edns', nextAt: expect.stringMatching(/Z$/) });
  expect(vietnamese.reasons.mail_edns).toContain('Không tìm thấy máy chủ thư');
  expect(english.reasons.mail_edns).toContain('The mail server was not found');

  await product.get(Database).write((tx) => tx.execute(`update platform_outbox set next_at = clock_timestamp() where state = 'new'`));
  await until(async () => (await mails())[0]!.attempts > mail.attempts);
  await tell('YT');
  await until(async () => (await told()) === 2);
  await until(async () => (await mails()).length === 2);
});
