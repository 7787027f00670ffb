import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { SessionSweep } from '#libs/access';
import { fixedClock } from '#libs/kernel';
import { Database } from '#libs/platform';
import { TestApplication } from '../harness/application.js';
import type { Client } from '../harness/client.js';

describe('guessing a password', () => {
  let product: TestApplication;
  let owner: Client;

  beforeAll(async () => {
    product = await TestApplication.start({ clock: fixedClock('2026-11-24T03:00:00Z') });
  });
  afterAll(() => product.stop());
  beforeEach(async () => {
    await product.get(Database).write((tx) => tx.execute(`delete from access_attempt`));
    owner = await product.userWith('leader');
  });

  /** As a stranger would: no cookies, from an address of one's own. */
  const tryFrom = (remoteAddress: string, password = 'wrong') =>
    product.app.inject({
      method: 'POST',
      url: '/api/session',
      remoteAddress,
      headers: { 'x-requested-with': 'test', 'accept-language': 'en' },
      payload: { username: owner.username, password },
    });
  const tries = async (address: (at: number) => string, count: number) =>
    (await Promise.all(Array.from({ length: count }, (_, at) => tryFrom(address(at))))).map(({ statusCode }) => statusCode);
  const opened = (statuses: number[]) => statuses.filter((status) => status === 401 || status === 503).length;

  it('is counted before the password is looked at: ten from one network, all at once', async () => {
    const statuses = await tries((at) => `127.0.0.${at + 1}`, 14);
    expect([opened(statuses), statuses.filter((status) => status === 429).length]).toEqual([10, 4]);
    const refused = await tryFrom('127.0.0.99');
    expect(refused.headers['retry-after']).toBeDefined();
    expect(refused.body).toContain('Try again in');
  });

  it('is counted by all processes together', async () => {
    const second = await product.beside({ clock: fixedClock('2026-11-24T03:00:00Z') });
    const payload = { username: owner.username, password: 'wrong' };
    const statuses = await Promise.all(
      Array.from({ length: 20 }, async (_, at) => {
        const { app } = at % 2 === 0 ? product : second;
        return (await app.inject({ method: 'POST', url: '/api/session', headers: { 'x-requested-with': 'test' }, payload })).statusCode;
      }),
    );
    await second.stop();
    expect(opened(statuses)).toBe(10);
  });

  it('gains nothing from an address one has made up', async () => {
    const statuses: number[] = [];
    for (let at = 0; at < 12; at++) {
      const headers = { 'x-requested-with': 'test', 'x-forwarded-for': `10.${at}.0.1` };
      const payload = { username: owner.username, password: 'wrong' };
      statuses.push((await product.app.inject({ method: 'POST', url: '/api/session', headers, payload })).statusCode);
    }
    expect(opened(statuses)).toBe(10);
  });

  it('keeps the owner out neither at her own desk nor elsewhere', async () => {
    await tries(() => '127.0.0.1', 14);
    expect((await tryFrom('127.0.0.1', product.password)).statusCode).toBe(429); // where the guessing is done
    expect((await tryFrom('127.9.9.9', product.password)).statusCode).toBe(200);
    expect((await owner.post('/api/session', { username: owner.username, password: product.password })).status).toBe(200);
  });

  it('from everywhere together stops at a hundred, and the owner still comes in at her own desk', async () => {
    await product
      .get(Database)
      .write((tx) => tx.execute(`update access_attempt set attempts = 100 where bucket = 'account:' || $1`, [owner.username]));
    expect((await tryFrom('127.8.8.8', product.password)).statusCode).toBe(429);
    expect((await owner.post('/api/session', { username: owner.username, password: product.password })).status).toBe(200);
  });

  it('at a known desk stops at ten as well', async () => {
    const statuses: number[] = [];
    for (let at = 0; at < 12; at++)
      statuses.push((await owner.post('/api/session', { username: owner.username, password: 'wrong' })).status);
    expect([opened(statuses), statuses.at(-1)]).toEqual([10, 429]);
  });

  it('is no easier for somebody who brings a device of another user', async () => {
    const other = await product.userWith('leader');
    const statuses: number[] = [];
    for (let at = 0; at < 12; at++)
      statuses.push((await other.post('/api/session', { username: owner.username, password: 'wrong' })).status);
    expect(opened(statuses)).toBe(10);
  });

  it('of the current one within a session stops at ten', async () => {
    const statuses: number[] = [];
    for (let at = 0; at < 12; at++)
      statuses.push((await owner.put('/api/session/password', { current: 'wrong', next: 'a new long sentence' })).status);
    expect([statuses.filter((status) => status === 422).length, statuses.at(-1)]).toEqual([10, 429]);
  });

  it('leaves nothing behind for ever: past counts, sessions that are over and forgotten devices go', async () => {
    await owner.signIn(owner.username, product.password);
    await product.get(Database).write(async (tx) => {
      await tx.execute(`update access_attempt set window_start = window_start - interval '2 days'`);
      await tx.execute(`update access_device set last_used_at = last_used_at - interval '181 days'`);
    });
    const counts = () =>
      product.get(Database).readWhole((tx) =>
        tx.query(
          `select (select count(*)::int from access_session s join access_user u on u.id = s.user_id where u.username = $1) as sessions,
             (select count(*)::int from access_attempt) as attempts, (select count(*)::int from access_device) as devices`,
          [owner.username],
        ),
      );
    await tryFrom('127.0.0.1');
    await product.get(Database).write((tx) => tx.execute(`update access_attempt set window_start = window_start - interval '2 days'`));
    expect(await counts()).toEqual([expect.objectContaining({ sessions: 2 })]);
    await product.get(SessionSweep).sweep();
    expect(await counts()).toEqual([{ sessions: 1, attempts: 0, devices: 0 }]);
    expect((await owner.get('/api/session')).status).toBe(200);
  });
});
