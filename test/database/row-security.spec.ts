import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { subtree, urlOf } from '#libs/platform';
import { Given, type GivenUnit } from '../builders/given.js';
import { TestApplication } from '../harness/application.js';

interface Table {
  readonly name: string;
  readonly readable: boolean;
  readonly secured: boolean;
  readonly policies: number;
}

let product: TestApplication;
let scoped: pg.Client;
let tables: Table[];
let [here, elsewhere]: GivenUnit[] = [];

beforeAll(async () => {
  product = await TestApplication.start();
  const given = await Given.registry(product);
  [here, elsewhere] = [await given.unit(), await given.unit()];
  await given.person({ unit: here });
  scoped = new pg.Client({ connectionString: urlOf(product.database.settings, 'app_scoped') });
  await scoped.connect();
  tables = (await scoped.query<Table>(LINKED_TO_PEOPLE)).rows;
});
afterAll(async () => {
  await scoped.end();
  await product.stop();
});

/** Whatever refers to a person, by a key or by the name of a column. */
const LINKED_TO_PEOPLE = `
  select t.relname as name, has_any_column_privilege('app_scoped', t.oid, 'select') as readable, t.relrowsecurity and t.relforcerowsecurity as secured,
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
async function seen(table: string, context: { lo: string; hi: string } | null): Promise<number | null> {
  await scoped.query('begin');
  try {
    if (context) await scoped.query(`select set_config('app.lo', $1, true), set_config('app.hi', $2, true)`, [context.lo, context.hi]);
    return Number((await scoped.query(`select count(*) from ${table}`)).rows[0].count);
  } catch (error) {
    if ((error as { code?: string }).code === '42501') return null;
    throw error;
  } finally {
    await scoped.query('rollback');
  }
}

describe('the role that reads for people with a part of the body', () => {
  it('knows the tables that tell of people: facts, events, appointments, candidates, rows of rosters', () => {
    const names = tables.map(({ name }) => name);
    for (const expected of [
      'profiles_person',
      'profiles_identity',
      'profiles_person_event',
      'talent_card',
      'establishment_appointment',
      'recruitment_candidate',
      'exchange_row',
      'exchange_absent',
      'exchange_completion',
    ])
      expect(names).toContain(expected);
  });

  it('may not look at them, or sees through a forced policy: nothing without a context, with an empty or a foreign one', async () => {
    const contexts = [null, { lo: '', hi: '' }, { lo: '', hi: '~' }, subtree(elsewhere!.path)];
    for (const { name, readable, secured, policies } of tables) {
      if (readable) expect({ name, secured, policies }).toEqual({ name, secured: true, policies: 1 });
      for (const context of contexts) expect([name, context, await seen(name, context)]).toEqual([name, context, readable ? 0 : null]);
      if (readable) expect([name, await seen(name, subtree(here!.path))]).toEqual([name, 1]);
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
});
