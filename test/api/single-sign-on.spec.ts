import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { identityProvider, readEnvironment, WrongEnvironment } from '#config';
import { dayInVietnam } from '#libs/kernel';
import { Database } from '#libs/platform';
import { TestApplication } from '../harness/application.js';
import type { Client } from '../harness/client.js';
import { TestProvider } from '../harness/identity-provider.js';

const HERE = 'http://127.0.0.1:3999';

let provider: TestProvider;
let product: TestApplication;
let administrator: Client;

beforeAll(async () => {
  provider = await TestProvider.start(HERE);
  product = await TestApplication.start({ publicUrl: HERE, provider: provider.settings });
  administrator = await product.userWith('administrator');
});
afterAll(async () => {
  await product.stop();
  await provider.stop();
});

const account = async (name: string) =>
  (
    await administrator.post<{ id: string; version: number }>('/api/users', {
      username: name,
      displayName: name,
      email: `${name}@body.example`,
      grants: [{ role: 'leader', unitId: null }],
    })
  ).body;

const path = (address: string) => address.replace(HERE, '');

/** Through the provider and back, in one browser. Gives where one ends. */
async function enter(browser: Client, name: string, start = '/api/session/oidc?ve=/chi-tieu'): Promise<string> {
  const begun = await browser.get(start);
  expect(begun.status).toBe(302);
  const back = await provider.walk(begun.headers.location!, name);
  return (await browser.get(path(back))).headers.location!;
}

describe('signing in through an identity provider', () => {
  it('is offered by its name', async () => {
    expect((await product.anonymous().get('/api/sign-in-ways')).body).toEqual({ provider: 'SSO' });
  });

  it('finds the account by the verified address, and leads to the page one came from', async () => {
    await account('lan.nt');
    const browser = product.anonymous();
    expect(await enter(browser, 'lan.nt')).toBe('/chi-tieu');
    const session = await browser.get<object>('/api/session');
    expect(session.body).toMatchObject({ user: { username: 'lan.nt', byProvider: true, mustChangePassword: false } });
    expect((await browser.get('/api/talent/facets')).status).not.toBe(401);
  });

  it('keeps the subject: an address that changes hands does not change who comes in', async () => {
    const { id } = await account('mai.tt');
    await enter(product.anonymous(), 'mai.tt');
    await product
      .get(Database)
      .write((tx) => tx.execute(`update access_identity set subject = 'somebody before' where user_id = $1`, [id]));
    expect(await enter(product.anonymous(), 'mai.tt')).toBe('/dang-nhap?sso=unknown');
  });

  it('makes no account, and trusts no address that is not verified or that a user wrote', async () => {
    const count = () => product.get(Database).readWhole((tx) => tx.query(`select count(*)::int as users from access_user`));
    await account('unverified.one');
    const own = await product.userWith('leader');
    await own.put('/api/session/email', { email: 'written.oneself@body.example' });
    const before = await count();
    for (const name of ['nobody.here', 'unverified.one', 'written.oneself']) {
      const browser = product.anonymous();
      expect(await enter(browser, name)).toBe('/dang-nhap?sso=unknown');
      expect((await browser.get('/api/session')).status).toBe(401);
    }
    expect(await count()).toEqual(before);
  });

  it('lets nobody in whose account is disabled', async () => {
    const { id, version } = await account('nam.pv');
    await enter(product.anonymous(), 'nam.pv');
    await administrator.patch(`/api/users/${id}`, { disabled: true }, { 'if-match': `"v${version}"` });
    expect(await enter(product.anonymous(), 'nam.pv')).toBe('/dang-nhap?sso=unknown');
  });

  it('takes an answer only in the browser that asked, once, and as it was given', async () => {
    await account('ha.lt');
    const browser = product.anonymous();
    const back = path(await provider.walk((await browser.get('/api/session/oidc')).headers.location!, 'ha.lt'));
    expect((await product.anonymous().get(back)).headers.location).toBe('/dang-nhap?sso=failed');
    const twin = browser.at(product.app);
    expect((await browser.get(back)).headers.location).toBe('/');
    expect((await twin.get(back)).headers.location).toBe('/dang-nhap?sso=failed');
    const other = product.anonymous();
    const wrong = path(await provider.walk((await other.get('/api/session/oidc')).headers.location!, 'ha.lt')).replace(
      /state=[^&]+/,
      'state=x',
    );
    expect((await other.get(wrong)).headers.location).toBe('/dang-nhap?sso=failed');
    expect((await product.anonymous().get('/api/session/oidc/callback')).headers.location).toBe('/dang-nhap?sso=failed');
  });

  it('leads to no foreign page', async () => {
    await account('thu.nv');
    for (const ve of ['//elsewhere.example', '/%5Celsewhere.example', 'https://elsewhere.example'])
      expect(await enter(product.anonymous(), 'thu.nv', `/api/session/oidc?ve=${ve}`)).toBe('/');
  });

  it('asks with PKCE, state and nonce', async () => {
    const { location } = (await product.anonymous().get('/api/session/oidc')).headers;
    const asked = new URL(location!).searchParams;
    expect([asked.get('code_challenge_method'), asked.get('response_type')]).toEqual(['S256', 'code']);
    for (const name of ['code_challenge', 'state', 'nonce']) expect(asked.get(name)!.length).toBeGreaterThan(20);
  });

  it('counts as a fresh proof only when the user has just given one to the provider', async () => {
    const { id } = await account('binh.dv');
    await administrator.patch(`/api/users/${id}`, { grants: [{ role: 'administrator', unitId: null }] }, { 'if-match': '"v1"' });
    const browser = product.anonymous();
    await enter(browser, 'binh.dv');
    const make = () => browser.post<{ code: string }>('/api/api-tokens', { name: 'x', permissions: ['organizations.manage'], days: 1 });
    expect((await make()).body.code).toBe('access.step_up_needed');
    await enter(browser, 'binh.dv', '/api/session/oidc?again=1');
    expect((await make()).status).toBe(201);
  });

  it('makes no proof that lasts because the clock of the provider runs ahead', async () => {
    let now = new Date(Date.now() - 2 * 3_600_000);
    const slow = await product.beside({
      publicUrl: HERE,
      provider: provider.settings,
      clock: { now: () => now, today: () => dayInVietnam(now) },
    });
    await account('sau.dh');
    const browser = product.anonymous().at(slow.app);
    await enter(browser, 'sau.dh', '/api/session/oidc?again=1');
    const make = (name: string) => browser.post<{ code: string }>('/api/api-tokens', { name, permissions: ['talent.search'], days: 1 });
    expect((await make('ngay')).status).toBe(201);
    now = new Date(now.getTime() + 20 * 60_000);
    expect((await make('về sau')).body.code).toBe('access.step_up_needed');
    await slow.stop();
  });

  it('lets programs work for a user who never needed a password here, until the account is disabled', async () => {
    const { id } = await account('khoi.vt');
    const browser = product.anonymous();
    await enter(browser, 'khoi.vt', '/api/session/oidc?again=1');
    const made = await browser.post<{ token: string }>('/api/api-tokens', { name: 'x', permissions: ['talent.search'], days: 1 });
    const search = async () => {
      const headers = { authorization: `Bearer ${made.body.token}` };
      return (await product.app.inject({ method: 'POST', url: '/api/talent/search', headers, payload: {} })).statusCode;
    };
    expect(await search()).toBe(200);
    const { version } = (await administrator.get<{ version: number }>(`/api/users/${id}`)).body;
    await administrator.patch(`/api/users/${id}`, { disabled: true }, { 'if-match': `"v${version}"` });
    expect(await search()).toBe(401);
  });

  it('says on the sign-in page when the provider cannot be reached', async () => {
    const elsewhere = await product.beside({ publicUrl: HERE, provider: { ...provider.settings, issuer: 'http://127.0.0.1:9' } });
    const answer = await product.anonymous().at(elsewhere.app).get('/api/session/oidc');
    await elsewhere.stop();
    expect([answer.status, answer.headers.location]).toEqual([302, '/dang-nhap?sso=unavailable']);
  });
});

describe('without an identity provider', () => {
  it('nothing is offered', async () => {
    const plain = await product.beside();
    const client = product.anonymous().at(plain.app);
    expect((await client.get('/api/sign-in-ways')).body).toEqual({ provider: null });
    expect((await client.get('/api/session/oidc')).status).toBe(404);
    await plain.stop();
  });

  it('one that is named by half stops the start, and says what is lacking', () => {
    const half = { OIDC_ISSUER: 'https://id.example', OIDC_CLIENT_ID: 'x' };
    expect(() => readEnvironment(half)).toThrow(new WrongEnvironment(['OIDC_CLIENT_SECRET', 'PUBLIC_URL']));
    const whole = { ...half, OIDC_CLIENT_SECRET: 'y', PUBLIC_URL: 'https://here.example' };
    expect(identityProvider(readEnvironment(whole))).toMatchObject({ issuer: 'https://id.example', clientId: 'x' });
  });
});
