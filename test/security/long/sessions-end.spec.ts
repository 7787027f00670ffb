import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { documentOf } from '../../../apps/api/src/document.js';
import { TestApplication } from '../../harness/application.js';
import type { Client } from '../../harness/client.js';
import { tell } from '../../harness/figures.js';
import { operationsOf } from '../hostile-requests.js';

const EACH = 250;
const TOGETHER = 4;
const MISSING = '01890000-0000-7000-8000-000000000000';
const SAFE = ['GET', 'HEAD'];

let product: TestApplication;
let second: TestApplication;
let administrator: Client;

beforeAll(async () => {
  product = await TestApplication.start();
  second = await product.beside();
});
afterAll(async () => {
  await second.stop();
  await product.stop();
});

const idOf = async (client: Client) => (await client.get<{ user: { id: string } }>('/api/session')).body.user.id;
const change = async (user: Client, body: object) => {
  const path = `/api/users/${await idOf(user)}`;
  return administrator.patch(path, body, { 'if-match': (await administrator.get(path)).headers.etag! });
};

describe('a session is over at the next request in another process', () => {
  const ENDS: Readonly<Record<string, (user: Client) => Promise<{ status: number }>>> = {
    'signing out': (user) => user.delete('/api/session'),
    'disabling the user': (user) => change(user, { disabled: true }),
    'other roles': (user) => change(user, { grants: [{ role: 'observer', unitId: null }] }),
    'another password': async (user) => {
      const elsewhere = product.anonymous();
      await elsewhere.signIn(user.username, product.password);
      return elsewhere.put('/api/session/password', { current: product.password, next: 'a river and two mountains' });
    },
  };
  let denied = 0;

  it.each(Object.entries(ENDS))(
    'after %s, each time',
    async (_name, end) => {
      administrator = await product.userWith('administrator'); // whose proof of being it is fresh
      let over = 0;
      let left = EACH;
      const work = async () => {
        while (left-- > 0) {
          const user = await product.userWith('leader');
          const there = user.at(second.app);
          expect((await there.get('/api/session')).status).toBe(200);
          expect((await end(user)).status).toBeLessThan(300);
          if ((await there.get('/api/session')).status === 401) over++;
        }
      };
      await Promise.all(Array.from({ length: TOGETHER }, work));
      denied += over;
      expect(over).toBe(EACH);
    },
    600_000,
  );

  it('so many times of so many', () => {
    const asked = EACH * Object.keys(ENDS).length;
    tell(
      'G-19',
      'next request in another process denied: sign-out, disabled, roles, password',
      `${denied} of ${asked}`,
      'all',
      denied === asked,
    );
    expect(denied).toBe(asked);
  });
});

it('the key of a session is another one after signing in and after proving oneself again', async () => {
  const ROUNDS = 50;
  const user = await product.userWith('leader');
  let rotated = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const before = user.cookieHeader;
    if (round % 2) await user.signIn(user.username, product.password);
    else expect((await user.post('/api/session/step-up', { password: product.password })).status).toBe(204);
    const old = await product.anonymous().get('/api/session', { cookie: before });
    if (old.status === 401 && (await user.get('/api/session')).status === 200) rotated++;
  }
  tell('G-19', 'keys changed at sign-in and step-up, the old one opens nothing', `${rotated} of ${ROUNDS}`, 'all', rotated === ROUNDS);
  expect(rotated).toBe(ROUNDS);
}, 120_000);

it('a stolen cookie without the header, or from another site, gets no unsafe method past', async () => {
  const user = await product.userWith('administrator');
  const unsafe = operationsOf(documentOf(product.app)).filter(({ method }) => !SAFE.includes(method));
  const FORGED: readonly Readonly<Record<string, string>>[] = [
    {},
    { 'x-requested-with': 'x', origin: 'https://elsewhere.example' },
    { 'x-requested-with': 'x', 'sec-fetch-site': 'cross-site' },
    { 'content-type': 'text/plain' },
    { 'content-type': 'application/x-www-form-urlencoded' },
  ];
  const past: unknown[] = [];
  for (const { operationId, method, path } of unsafe)
    for (const headers of FORGED) {
      const { statusCode, body } = await product.app.inject({
        method: method as 'POST',
        url: path.replaceAll(/\{\w+\}/g, MISSING),
        headers: { cookie: user.cookieHeader, ...headers },
        ...(headers['content-type'] ? { payload: 'a=b' } : {}),
      });
      if (statusCode !== 403 || !body.includes('request.forbidden_origin'))
        past.push([operationId, headers, statusCode, body.slice(0, 200)]);
    }
  const asked = unsafe.length * FORGED.length;
  tell(
    'G-19',
    `unsafe requests with a stolen cookie (${unsafe.length} operations) that passed`,
    `${past.length} of ${asked}`,
    '0',
    past.length === 0,
  );
  expect(past).toEqual([]);
  expect((await user.get('/api/session')).status).toBe(200); // nothing signed it out
}, 120_000);
