import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestApplication } from '../harness/application.js';
import type { Client } from '../harness/client.js';
import { tell } from '../harness/figures.js';

type Headers = Readonly<Record<string, string>>;
interface Expectation {
  readonly everywhere: Headers;
  readonly https: Headers;
  readonly routes: Readonly<Record<string, { readonly path: string; readonly status: number; readonly headers: Headers }>>;
  readonly ignored: readonly string[];
  readonly cookies: Readonly<Record<'http' | 'https', readonly string[]>>;
}
const expected = JSON.parse(readFileSync('test/fixtures/headers.json', 'utf8')) as Expectation;
const SECURE = 'https://hien-tai.example';

let folder: string;
let product: TestApplication;
let secure: TestApplication;
let user: Client;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hien-tai-pages-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html>');
  writeFileSync(join(folder, 'assets/page-abc123.js'), '');
  product = await TestApplication.start({ webFolder: folder });
  secure = await product.beside({ webFolder: folder, publicUrl: SECURE, trustedProxies: 1 });
  user = await product.userWith('leader');
});
afterAll(async () => {
  await secure.stop();
  await product.stop();
  rmSync(folder, { recursive: true });
});

/** Everything an answer says about itself, but what differs from one to the next. */
const told = (headers: Headers) => Object.fromEntries(Object.entries(headers).filter(([name]) => !expected.ignored.includes(name)));

describe('what an answer says to the browser', () => {
  it.each(Object.entries(expected.routes))('%s', async (_name, { path, status, headers }) => {
    const answer = await user.get(path, { accept: path.startsWith('/api') ? 'application/json' : 'text/html' });
    expect([answer.status, told(answer.headers)]).toEqual([status, { ...expected.everywhere, ...headers }]);
  });

  it.each(Object.entries(expected.routes))('%s, over https', async (_name, { path, headers }) => {
    const answer = await product
      .anonymous()
      .at(secure.app)
      .get(path, { accept: path.startsWith('/api') ? 'application/json' : 'text/html' });
    expect(told(answer.headers)).toMatchObject({ ...expected.everywhere, ...(answer.status === 200 ? headers : {}), ...expected.https });
  });
});

it('is as the expectation file says, of every class of routes', async () => {
  const classes = Object.values(expected.routes);
  let as = 0;
  for (const at of [product, secure])
    for (const { path, headers } of classes) {
      const own = at === product ? user : product.anonymous().at(at.app);
      const answer = await own.get(path, { accept: path.startsWith('/api') ? 'application/json' : 'text/html' });
      const wanted = {
        ...expected.everywhere,
        ...(at === product || answer.status === 200 ? headers : {}),
        ...(at === secure ? expected.https : {}),
      };
      if (Object.entries(wanted).every(([name, value]) => answer.headers[name] === value)) as++;
    }
  const policy = expected.everywhere['content-security-policy']!;
  const scripts = /script-src ([^;]*)/.exec(policy)![1]!;
  tell(
    'G-28',
    `${classes.length} classes of routes over http and https with exactly the headers of the expectation file`,
    `${as} of ${2 * classes.length}`,
    'all',
    as === 2 * classes.length,
  );
  tell('G-28', 'scripts that a page may run', scripts, "'self', nothing inline", scripts === "'self'");
  expect([as, scripts]).toEqual([2 * classes.length, "'self'"]);
});

/** The addresses of the app's router, with something in the place of what is named in them. */
const ADDRESSES = readdirSync('apps/web/src', { recursive: true, encoding: 'utf8' })
  .filter((file) => /rout(es|er)\.tsx$/.test(file))
  .flatMap((file) => [...readFileSync(join('apps/web/src', file), 'utf8').matchAll(/path: '(\/[^']*)'/g)])
  .map(([, address]) => address!.replace(/\$\w+/g, 'x'));

describe('the address of a page', () => {
  it.each(ADDRESSES)('%s is known to the server: opened by itself it is no mistyped one', async (address) => {
    expect((await user.get(address, { accept: 'text/html' })).status).toBe(200);
  });

  it('that is mistyped shows the page that says so, and a program the refusal', async () => {
    const [person, program] = [await user.get('/khong-co', { accept: 'text/html' }), await user.get('/khong-co')];
    expect([person.status, program.status]).toEqual([404, 404]);
    expect([person.headers['content-type'], program.headers['content-type']]).toEqual([
      expect.stringContaining('text/html'),
      expect.stringContaining('application/problem+json'),
    ]);
  });
});

describe('the cookies of a session', () => {
  const shapes = (set: unknown) => (set as string[]).map((cookie) => cookie.replace(/=[\w-]{43};/, '=…;'));
  const signIn = (at: TestApplication, headers: Headers = {}) =>
    product.anonymous().at(at.app).post('/api/session', { username: user.username, password: product.password }, headers);

  it('over http', async () => {
    expect(shapes((await signIn(product)).headers['set-cookie'])).toEqual(expected.cookies.http);
  });

  it('over https, with names and marks that no neighbouring site can set', async () => {
    const { headers } = await signIn(secure, { origin: SECURE });
    const right = String(shapes(headers['set-cookie'])) === String(expected.cookies.https);
    tell(
      'G-28',
      'cookies over https: names and marks',
      right ? 'as expected' : String(shapes(headers['set-cookie'])),
      'as expected',
      right,
    );
    tell('G-19', 'marks of the cookies (__Host-, Secure, HttpOnly, SameSite)', right ? 'exact' : 'others', 'exact', right);
    expect(shapes(headers['set-cookie'])).toEqual(expected.cookies.https);
    const [token] = /[\w-]{43}/.exec((headers['set-cookie'] as unknown as string[])[0]!)!;
    const asks = (cookie: string) => product.anonymous().at(secure.app).get('/api/session', { cookie });
    expect([(await asks(`__Host-sid=${token}`)).status, (await asks(`sid=${token}`)).status]).toEqual([200, 401]);
  });
});

describe('behind proxies', () => {
  const addressSeen = async (at: TestApplication, forwarded: string) => {
    const browser = product.anonymous().at(at.app);
    await browser.post('/api/session', { username: user.username, password: product.password }, { 'x-forwarded-for': forwarded });
    const { items } = (await browser.get<{ items: { here: boolean; address: string }[] }>('/api/sessions')).body;
    return items.find(({ here }) => here)!.address;
  };

  it('the address is the one the last trusted proxy saw, whatever else is claimed', async () => {
    expect(await addressSeen(secure, '203.0.113.9, 198.51.100.7')).toBe('198.51.100.7');
    expect(await addressSeen(product, '203.0.113.9')).toBe('127.0.0.1'); // none is trusted
  });
});
