import { subtree } from '#libs/platform';
import { type Bench, type Measurement, WrongAnswer } from '../bench.js';
import { type Line, together } from '../line.js';
import type { Door } from '../product/door.js';
import { byTurns } from '../timing.js';
import { SEARCH_CASES, type SearchCase } from './search-cases.js';

const PAGE = 50;
const DEEP_PAGES = 20;
const WARM = 300;

interface Found {
  readonly items: readonly { readonly id: string }[];
  readonly next: string | null;
  readonly similar: boolean;
}
export interface ByHand {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** A page of fifty over HTTP, beside the SQL one would write by hand for the same rows: ids by the index first, their columns after. */
export const search: Measurement = {
  name: 'search',
  async run(bench) {
    await warmUp(await bench.door('leader'));
    const lines: Line[] = [];
    for (const asked of SEARCH_CASES) lines.push(await measured(bench, asked));
    return [...lines, together('search: all of them', lines, { ratio: 2 })];
  },
};

async function measured(bench: Bench, asked: SearchCase): Promise<Line> {
  const door = await bench.door(asked.role, asked.unit(bench.units));
  const after = asked.deep ? await middle(door, asked) : null;
  const page = () => door.post<Found>('/api/talent/search', { criteria: asked.criteria, limit: PAGE, after });
  const hand = await pageByHand(bench, asked, asked.deep ? PAGE * DEEP_PAGES : 0);
  const statement = { name: `bench ${asked.name}`, text: hand.text, values: [...hand.values] };
  await requireSame(asked.name, await page(), (await bench.sql.query<{ person_id: string }>(statement)).rows);
  const { product, floor } = await byTurns(bench.size.runs, page, () => bench.sql.query(statement));
  return { name: `search: ${asked.name}`, product, floor, limits: { p95: bench.size.limits.page } };
}

/** A process that has just started answers nobody for long: its code is compiled by the first few hundred requests. */
async function warmUp(door: Door): Promise<void> {
  for (let run = 0; run < WARM; run++) await door.post<Found>('/api/talent/search', { criteria: {}, limit: PAGE });
}

/** A mark from far inside the list, as somebody gets it who goes on reading. */
async function middle(door: Door, { criteria }: SearchCase): Promise<string | null> {
  let after: string | null = null;
  for (let page = 0; page < DEEP_PAGES; page++)
    after = (await door.post<Found>('/api/talent/search', { criteria, limit: PAGE, after })).body.next;
  return after;
}

/** A page as one would write it by hand. */
export async function pageByHand(
  { sql, units }: Bench,
  { where, unit, deep }: Pick<SearchCase, 'where' | 'unit' | 'deep'>,
  skipped = 0,
): Promise<ByHand> {
  const within = unit(units);
  const range = within ? subtree(within.path) : null;
  const values: unknown[] = range ? [range.lo, range.hi] : [];
  const scope = `((c.keeping_path >= $1 and c.keeping_path < $2) or (c.unit_path >= $1 and c.unit_path < $2)
    or (c.other_paths[1] >= $1 and c.other_paths[1] < $2)
    or (cardinality(c.other_paths) > 1 and exists (select from unnest(c.other_paths) o(path) where o.path >= $1 and o.path < $2)))`;
  let condition = where.replace('scope', scope);
  if (deep) {
    const { rows } = await sql.query(
      `select c.sort_key, c.person_id from talent_card c where ${condition} order by c.sort_key, c.person_id offset $${values.length + 1} limit 1`,
      [...values, skipped - 1],
    );
    values.push(rows[0].sort_key, rows[0].person_id);
    condition += ` and (c.sort_key, c.person_id) > ($${values.length - 1}, $${values.length}::uuid)`;
  }
  const text = `with page as materialized (
      select c.person_id, c.sort_key from talent_card c where ${condition} order by c.sort_key, c.person_id limit ${PAGE + 1})
    select c.*, u.name_vi as unit_name, k.name_vi as keeping_name from page join talent_card c using (person_id)
    left join organizations_unit_period u on u.unit_id = c.unit_id and u.valid @> (now() at time zone 'Asia/Ho_Chi_Minh')::date
    left join organizations_unit_period k on k.unit_id = c.keeping_unit_id and k.valid @> (now() at time zone 'Asia/Ho_Chi_Minh')::date
    order by c.sort_key, c.person_id`;
  return { text, values };
}

function requireSame(name: string, { body }: { body: Found }, rows: readonly { person_id: string }[]): void {
  const own = body.similar ? [] : body.items.map(({ id }) => id); // similar words are offered where the page would be empty
  const hand = rows.slice(0, PAGE).map(({ person_id }) => person_id);
  if (own.join() !== hand.join()) throw new WrongAnswer(`«${name}»: the page is not the one found by hand (${own.length}, ${hand.length})`);
}
