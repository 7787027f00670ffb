import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Controller, Get, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { AccessModule } from '#libs/access';
import { TestApplication } from '../harness/application.js';
import type { Client } from '../harness/client.js';

describe('the door', () => {
  let product: TestApplication;
  let administrator: Client;

  beforeAll(async () => {
    product = await TestApplication.start();
    administrator = await product.userWith('administrator');
  });
  afterAll(() => product.stop());

  it('is alive and ready', async () => {
    expect((await product.anonymous().get('/api/health/live')).status).toBe(200);
    expect((await product.anonymous().get<object>('/api/health/ready')).body).toMatchObject({ status: 'up', database: 'up', index: 'off' });
  });

  it('lets nobody in without a session', async () => {
    const { status, body } = await product.anonymous().get<{ code: string }>('/api/users');
    expect([status, body.code]).toEqual([401, 'access.sign_in_needed']);
  });

  it('lets nobody do what the role does not include', async () => {
    const leader = await product.userWith('leader');
    const { status, body } = await leader.get<{ code: string }>('/api/users');
    expect([status, body.code]).toEqual([403, 'access.forbidden']);
  });

  it('answers in the language asked for', async () => {
    const vi = await product.anonymous().get<{ detail: string }>('/api/users');
    const en = await product.anonymous().get<{ detail: string }>('/api/users', { 'accept-language': 'en' });
    expect(vi.headers['content-type']).toContain('application/problem+json');
    expect([vi.body.detail, en.body.detail]).toEqual(['Cần đăng nhập.', 'Sign in first.']);
  });

  it('refuses what it does not know by its name', async () => {
    const body = { username: 'new', displayName: 'Mới', grants: [], isAdmin: true };
    const answer = await administrator.post<{ code: string; errors: unknown[] }>('/api/users', body, { 'accept-language': 'en' });
    expect(answer.status).toBe(400);
    expect(answer.body.errors).toEqual([
      { pointer: '/isAdmin', code: 'request.unknown_property', detail: 'There is no property “isAdmin”.' },
    ]);
    expect((await administrator.get('/api/users?sort=1')).status).toBe(400);
  });

  it('says in words what is wrong with what somebody typed, in both languages', async () => {
    const wrong = {
      username: 'moi',
      displayName: 'y'.repeat(500),
      email: 'không phải',
      grants: [{ role: 'leader', endsOn: '31/12/2030' }],
    };
    const told = async (language: string) => {
      const { body } = await administrator.post<{ errors: object[] }>('/api/users', wrong, { 'accept-language': language });
      return body.errors;
    };
    expect(await told('vi')).toEqual([
      { pointer: '/displayName', code: 'request.too_long', detail: 'Dài quá 200 ký tự: rút ngắn lại.' },
      { pointer: '/email', code: 'request.not_an_email', detail: 'Chưa phải một địa chỉ thư điện tử.' },
      { pointer: '/grants/0/unitId', code: 'request.not_chosen', detail: 'Cần chọn một mục.' },
      { pointer: '/grants/0/endsOn', code: 'request.not_a_day', detail: 'Không có ngày này: nhập ngày/tháng/năm.' },
    ]);
    expect(await told('en')).toMatchObject([
      { detail: 'Longer than 200 characters: shorten it.' },
      { detail: 'This is no e-mail address.' },
      { detail: 'Choose one.' },
      { detail: 'There is no such day: enter day/month/year.' },
    ]);
    const rules = { idleMinutes: 0, absoluteHours: 2.5, secondFactorFor: [] };
    const refused = await administrator.put<{ errors: object[] }>('/api/sign-in-rules', rules, { 'if-match': '"v1"' });
    expect(refused.body.errors).toMatchObject([
      { pointer: '/idleMinutes', code: 'request.below' },
      { pointer: '/absoluteHours', code: 'request.not_whole' },
    ]);
  });

  it('wants the version of what is changed, and the right one', async () => {
    const { body: user } = await administrator.post<{ id: string }>('/api/users', { username: 'lan.nt', displayName: 'Lan', grants: [] });
    const path = `/api/users/${user.id}`;
    expect((await administrator.patch(path, { displayName: 'Lan Anh' })).status).toBe(428);
    expect((await administrator.patch(path, { displayName: 'Lan Anh' }, { 'if-match': '"v1"' })).status).toBe(200);
    const stale = await administrator.patch(path, { displayName: 'Lan' }, { 'if-match': '"v1"' });
    expect([stale.status, stale.headers.etag]).toEqual([412, '"v2"']);
  });

  it('takes no unsafe request from another site', async () => {
    const cookie = { cookie: administrator.cookieHeader, 'content-type': 'application/json' };
    const inject = (headers: Record<string, string>) =>
      product.app.inject({ method: 'POST', url: '/api/users', headers: { ...cookie, ...headers }, payload: '{}' });
    expect((await inject({})).statusCode).toBe(403);
    expect((await inject({ 'x-requested-with': 'x', origin: 'https://elsewhere.example' })).statusCode).toBe(403);
    for (const site of ['cross-site', 'same-site'])
      expect((await inject({ 'x-requested-with': 'x', 'sec-fetch-site': site })).statusCode).toBe(403);
    expect((await inject({ 'x-requested-with': 'x', 'sec-fetch-site': 'same-origin' })).statusCode).toBe(400); // past the door
    expect((await inject({ authorization: 'Basic eDp5' })).statusCode).toBe(403); // a form can send it: https://x:y@here/
  });

  it('takes none either where the address is written with escapes', async () => {
    const escaped = { method: 'POST', url: '/%61pi/session', headers: { 'content-type': 'application/json' } } as const;
    const forged = await product.app.inject({ ...escaped, payload: '{"username":"a","password":"b"}' });
    expect([forged.statusCode, forged.json<{ code: string }>().code]).toEqual([403, 'request.forbidden_origin']);
    expect(forged.headers['cache-control']).toBe('no-store');
  });

  it.each([
    ['a broken body', 'POST', '/api/session', '{"username":', 'application/json'],
    ['a body that is no object', 'POST', '/api/session', '[1,2]', 'application/json'],
    ['a body of nulls', 'POST', '/api/session', '{"username":null,"password":null}', 'application/json'],
    ['a NUL in a name', 'POST', '/api/session', '{"username":"a\\u0000b","password":"x"}', 'application/json'],
    ['a lone surrogate', 'POST', '/api/session', '{"username":"\\ud800","password":"x"}', 'application/json'],
    ['a prototype', 'POST', '/api/session', '{"__proto__":{"a":1},"username":"a","password":"x"}', 'application/json'],
    ['a body of another kind', 'POST', '/api/session', 'username=a', 'text/csv'],
    ['a body too large', 'POST', '/api/session', `{"username":"${'a'.repeat(300_000)}"}`, 'application/json'],
    ['an id that is none', 'GET', '/api/users/1%27%20or%201=1', undefined, undefined],
    ['a cursor that is none', 'GET', '/api/users?after=abc', undefined, undefined],
    ['a limit that is none', 'GET', '/api/users?limit=-1', undefined, undefined],
    ['a parameter twice', 'GET', '/api/users?limit=1&limit=2', undefined, undefined],
    ['an address that is none', 'GET', '/api/nothing/here', undefined, undefined],
    ['a broken escape', 'GET', '/api/users/%E0%A4%A', undefined, undefined],
  ])('answers %s with a refusal', async (_name, method, url, payload, type) => {
    const headers: Record<string, string> = {
      cookie: administrator.cookieHeader,
      'x-requested-with': 'x',
      ...(type ? { 'content-type': type } : {}),
    };
    const response = await product.app.inject({ method: method as 'GET', url, headers, ...(payload ? { payload } : {}) });
    expect([response.statusCode, response.statusCode >= 400 && response.statusCode < 500]).toEqual([response.statusCode, true]);
    expect(response.headers['content-type']).toContain('application/problem+json');
  });

  it('logs no names, no passwords and no addresses with ids', async () => {
    const user = await administrator.post<{ id: string }>('/api/users', {
      username: 'canary.user',
      displayName: 'Chim Hoàng Yến',
      grants: [],
    });
    await administrator.get(`/api/users/${user.body.id}`);
    await product.anonymous().post('/api/session', { username: 'canary.user', password: 'canary-password' });
    expect(product.log).toContain('/api/users/:id');
    for (const secret of ['Hoàng Yến', 'canary-password', 'canary.user', user.body.id]) expect(product.log).not.toContain(secret);
  });
});

describe('a route without a declared permission', () => {
  @Controller('open')
  class Careless {
    @Get()
    answer(): string {
      return 'anybody';
    }
  }

  it('stops the product from starting', async () => {
    const { RouteCheck } = await import('../../libs/access/src/asker/route-check.js');
    const { DiscoveryModule } = await import('@nestjs/core');
    const { Permissions } = await import('#libs/access');
    @Module({
      imports: [DiscoveryModule],
      controllers: [Careless],
      providers: [RouteCheck, { provide: Permissions, useValue: new Permissions({}) }],
    })
    class Small {}
    const app = await NestFactory.create(Small, new FastifyAdapter(), { logger: false, abortOnError: false });
    await expect(app.init()).rejects.toThrow('Careless.answer');
    expect(AccessModule).toBeDefined();
  });
});
