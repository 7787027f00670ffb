import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ROLES } from '#libs/access';
import { fixedClock } from '#libs/kernel';
import { Database } from '#libs/platform';
import { documentOf } from '../../apps/api/src/document.js';
import { Given } from '../builders/given.js';
import { TestApplication } from '../harness/application.js';
import { tell } from '../harness/figures.js';
import { rowsOf, until } from '../harness/outbox-process.js';
import { operationsOf } from './hostile-requests.js';
import type { Schema, Schemas } from './hostile-values.js';

const MISSING = '01890000-0000-7000-8000-000000000000';
/** Columns behind the bodies, and what a body must never reach. */
const FOREIGN = [
  ...['__proto__', 'constructor', 'prototype', 'toString'],
  ...['id', 'userId', 'role', 'roles', 'grants', 'permissions', 'isAdmin', 'orgPath', 'path', 'path_lo', 'unit_id', 'person_id'],
  ...['createdBy', 'created_by', 'createdAt', 'recorded_at', 'retracted_at', 'archivedAt', 'verified_by', 'verification', 'sessionEpoch'],
  ...[
    'password',
    'password_hash',
    'passwordHash',
    'disabled_at',
    'given_by',
    'changeId',
    'recorded_change',
    'source',
    'status',
    'code',
    'number',
  ],
];

let product: TestApplication;

beforeAll(async () => {
  product = await TestApplication.start({ clock: fixedClock('2026-11-24T03:00:00Z') });
  await (await Given.registry(product)).person({ degree: 'ThS' });
});
afterAll(() => product.stop());

/** Every row of every table, but for who was seen when and for what goes on by itself. */
async function everything(): Promise<Map<string, string>> {
  return product.get(Database).readWhole(async (tx) => {
    const tables = await tx.query<{ name: string }>(
      `select c.relname as name from pg_class c where c.relkind = 'r' and not c.relispartition and c.relnamespace = 'public'::regnamespace
         and has_table_privilege(c.oid, 'select') and c.relname not in ('access_session', 'access_attempt', 'access_device', 'audit_seal', 'platform_outbox', 'talent_touched') order by 1`,
    );
    const digests = new Map<string, string>();
    for (const { name } of tables) {
      const [row] = await tx.query<{ digest: string }>(
        `select coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '') as digest from ${name} t`,
      );
      digests.set(name, row!.digest);
    }
    return digests;
  });
}

const changedSince = async (before: Map<string, string>): Promise<string[]> =>
  [...(await everything())].filter(([name, digest]) => before.get(name) !== digest).map(([name]) => name);

/** Once the work that follows by itself on what was set up is done. */
async function settled(): Promise<Map<string, string>> {
  await until(async () => (await rowsOf(product)).every(({ state }) => state === 'done'));
  return until(async () => {
    const before = await everything();
    await new Promise((resolve) => setTimeout(resolve, 300));
    return (await changedSince(before)).length === 0 && before;
  });
}

const propertiesOf = ({ $ref, properties }: Schema, schemas: Schemas): string[] =>
  Object.keys($ref ? (schemas[$ref.slice($ref.lastIndexOf('/') + 1)]?.properties ?? {}) : (properties ?? {}));

describe('a property that no body declares', () => {
  it('is refused by every operation that takes a body, and changes nothing', async () => {
    const document = documentOf(product.app);
    const schemas = document.components!.schemas as Schemas;
    const writing = operationsOf(document).filter(({ body, path }) => body !== null && path !== '/api/imports');
    expect(writing.length).toBeGreaterThan(30);
    const administrator = await product.userWith('administrator');
    for (const role of ROLES) if (role !== 'administrator') await product.grant(administrator.username, role, null);
    const before = await settled();
    const taken: unknown[] = [];
    let asked = 0;
    for (const { operationId, method, path, body } of writing) {
      const own = propertiesOf(body!, schemas);
      for (const property of FOREIGN.filter((name) => !own.includes(name))) {
        const response = await product.app.inject({
          method: method as 'POST',
          url: path.replace('{kind}', 'identities').replaceAll(/\{\w+\}/g, MISSING),
          headers: {
            cookie: administrator.cookieHeader,
            'x-requested-with': 'test',
            'content-type': 'application/json',
            'if-match': '"v1"',
          },
          payload: `{${JSON.stringify(property)}: "administrator"}`,
        });
        asked++;
        if (response.statusCode !== 400) taken.push([operationId, property, response.statusCode, response.body.slice(0, 200)]);
      }
    }
    process.stdout.write(`foreign properties: ${asked} over ${writing.length} operations, ${taken.length} taken\n`);
    const changed = await changedSince(before);
    tell('G-14', `foreign properties over ${writing.length} operations: taken`, `${taken.length} of ${asked}`, '0', taken.length === 0);
    tell('G-14', 'tables changed by them', changed.join(', ') || 'none', 'none', changed.length === 0);
    expect([taken, changed]).toEqual([[], []]);
  }, 120_000);
});
