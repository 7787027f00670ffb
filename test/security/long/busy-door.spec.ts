import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { percentile, tell } from '../../harness/figures.js';
import { FIRST_RUN, firstRun } from '../../harness/first-run.js';
import type { HttpClient } from '../../harness/http-client.js';
import { Installation, pause } from '../../harness/launcher.js';

jest.setTimeout(300_000);

const STRANGERS = 'test/harness/strangers.mjs';
const ROUNDS = 3;
const SECONDS = 10;
const WARMS_UP = 5;
const BEGINS = 5;
const LOGINS_A_SECOND = 200;
const EVERY_MS = 20;

let installation: Installation;
let leader: HttpClient;
const refused: string[] = [];

beforeAll(async () => {
  installation = await Installation.make();
  await installation.start({ ...FIRST_RUN, TRUSTED_PROXIES: '1', ALLOW_PLAIN_HTTP: 'lan' });
  leader = await (await firstRun(installation, 'Tỉnh Mẫu'))('leader');
});
afterAll(() => installation.remove());

/** What an honest user waits while something goes on, asked every so often. */
async function waitsOver(seconds: number): Promise<number[]> {
  const waits: number[] = [];
  const asked: Promise<void>[] = [];
  for (let at = 0; at < (seconds * 1_000) / EVERY_MS; at++) {
    asked.push(
      (async () => {
        const begin = performance.now();
        const answer = await leader.send('GET', '/api/org-units').catch((error: Error) => ({ status: 0, text: String(error.cause) }));
        waits.push(performance.now() - begin);
        if (answer.status !== 200) refused.push(`${answer.status} ${answer.text.slice(0, 200)}`);
      })(),
    );
    await pause(EVERY_MS);
  }
  await Promise.all(asked);
  return waits;
}

/** Sign-ins of strangers, from a process of their own; gives how often each status was the answer. */
async function flood(seconds: number): Promise<Map<number, number>> {
  const words = [STRANGERS, installation.address, String(LOGINS_A_SECOND), String(seconds)];
  const { stdout } = await promisify(execFile)(process.execPath, words);
  return new Map(Object.entries(JSON.parse(stdout) as Record<string, number>).map(([status, count]) => [Number(status), count]));
}

it('a flood of sign-ins leaves the rest of the product its speed', async () => {
  await waitsOver(WARMS_UP);
  const rounds: { calm: number; first: number; busy: number }[] = [];
  const answers = new Map<number, number>();
  for (let round = 0; round < ROUNDS; round++) {
    const calm = percentile(await waitsOver(SECONDS), 99);
    const strangers = flood(BEGINS + SECONDS);
    const first = percentile(await waitsOver(BEGINS), 99);
    const busy = percentile(await waitsOver(SECONDS), 99);
    for (const [status, count] of await strangers) answers.set(status, (answers.get(status) ?? 0) + count);
    rounds.push({ calm, first, busy });
  }
  const times = percentile(
    rounds.map(({ calm, busy }) => busy / calm),
    50,
  );
  const said = [...answers].map(([status, count]) => `${count} x ${status}`).join(', ');
  const shown = rounds.map(({ calm, first, busy }) => [calm, first, busy].map((ms) => ms.toFixed(0)).join('/')).join(', ');
  tell(
    'G-18',
    `${LOGINS_A_SECOND} sign-ins a second (${said}): p99 of another page, median of ${ROUNDS}: before/as it begins/while it lasts ${shown} ms`,
    `${times.toFixed(2)}x`,
    '<= 2x',
    times <= 2,
  );
  expect(refused.slice(0, 5)).toEqual([]);
  expect([...answers.keys()].filter((status) => ![401, 429, 503].includes(status))).toEqual([]);
  expect((await leader.send('GET', '/api/session')).status).toBe(200);
});
