import pg from 'pg';
import { isTopmost, subtree, urlOf } from '#libs/platform';
import { type Bench, type BenchUnit, type BenchUnits, type Measurement, WrongAnswer } from '../bench.js';
import type { Line } from '../line.js';
import { byTurns } from '../timing.js';
import { type ByHand, pageByHand } from './search.js';

const RUNS = 60;

interface ScopeCase {
  readonly name: string;
  readonly unit: (units: BenchUnits) => BenchUnit;
  readonly where: string;
  /** The people of the page are known before the cards are read: so the product asks as soon as its index is up. */
  readonly byIds?: true;
}

const NAMED = `scope and (c.search_name like '% lan%' or c.search_terms like '% lan %')`;

const CASES: readonly ScopeCase[] = [
  { name: 'a department', unit: ({ department }) => department, where: 'scope' },
  { name: 'a ward', unit: ({ ward }) => ward, where: 'scope' },
  { name: 'a ward, 3 fields', unit: ({ ward }) => ward, where: `scope and c.fields && '{CNTT,YT,GDDT}'` },
  { name: 'a ward, name', unit: ({ ward }) => ward, where: NAMED },
  { name: 'a ward, name, by the index', unit: ({ ward }) => ward, where: NAMED, byIds: true },
  { name: 'the root as a part', unit: ({ root }) => root, where: 'scope' },
];

/** What the policy behind the scope costs: the same page under the role it binds, beside the role that has the predicate alone. */
export const scope: Measurement = {
  name: 'scope',
  async run(bench) {
    const scoped = new pg.Client({ connectionString: urlOf(bench.settings, 'app_scoped') });
    await scoped.connect();
    try {
      const lines: Line[] = [];
      for (const asked of CASES) lines.push(await measured(bench, scoped, asked));
      return lines;
    } finally {
      await scoped.end();
    }
  },
};

async function measured(bench: Bench, scoped: pg.Client, { name, unit, where, byIds }: ScopeCase): Promise<Line> {
  const place = unit(bench.units);
  const asked = await pageByHand(bench, { where, unit: () => place });
  const { text, values } = byIds ? await byIdsOf(bench, asked, place) : asked;
  const statement = { name: `bench scope ${name}`, text, values: [...values] };
  const everybody = await pageByHand(bench, { where: 'true', unit: () => null });
  const unscoped = { name: `bench scope ${name} unscoped`, text: everybody.text, values: [...everybody.values] };
  const [lo, hi] = [subtree(place.path).lo, subtree(place.path).hi].map(pg.escapeLiteral);
  const under =
    (client: pg.Client, context: string, asked = statement) =>
    async (): Promise<string> => {
      await client.query(`start transaction read only${context}`);
      const { rows } = await client.query<{ person_id: string }>(asked);
      await client.query('commit');
      return rows.map(({ person_id }) => person_id).join();
    };
  const asPart = () => under(scoped, `; set local app.lo = ${lo}; set local app.hi = ${hi}; set local app.fields = '*'`);
  const withPolicy = isTopmost(subtree(place.path)) ? under(bench.sql, '', unscoped) : asPart(); // as the product reads it
  const predicateAlone = under(bench.sql, '');
  const page = await predicateAlone();
  if (page === '' || (await withPolicy()) !== page) throw new WrongAnswer(`«${name}»: the policy shows another page than the predicate`);
  const { product, floor } = await byTurns(RUNS, withPolicy, predicateAlone);
  return { name: `scope: ${name}`, product, floor, limits: { ratio: 1.3 } };
}

/** The same page, of people named one by one. */
async function byIdsOf(bench: Bench, { text, values }: ByHand, place: BenchUnit): Promise<ByHand> {
  const { rows } = await bench.sql.query<{ person_id: string }>(text, [...values]);
  const ids = rows.map(({ person_id }) => pg.escapeLiteral(person_id)).join(', ');
  return pageByHand(bench, { where: `scope and c.person_id = any(array[${ids}]::uuid[])`, unit: () => place });
}
