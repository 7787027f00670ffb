import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fixedClock } from '#libs/kernel';
import { Database } from '#libs/platform';
import { documentOf } from '../../apps/api/src/document.js';
import { Given } from '../builders/given.js';
import { TestApplication } from '../harness/application.js';
import type { Client } from '../harness/client.js';
import { type HostileRequest, operationsOf, requestFor } from './hostile-requests.js';
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

describe('whatever is sent', () => {
  it(
    'is answered or refused in the shape of a refusal, by every operation of the document, and nothing breaks',
    async () => {
      const document = documentOf(product.app);
      const operations = operationsOf(document);
      const counts = new Map<number, number>();
      const failures: unknown[] = [];
      let client = await product.userWith('administrator');
      let asked = 0;
      for (const [index, operation] of operations.entries()) {
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
          if (status === 401) client = await anew(); // it signed itself out
        }
      }
      const sorted = [...counts].sort(([a], [b]) => a - b).map(([of, count]) => `${count} ${of}xx`);
      process.stdout.write(
        `hostile requests (seed ${SEED}): ${asked} over ${operations.length} operations: ${sorted.join(', ')}; ${failures.length} broken\n`,
      );
      expect(failures.slice(0, 10)).toEqual([]);
      expect(operations.length).toBeGreaterThan(100);
      expect(counts.get(2)! / asked).toBeGreaterThan(0.02); // some got through to the work
      expect((await given.officer.get('/api/health/ready')).status).toBe(200);
    },
    LONG ? 3_600_000 : 120_000,
  );
});
