import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database, type Tx } from '#libs/platform';
import { FACT_KIND_NAMES, kindOf } from '#libs/profiles';
import { HeadCount, WatchRuns } from '#libs/talent';
import { Given, type GivenPerson, type GivenUnit } from '../builders/given.js';
import { TestApplication } from '../harness/application.js';
import type { Client } from '../harness/client.js';
import { until } from '../harness/outbox-process.js';
import { type Statement, statementsOf } from '../harness/statements.js';

/** The planner believes that a country stands in the tables: few rows decide nothing. */
const PRETEND = `
  select pg_restore_relation_stats('schemaname', 'public', 'relname', c.relname::text, 'relpages', 1, 'reltuples', 100000::real)
  from pg_class c where c.relkind in ('r', 'i') and c.relname ~ '^(profiles_|talent_card)'
  union all
  select pg_restore_attribute_stats('schemaname', 'public', 'relname', a.attrelid::regclass::text, 'attname', a.attname::text,
    'inherited', false, 'null_frac', 0::real, 'n_distinct', (case when a.attname = 'unit_id' then 1000 else -0.7 end)::real)
  from pg_attribute a join pg_class c on c.oid = a.attrelid
  where c.relkind = 'r' and c.relname ~ '^(profiles_|talent_card)' and a.attname in ('person_id', 'unit_id', 'id', 'recorded_change', 'retracted_change')`;

/** An empty table is read whole whatever is believed of it. */
const OTHERS = {
  memberships: { organisation: 'DANG', standing: 'none' },
  appraisals: { year: 2015, rating: 'HTT' },
  titles: { title: 'PGS' },
  nominations: { plannedFor: 'PH_X' },
  groups: { group: 'KHCN' },
  availability: { mode: 'advise' },
  residences: { country: 'DE', timeZone: 'Europe/Berlin' },
  citizenships: { country: 'DE' },
  works: { workTitle: 'Sách', year: 2020 },
  studies: { level: 'TS', expectedOn: '2028' },
  retirements: { leavesOn: '2050-12-31', decision: 'QĐ 1' },
  policies: { policy: 'attracted', year: 2020, decision: 'QĐ 2' },
  consents: { purpose: 'shared', answer: 'given', means: 'signed' },
};

const NOBODY = '00000000-0000-0000-0000-000000000000';

interface Node {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly 'Index Cond'?: string;
  readonly Plans?: readonly Node[];
}

let product: TestApplication;
let given: Given;
let ward: GivenUnit;
let person: GivenPerson;
let leader: Client;

beforeAll(async () => {
  product = await TestApplication.start();
  given = await Given.registry(product);
  ward = await given.unit('Phường Một');
  leader = await product.userWith('leader', ward);
  await withoutIndex();
  for (const degree of ['DH', 'ThS', 'TS']) {
    person = await given.person({ unit: ward, degree, fields: ['CNTT'] });
    for (const [kind, values] of Object.entries(OTHERS)) await given.fact(person, kind, { ...values, startsOn: '2016-01-01' });
  }
});
afterAll(() => product.stop());

/** Found to count wrong twice, the index in memory answers nothing any more: the cards are asked. */
async function withoutIndex(): Promise<void> {
  const heads = product.get(HeadCount);
  for (let doubt = 0; doubt < 2; doubt++) {
    heads.start();
    await until(async () => heads.includes !== null);
    heads.distrust();
  }
}

/** How the database would answer the one statement that says this. */
async function planOf(work: () => Promise<unknown>, saying: string, { generic = false } = {}): Promise<Node[]> {
  const [statement] = (await statementsOf(work)).filter(({ text }) => text.includes(saying));
  if (!statement) throw new Error(`nothing was asked with "${saying}"`);
  return product.get(Database).write(async (tx) => {
    await tx.query(PRETEND);
    const [row] = generic ? await genericPlan(tx, statement) : await plan(tx, statement);
    return nodesOf(row!['QUERY PLAN'][0]!.Plan);
  });
}
type Planned = { 'QUERY PLAN': [{ Plan: Node }] };
const plan = (tx: Tx, { text, values }: Statement) => tx.query<Planned>(`explain (format json) ${text}`, values);
/** As for a statement with a name, whose plan serves every value. */
const genericPlan = (tx: Tx, { text }: Statement) => tx.query<Planned>(`explain (format json, generic_plan) ${text}`);

const nodesOf = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];
const indexes = (nodes: readonly Node[]) => nodes.map((node) => node['Index Name']).filter((name) => name !== undefined);
const readWhole = (nodes: readonly Node[], prefix: string) =>
  nodes.filter((node) => node['Relation Name']?.startsWith(prefix) && !node['Index Cond'] && node['Node Type'] !== 'Bitmap Heap Scan');

describe('today`s card', () => {
  const search = (client: Client, criteria: object) => () => client.post('/api/talent/search', { criteria });
  const page = 'as k1';

  it('gives pages in the order of names by an index, and reads no further than the page', async () => {
    expect(indexes(await planOf(search(given.officer, {}), page))).toContain('talent_card_sort');
  });

  it.each([
    ['a name', { text: 'nguyen' }, 'talent_card_name'],
    ['a major', { majors: ['Luật kinh tế'] }, 'talent_card_terms'],
    ['fields', { fields: ['CNTT'] }, 'talent_card_fields'],
    ['a title', { titles: ['GS'] }, 'talent_card_titles'],
    ['a group', { groups: ['KHCN'] }, 'talent_card_groups'],
    ['what an expert can be asked for', { availability: ['advise'] }, 'talent_card_availability'],
    ['what somebody is planned for', { plannedFor: ['PH_X'] }, 'talent_card_planned'],
  ])('is counted by %s through an index', async (_, criteria, index) => {
    const count = () => given.officer.post('/api/talent/search', { criteria, withTotal: true });
    expect(indexes(await planOf(count, 'count(*)::int as total'))).toContain(index);
  });

  it('is found by a name with a slip through the same index', async () => {
    const find = () => given.officer.post('/api/talent/search', { criteria: { text: 'nguyne' }, sort: 'relevance' });
    expect(indexes(await planOf(find, 'c.search_name %> '))).toContain('talent_card_name');
  });

  it('of a subtree is found by where people are kept, work and work besides', async () => {
    const count = () => leader.post('/api/talent/search', { criteria: {}, withTotal: true });
    expect(readWhole(await planOf(count, 'count(*)::int as total'), 'talent_card')).toEqual([]);
  });

  it('is made anew by the person alone, in every branch of its definition and whatever the value', async () => {
    const fact = person.facts.employments[0]!;
    const correct = () =>
      given.officer.patch(
        `/api/profiles/${person.id}/facts/employments/${fact.id}`,
        { position: 'Chuyên viên chính' },
        { 'if-match': `"v${fact.version}"` },
      );
    const nodes = await planOf(correct, 'fresh as materialized', { generic: true });
    const facts = nodes.filter((node) => node['Relation Name']?.startsWith('profiles_') && node['Node Type'] !== 'Bitmap Heap Scan');
    expect(facts.length).toBeGreaterThan(10);
    expect(facts.filter((node) => !/person_id = |\bid = /.test(node['Index Cond'] ?? ''))).toEqual([]);
  });
});

describe('the card of another day', () => {
  it('of a subtree is computed for those who ever were there, not for everybody', async () => {
    const ask = () => leader.post('/api/talent/search', { criteria: {}, onDay: '2025-01-01' });
    const nodes = await planOf(ask, 'as k1');
    expect(nodes.some((node) => node['Relation Name'] === 'profiles_identity')).toBe(true);
    expect(readWhole(nodes, 'profiles_')).toEqual([]);
  });
});

describe('whom a change touched', () => {
  it('is found by the change, in every kind of fact, recorded or retracted', async () => {
    const nodes = await planOf(() => product.get(WatchRuns).peopleChanged(NOBODY), 'with changed as');
    expect(readWhole(nodes, 'profiles_')).toEqual([]);
    const used = indexes(nodes);
    for (const name of FACT_KIND_NAMES) {
      const table = kindOf(name).table;
      expect(used).toEqual(expect.arrayContaining([`${table}_recorded_change`, `${table}_retracted_change`]));
    }
  });
});
