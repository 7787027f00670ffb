import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { Secret, TOTP } from 'otpauth';
import { FIRST_RUN } from '../harness/first-run.js';
import { HttpClient } from '../harness/http-client.js';
import { Installation, type Started } from '../harness/launcher.js';

jest.setTimeout(300_000);

let installation: Installation;
let running: Started;
beforeAll(async () => {
  installation = await Installation.make();
  running = await installation.start(FIRST_RUN);
});
afterAll(() => installation.remove());

async function letIn(...words: string[]): Promise<{ code: number | null; output: string; password: string }> {
  const run = installation.run(['let-in', ...words]);
  const code = await run.ended();
  return { code, output: run.output, password: /one-time password, seven days: (\S+)/.exec(run.output)?.[1] ?? '' };
}

/** Sets a phone up as second factor. Gives the recovery codes. */
async function withPhone(user: HttpClient): Promise<string[]> {
  const { secret } = (await user.send<{ secret: string }>('POST', '/api/session/second-factor')).body;
  const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate();
  const { codes } = (await user.send<{ codes: string[] }>('PUT', '/api/session/second-factor', { code })).body;
  expect(codes).toHaveLength(10);
  return codes;
}

it('an administrator whom nobody else can help is let in again from the machine itself, while the product runs', async () => {
  const before = new HttpClient(installation.address);
  await before.signIn('admin', FIRST_RUN.ADMIN_PASSWORD);
  await installation.query(`update access_user set disabled_at = now() where username = 'admin'`);

  const { code, password } = await letIn();
  expect(code).toBe(0);
  expect((await before.send('GET', '/api/session')).status).toBe(401);
  const after = new HttpClient(installation.address);
  await after.signInFirst('admin', password, 'một câu khác để nhớ');
  expect((await after.send('GET', '/api/users')).status).toBe(200);
  expect(await installation.query(`select action from audit_event where action = 'access.let_in_again'`)).toHaveLength(1);
});

it('one whose phone is lost comes in without it, and sets another up', async () => {
  const password = 'một câu khác để nhớ';
  const before = new HttpClient(installation.address);
  await before.signIn('admin', password);
  const codes = await withPhone(before);
  const refused = await new HttpClient(installation.address).send<{ code: string }>('POST', '/api/session', {
    username: 'admin',
    password,
  });
  expect([refused.status, refused.body.code]).toEqual([401, 'access.code_needed']);

  const after = new HttpClient(installation.address);
  await after.signInFirst('admin', (await letIn()).password, 'một câu nữa để nhớ');
  expect((await before.send('GET', '/api/session')).status).toBe(401);
  const next = await withPhone(after);
  expect(next.filter((code) => codes.includes(code))).toEqual([]);
  const old = await new HttpClient(installation.address).send('POST', '/api/session', {
    ...{ username: 'admin', password: 'một câu nữa để nhớ' },
    code: codes[0],
  });
  expect(old.status).toBe(422); // codes of the lost phone are worth nothing
});

it('a name that is no administrator is told beside those that are', async () => {
  expect(await letIn('canbo')).toMatchObject({ code: 1, password: '', output: expect.stringContaining('there are: admin') });
});

it('so it is where the product is stopped', async () => {
  await running.stop('SIGTERM');
  expect(await letIn('admin')).toMatchObject({ code: 0, password: expect.stringMatching(/^([a-z2-9]{4}-){3}[a-z2-9]{4}$/) });
  const again = await installation.start();
  const { password } = await letIn();
  const admin = new HttpClient(installation.address);
  await admin.signInFirst('admin', password, 'thêm một câu để nhớ');
  expect(await again.stop('SIGTERM')).toBe(0);
});
