import { subtree } from '#libs/platform';
import { type Bench, type BenchUnit, type BenchUnits, type Measurement, WrongAnswer } from '../bench.js';
import { type Line, together } from '../line.js';
import type { DoorAnswer } from '../product/door.js';
import { byTurns } from '../timing.js';

const FACETS = ['units', 'categories', 'fields', 'degrees', 'politicalTheory', 'stateManagement', 'gender', 'ageBand'] as const;

interface FacetsCase {
  readonly name: string;
  readonly unit: (units: BenchUnits) => BenchUnit | null;
  readonly criteria: object;
  readonly where: string; // by hand, over `talent_card c`
}

interface Counted {
  readonly total: number;
  readonly facets: Readonly<Record<string, readonly { code: string | null; count: number; name?: string }[]>>;
}

const CASES: readonly FacetsCase[] = [
  { name: '>= college', unit: () => null, criteria: { degreeAtLeast: 'CD' }, where: 'c.degree_rank >= 50' },
  { name: '>= master', unit: () => null, criteria: { degreeAtLeast: 'ThS' }, where: 'c.degree_rank >= 70' },
  {
    name: 'a name, >= master',
    unit: () => null,
    criteria: { degreeAtLeast: 'ThS', text: 'hương' },
    where: `c.degree_rank >= 70 and (c.initials = 'huong' or c.search_name like '% huong%' or c.search_terms like '% huong %')`,
  },
  { name: 'a ward, >= university', unit: ({ ward }) => ward, criteria: { degreeAtLeast: 'DH' }, where: 'c.degree_rank >= 60' },
];

/** Total and eight facets over HTTP, from the index, beside one pass over the cards by hand whose cells nobody has to fold. */
export const facets: Measurement = {
  name: 'facets',
  async run(bench) {
    const lines: Line[] = [];
    for (const asked of CASES) lines.push(await measured(bench, asked));
    return [...lines, together('facets: all of them', lines, { ratio: 1.5 })];
  },
};

async function measured(bench: Bench, { name, unit, criteria, where }: FacetsCase): Promise<Line> {
  const within = unit(bench.units);
  const door = await bench.door('leader', within);
  const scope = within ? inScope(within.path) : 'true';
  const parent = within ?? bench.units.root;
  const ask = () => door.post<Counted>('/api/talent/facets', { criteria, facets: FACETS });
  await untilIndexed(ask);
  await requireSame(bench, name, (await ask()).body, `${where} and ${scope}`, parent);
  const statement = { name: `bench facets ${name}`, text: onePass(`${where} and ${scope}`, parent) };
  const { product, floor } = await byTurns(bench.size.runs / 2, ask, () => bench.sql.query(statement));
  return {
    name: `facets: ${name}`,
    product,
    floor,
    limits: { p95: 'text' in criteria ? bench.size.limits.countsByWords : bench.size.limits.counts },
  };
}

/** The index is made while the process starts. */
async function untilIndexed(ask: () => Promise<DoorAnswer<Counted>>): Promise<void> {
  for (let at = 0; at < 600; at++) {
    if ((await ask()).headers['x-counted-by'] === 'index') return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new WrongAnswer('never counted by the index');
}

/** As one would write it knowing this database: three tables of cells, nothing said twice. */
function onePass(where: string, parent: BenchUnit): string {
  const cells = ['unit', 'fields', 'c.category, c.gender, age', 'c.degree, c.political_theory, c.state_management'];
  return `select unit, fields, category, gender, age, degree, political_theory, state_management, count(*)::int
    from (select c.*, ${unitSql(parent)} as unit, ${ageSql()} as age from talent_card c where ${where}) c
    group by grouping sets (${cells.map((keys) => `(${keys})`).join(', ')}, ())`;
}

const inScope = (path: string): string => {
  const { lo, hi } = subtree(path);
  return `((c.keeping_path >= '${lo}' and c.keeping_path < '${hi}') or (c.unit_path >= '${lo}' and c.unit_path < '${hi}')
    or (c.other_paths[1] >= '${lo}' and c.other_paths[1] < '${hi}')
    or (cardinality(c.other_paths) > 1 and exists (select from unnest(c.other_paths) o(path) where o.path >= '${lo}' and o.path < '${hi}')))`;
};

const unitSql = ({ path }: BenchUnit): string => {
  const { lo, hi } = subtree(path);
  return `case when c.home_path >= '${lo}' and c.home_path < '${hi}' then split_part(substr(c.home_path, ${path.length + 1}), '.', 1) end`;
};

const TODAY = `(now() at time zone 'Asia/Ho_Chi_Minh')::date`;
const ageSql = (): string =>
  `case when c.birth_first > (${TODAY} - interval '31 years')::date then '-30' when c.birth_first > (${TODAY} - interval '41 years')::date then '31-40'
    when c.birth_first > (${TODAY} - interval '51 years')::date then '41-50' when c.birth_first > (${TODAY} - interval '61 years')::date then '51-60'
    when c.birth_first is not null then '61-' end`;

/** Every value of every facet against a plain GROUP BY: a fast wrong query passes every timing. */
async function requireSame({ sql }: Bench, name: string, counted: Counted, where: string, parent: BenchUnit): Promise<void> {
  const plain: Readonly<Record<(typeof FACETS)[number], string>> = {
    units: `(select u.unit_id::text from organizations_unit_period u where u.parent_id = '${parent.id}' and u.valid @> ${TODAY}
      and c.home_path >= u.path and c.home_path < left(u.path, -1) || '/')`,
    categories: 'c.category',
    fields: 'f.field',
    degrees: 'c.degree',
    politicalTheory: 'c.political_theory',
    stateManagement: 'c.state_management',
    gender: 'c.gender',
    ageBand: ageSql(),
  };
  const [{ total }] = (await sql.query<{ total: number }>(`select count(*)::int as total from talent_card c where ${where}`)).rows as [
    { total: number },
  ];
  if (total !== counted.total) throw new WrongAnswer(`«${name}»: ${counted.total} people, by hand ${total}`);
  for (const facet of FACETS) {
    const each = facet === 'fields' ? `left join lateral unnest(c.fields) f(field) on true` : '';
    const { rows } = await sql.query<{ code: string | null; count: number }>(
      `select ${plain[facet]} as code, count(*)::int as count from talent_card c ${each} where ${where} group by 1`,
    );
    const own = counted.facets[facet]!.filter(({ count }) => count > 0);
    const hand = rows.filter(({ code }) => facet !== 'units' || code !== null);
    const text = (counts: readonly { code: string | null; count: number }[]) => counts.map(({ code, count }) => `${code}=${count}`).sort();
    if (text(own).join() !== text(hand).join()) throw new WrongAnswer(`«${name}», ${facet}: ${text(own)}, by hand ${text(hand)}`);
  }
}
