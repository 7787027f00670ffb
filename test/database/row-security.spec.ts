import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { Database, subtree, urlOf } from '#libs/platform';
import { Given, type GivenPerson, type GivenUnit } from '../builders/given.js';
import { TestApplication } from '../harness/application.js';
import type { Client } from '../harness/client.js';

interface Table {
  readonly name: string;
  readonly person: string; // the column that names somebody
  readonly kind: 'r' | 'p' | 'v' | 'm';
  readonly readable: boolean;
  readonly secured: boolean;
  readonly policies: number;
}

let product: TestApplication;
let scoped: pg.Client;
let tables: Table[];
let [here, elsewhere]: GivenUnit[] = [];
let [somebody, another]: GivenPerson[] = [];

/** Read in full or not at all, for whichever part of the body: no right to look is the stricter policy. */
const NOT_LOOKED_AT = [
  'establishment_appointment',
  'exchange_absent',
  'exchange_completion',
  'exchange_export_person',
  'exchange_row',
  'indicators_day_person',
  'indicators_snapshot_member',
  'privacy_own_record',
  'recruitment_candidate',
  'talent_shortlist_taken_off',
];

beforeAll(async () => {
  product = await TestApplication.start();
  const given = await Given.registry(product);
  [here, elsewhere] = [await given.unit(), await given.unit()];
  [somebody, another] = [await withEveryFact(given, here), await withEveryFact(given, elsewhere)];
  scoped = new pg.Client({ connectionString: urlOf(product.database.settings, 'app_scoped') });
  await scoped.connect();
  tables = (await scoped.query<Table>(LINKED_TO_PEOPLE)).rows;
});
afterAll(async () => {
  await scoped.end();
  await product.stop();
});

const FACTS = {
  memberships: { organisation: 'DANG', standing: 'member' },
  appraisals: { year: 2011, rating: 'HTT' },
  titles: { title: 'PGS' },
  nominations: { plannedFor: 'PH_X' },
  groups: { group: 'KHCN' },
  availability: { mode: 'lecture' },
  residences: { country: 'DE', timeZone: 'Europe/Berlin' },
  citizenships: { country: 'DE' },
  works: { workTitle: 'Sách', year: 2020 },
  studies: { level: 'TS', expectedOn: '2028' },
  retirements: { leavesOn: '2050-12-31', decision: 'QĐ 1' },
  policies: { policy: 'attracted', year: 2020, decision: 'QĐ 2' },
  consents: { purpose: 'shared', answer: 'given', means: 'signed' },
};

/** Somebody with a row in every table of records that the product has a door to. */
async function withEveryFact(given: Given, unit: GivenUnit): Promise<GivenPerson> {
  const person = await given.person({ unit, degree: 'ThS', fields: ['CNTT'] });
  for (const [kind, values] of Object.entries(FACTS)) await given.fact(person, kind, { ...values, startsOn: '2012-02-03' });
  const { body } = await given.officer.get<GivenPerson>(`/api/profiles/${person.id}`);
  await given.officer.patch(`/api/profiles/${person.id}`, { confirmedOn: '2026-06-30' }, { 'if-match': `"v${body.version}"` });
  return person;
}

/** Whatever refers to a person, by a key or by the name of a column. */
const LINKED_TO_PEOPLE = `
  select t.relname as name, t.relkind as kind, case when t.relname = 'profiles_person' then 'id' else (
      select a.attname from pg_attribute a where a.attrelid = t.oid and a.attname ~ '(^|_)person_id$' and not a.attisdropped limit 1) end as person,
    has_any_column_privilege('app_scoped', t.oid, 'select') as readable, t.relrowsecurity and t.relforcerowsecurity as secured,
    (select count(*)::int from pg_policy p where p.polrelid = t.oid and p.polroles @> array[(select r.oid from pg_roles r where r.rolname = 'app_scoped')]) as policies
  from pg_class t where t.relkind in ('r', 'p', 'v', 'm') and t.relnamespace = 'public'::regnamespace and (
    t.relname = 'profiles_person'
    or exists (select from pg_constraint k where k.conrelid = t.oid and k.confrelid = 'profiles_person'::regclass)
    or exists (select from pg_attribute a where a.attrelid = t.oid and a.attname ~ '(^|_)person_id$' and not a.attisdropped))
  order by 1`;

const RIGHTS_TO_WRITE = `
  select t.relname as name from pg_class t where t.relnamespace = 'public'::regnamespace and t.relkind in ('r', 'p', 'v')
    and has_table_privilege('app_scoped', t.oid, 'insert, update, delete, truncate, references, trigger, maintain')`;

/** How many rows the scoped role sees of a table in a transaction with such a context; null: it may not even look. */
async function seen(table: string, context: { lo: string; hi: string; fields?: string } | null): Promise<number | null> {
  await scoped.query('begin');
  try {
    if (context)
      await scoped.query(
        `select set_config('app.lo', $1, true), set_config('app.hi', $2, true), set_config('app.fields', $3, true), set_config('app.today', '2026-11-24', true)`,
        [context.lo, context.hi, context.fields ?? '*'],
      );
    return Number((await scoped.query(`select count(*) from ${table}`)).rows[0].count);
  } catch (error) {
    if ((error as { code?: string }).code === '42501') return null;
    throw error;
  } finally {
    await scoped.query('rollback');
  }
}

const kept = (table: string, person: string, id: string): Promise<number> =>
  product
    .get(Database)
    .readWhole((tx) => tx.query<{ count: number }>(`select count(*)::int as count from ${table} where ${person} = $1`, [id]))
    .then(([row]) => row!.count);

describe('the role that reads for people with a part of the body', () => {
  it('looks at every table that tells of people through a forced policy, but for those it has no right to at all', () => {
    for (const { name, kind, readable, secured, policies } of tables) {
      if (kind === 'r' && readable) expect({ name, secured, policies }).toEqual({ name, secured: true, policies: 1 });
    }
    expect(tables.filter(({ readable }) => !readable).map(({ name }) => name)).toEqual(NOT_LOOKED_AT);
    const looked = tables.filter(({ readable }) => readable).map(({ name }) => name);
    expect(looked).toEqual(expect.arrayContaining(['profiles_person', 'profiles_identity', 'profiles_person_event', 'talent_card']));
    expect(tables.filter(({ kind }) => kind === 'v').map(({ name }) => name)).toEqual(['profiles_reached']);
  });

  it('sees of each exactly the rows of whom the context reaches: nothing without one, with an empty or a foreign one', async () => {
    const nobody = [null, { lo: '', hi: '' }, { lo: '', hi: '~' }, subtree(`${here!.path}1.`)];
    for (const { name, kind, person, readable } of tables) {
      for (const context of nobody) expect([name, context, await seen(name, context)]).toEqual([name, context, readable ? 0 : null]);
      if (!readable) continue;
      const rows = kind === 'v' ? [2, 2] : await Promise.all([somebody!, another!].map(({ id }) => kept(name, person, id)));
      expect([name, await seen(name, subtree(here!.path))]).toEqual([name, rows[0]]);
      expect([name, await seen(name, subtree(elsewhere!.path))]).toEqual([name, rows[1]]);
    }
  });

  it('sees of a place that is limited to fields whoever is of one of them, and nobody where it is not said which', async () => {
    const place = subtree(here!.path);
    for (const { name, kind, person, readable } of tables) {
      if (!readable) continue;
      const all = kind === 'v' ? 2 : await kept(name, person, somebody!.id);
      expect([name, await seen(name, { ...place, fields: 'KH|CNTT' })]).toEqual([name, all]);
      for (const fields of ['KH', '', 'KH|YT']) expect([name, fields, await seen(name, { ...place, fields })]).toEqual([name, fields, 0]);
    }
  });

  it('sees nothing with what an earlier transaction left on its connection', async () => {
    expect(await seen('talent_card', subtree(here!.path))).toBe(1);
    expect((await scoped.query(`select current_setting('app.lo', true) as lo`)).rows[0].lo).toBe('');
    expect(await seen('talent_card', null)).toBe(0);
  });

  it('may write nothing, owns nothing and is bound by every policy', async () => {
    expect((await scoped.query(RIGHTS_TO_WRITE)).rows).toEqual([]);
    const [role] = (await scoped.query(`select rolsuper, rolbypassrls, rolcreaterole from pg_roles where rolname = 'app_scoped'`)).rows;
    expect(role).toEqual({ rolsuper: false, rolbypassrls: false, rolcreaterole: false });
    const owned = `select count(*)::int as count from pg_class t join pg_roles r on r.oid = t.relowner where r.rolname = 'app_scoped'`;
    expect((await scoped.query(owned)).rows[0].count).toBe(0);
    const lent = `select p.proname from pg_proc p where p.prosecdef and p.pronamespace = 'public'::regnamespace`;
    expect((await scoped.query(lent)).rows).toEqual([]); // no function reads with the rights of another
  });

  it('is the one that records and their history are read by, where the asker has a part of the body', async () => {
    const [ofHere, ofAll] = [await product.userWith('leader', here), await product.userWith('leader')];
    const facts = async (client: Client) =>
      (await client.get<{ facts?: { identities: unknown[] } }>(`/api/profiles/${somebody!.id}`)).body.facts?.identities.length;
    const changes = async (client: Client) =>
      (await client.get<{ items?: unknown[] }>(`/api/profiles/${somebody!.id}/history`)).body.items?.length;
    const before = [await facts(ofHere), await facts(ofAll), await changes(ofHere), await changes(ofAll)];
    expect(before).toEqual([1, 1, before[3], expect.any(Number)]);
    const closing = new pg.Client({ connectionString: urlOf(product.database.settings, 'owner') });
    await closing.connect();
    await closing.query(
      `drop policy profiles_identity_scoped on profiles_identity; drop policy profiles_person_event_scoped on profiles_person_event`,
    );
    await closing.end();
    expect([await facts(ofHere), await facts(ofAll)]).toEqual([0, 1]);
    expect([await changes(ofHere), await changes(ofAll)]).toEqual([before[3]! - 1, before[3]]);
  });
});
