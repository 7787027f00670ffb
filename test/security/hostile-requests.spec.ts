import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fixedClock } from '#libs/kernel';
import { Database } from '#libs/platform';
import { documentOf } from '../../apps/api/src/document.js';
import { Given } from '../builders/given.js';
import { TestApplication } from '../harness/application.js';
import type { Client } from '../harness/client.js';
import { percentile, tell } from '../harness/figures.js';
import { deviations } from './as-documented.js';
import { type Described, type HostileRequest, operationsOf, requestFor } from './hostile-requests.js';
import type { Schemas } from './hostile-values.js';

const LONG = process.env.SECURITY === 'long';
const EACH = LONG ? 450 : 40; // requests an operation: tens of thousands in the long form
const SEED = Number(process.env.SECURITY_SEED ?? 20_261_124);

let product: TestApplication;
let given: Given;

beforeAll(async () => {
  product = await TestApplication.start({ clock: fixedClock('2026-11-24T03:00:00Z') });
  given = await Given.registry(product);
  for (let at = 0; at < 5; at++) await given.person({ degree: 'ThS', fields: ['CNTT'] });
}, 120_000);
afterAll(() => product.stop());

/** Signing in is hindered by then: the same address has tried a hundred passwords. */
async function anew(): Promise<Client> {
  await product.get(Database).write((tx) => tx.execute(`delete from access_attempt`));
  return product.userWith('administrator');
}

async function ask(client: Client, { method, url, headers, payload }: HostileRequest) {
  const {
    statusCode,
    body,
    headers: told,
  } = await product.app.inject({
    method: method as 'GET',
    url,
    headers: { ...headers, cookie: client.cookieHeader },
    ...(payload === null ? {} : { payload }),
  });
  return { status: statusCode, text: body, type: String(told['content-type'] ?? '') };
}

/** What is still held when everything else was thrown away. */
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
function memoryHeld(): number {
  collect();
  return process.memoryUsage().heapUsed;
}

function deviationsOf({ answers }: Described, status: number, type: string, text: string, schemas: Schemas): string[] {
  if (status >= 300 || !type.includes('application/json')) return [];
  const schema = answers[status];
  if (schema === undefined) return ['a status that is not in the document'];
  return schema === null ? [] : deviations(JSON.parse(text), schema, schemas);
}

describe('whatever is sent', () => {
  it(
    'is answered or refused in the shape of a refusal, by every operation of the document, and nothing breaks',
    async () => {
      const document = documentOf(product.app);
      const operations = operationsOf(document);
      const counts = new Map<number, number>();
      const failures: unknown[] = [];
      const undocumented = new Map<string, string>();
      const heap: number[] = [];
      const waits: number[] = [];
      let client = await product.userWith('administrator');
      let asked = 0;
      for (const [index, operation] of operations.entries()) {
        if (LONG && index % 10 === 0) heap.push(memoryHeld());
        const begin = performance.now();
        await given.officer.get('/api/session');
        waits.push(performance.now() - begin);
        const arbitrary = requestFor(operation, document.components!.schemas as Schemas);
        for (const request of fc.sample(arbitrary, { seed: SEED + index, numRuns: EACH })) {
          const { status, text, type } = await ask(client, request);
          asked++;
          counts.set(Math.floor(status / 100), (counts.get(Math.floor(status / 100)) ?? 0) + 1);
          const isProblem = type.includes('application/problem+json') && /"code":"[a-z_]+\.[a-z_]+"/.test(text);
          if (status >= 500 || (status >= 400 && !isProblem))
            failures.push({
              ...request,
              payload: request.payload?.slice(0, 400),
              url: request.url.slice(0, 400),
              status,
              text: text.slice(0, 300),
            });
          for (const deviation of deviationsOf(operation, status, type, text, document.components!.schemas as Schemas))
            undocumented.set(`${operation.operationId} ${status} ${deviation.replaceAll(/\/\d+/g, '/n')}`, request.url.slice(0, 200));
          if (status === 401) client = await anew(); // it signed itself out
        }
      }
      const sorted = [...counts].sort(([a], [b]) => a - b).map(([of, count]) => `${count} ${of}xx`);
      process.stdout.write(
        `hostile requests (seed ${SEED}): ${asked} over ${operations.length} operations: ${sorted.join(', ')}; ${failures.length} broken\n`,
      );
      const third = Math.ceil(heap.length / 3);
      const growth =
        (100 * (percentile(heap.slice(-third), 50) - percentile(heap.slice(third, 2 * third), 50))) /
        percentile(heap.slice(third, 2 * third), 50);
      tell('G-15', `malformed requests over ${operations.length} operations (seed ${SEED})`, asked, '>= 50,000', asked >= 50_000);
      tell('G-15', 'of them answered 5xx, or refused in another shape than a refusal has', failures.length, '0', failures.length === 0);
      tell('G-15', 'answers that are not as the OpenAPI document says', undocumented.size, '0', undocumented.size === 0);
      tell('G-15', 'memory held in the last third, beside the second', `${growth.toFixed(1)} %`, '< 10 %', growth < 10);
      const [early, late] = [percentile(waits.slice(0, third), 99), percentile(waits.slice(-third), 99)];
      tell(
        'G-15',
        `p99 of an honest request in the last third, beside ${early.toFixed(1)} ms in the first`,
        `${late.toFixed(1)} ms`,
        '<= 2x',
        late <= 2 * early,
      );
      expect([...undocumented]).toEqual([]);
      expect(failures.slice(0, 10)).toEqual([]);
      expect(operations.length).toBeGreaterThan(100);
      expect(counts.get(2)! / asked).toBeGreaterThan(0.02); // some got through to the work
      expect((await given.officer.get('/api/health/ready')).status).toBe(200);
    },
    LONG ? 3_600_000 : 300_000,
  );
});
