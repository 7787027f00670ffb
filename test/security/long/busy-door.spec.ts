import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { percentile, tell } from '../../harness/figures.js';
import { FIRST_RUN, firstRun } from '../../harness/first-run.js';
import type { HttpClient } from '../../harness/http-client.js';
import { Installation, pause } from '../../harness/launcher.js';

jest.setTimeout(300_000);

const SECONDS = 10;
const WARMS_UP = 3;
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

/** Sign-ins with made-up names from made-up networks, so that none is turned away by its count alone. */
async function flood(seconds: number): Promise<Map<number, number>> {
  const answers = new Map<number, number>();
  const sent: Promise<void>[] = [];
  const begin = performance.now();
  for (let at = 0; at < seconds * LOGINS_A_SECOND; at++) {
    sent.push(
      fetch(`${installation.address}/api/session`, {
        method: 'POST',
        headers: {
          'x-requested-with': 'test',
          'content-type': 'application/json',
          'x-forwarded-for': `10.${at % 250}.${Math.floor(at / 250)}.1`,
        },
        body: JSON.stringify({ username: `khong-co-${at}`, password: 'wrong' }),
      }).then(
        async (answer) => {
          await answer.text();
          answers.set(answer.status, (answers.get(answer.status) ?? 0) + 1);
        },
        () => answers.set(0, (answers.get(0) ?? 0) + 1),
      ) as Promise<void>,
    );
    await pause(Math.max(0, begin + (at * 1_000) / LOGINS_A_SECOND - performance.now())); // one after another, as they come from many places
  }
  await Promise.all(sent);
  return answers;
}

it('a flood of sign-ins leaves the rest of the product its speed', async () => {
  await waitsOver(WARMS_UP);
  const calm = percentile(await waitsOver(SECONDS), 99);
  const [first] = await Promise.all([waitsOver(WARMS_UP), flood(WARMS_UP)]);
  const [waits, answers] = await Promise.all([waitsOver(SECONDS), flood(SECONDS)]);
  const busy = percentile(waits, 99);
  const said = [...answers].map(([status, count]) => `${count} x ${status}`).join(', ');
  tell(
    'G-18',
    `${LOGINS_A_SECOND} sign-ins a second (${said}): p99 of another page beside ${calm.toFixed(0)} ms, ${percentile(first, 99).toFixed(0)} ms as it begins`,
    `${busy.toFixed(0)} ms`,
    '<= 2x',
    busy <= 2 * calm,
  );
  expect(refused.slice(0, 5)).toEqual([]);
  expect([...answers.keys()].filter((status) => ![401, 429, 503].includes(status))).toEqual([]);
  expect((await leader.send('GET', '/api/session')).status).toBe(200);
});
