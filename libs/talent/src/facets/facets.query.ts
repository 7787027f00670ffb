import { Inject, Injectable } from '@nestjs/common';
import { Asker } from '#libs/access';
import { type Clock, DomainError } from '#libs/kernel';
import { type Bounds, CLOCK, Database, type Tx } from '#libs/platform';
import type { CardColumn } from '../card/card-columns.js';
import type { Criteria } from '../criteria/criteria.body.js';
import { CriteriaCompiler } from '../criteria/criteria-compiler.js';
import { facetKeys, requireAskable } from '../criteria/criteria-fields.js';
import { HeadFacets } from '../headcount/head-facets.js';
import { hiddenColumns } from '../search/card-fields.js';
import { cardSource, isNow, type Moment, withoutColumns } from '../search/card-source.js';
import type { Dimension } from './counted.js';
import { bundleOf, dimension } from './dimension.js';
import type { FacetCount, FacetName, FacetsAnswer, FacetsBody } from './facets.body.js';
import { mostFirst } from './most-first.js';
import { type UnitChild, UnitChildren } from './unit-children.js';

/** The total and the counts of every facet, from the index of this process where it can answer. A facet's counts ignore its own selection. */
@Injectable()
export class FacetsQuery {
  constructor(
    private readonly database: Database,
    private readonly compiler: CriteriaCompiler,
    private readonly children: UnitChildren,
    private readonly heads: HeadFacets,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async count(asker: Asker, { criteria = {}, facets, onDay = null, knownAt = null }: FacetsBody): Promise<CountedFacets> {
    requireAskable(asker, criteria);
    const hidden = facets.find((facet) => !facetKeys.allows(asker, facet));
    if (hidden) throw new DomainError('criteria.not_for_you', { key: hidden });
    const [moment, apart] = [{ onDay, knownAt }, [...new Set(facets)]];
    const indexed = isNow(moment) ? await this.heads.count(asker.bounds, criteria, apart, this.clock.today()) : null;
    if (indexed) return { ...indexed, countedBy: 'index' };
    const read = isNow(moment) ? asker.bounds : 'whole';
    return {
      ...(await this.database.read(read, (tx) => this.byCards(tx, asker.bounds, criteria, apart, moment, hiddenColumns(asker)))),
      countedBy: 'cards',
    };
  }

  /** One pass over the cards. */
  async byCards(
    tx: Tx,
    bounds: Bounds,
    criteria: Criteria,
    facets: readonly FacetName[],
    moment: Moment,
    hidden: readonly CardColumn[] = [],
  ): Promise<FacetsAnswer> {
    const day = moment.onDay ?? this.clock.today();
    const source = withoutColumns(cardSource(moment, day, this.clock.today(), bounds), hidden);
    const sql = await this.compiler.prepare(tx, criteria, bounds, day, source.parameters);
    const scope = sql.scope(bounds);
    const conditions = sql.byKey(criteria);
    const own = facets.filter((facet) => conditions.has(facet)); // these must be left out of their own counts
    const always = [...conditions].filter(([key]) => !own.includes(key as FacetName)).map(([, condition]) => condition);
    const units = facets.includes('units') ? await this.children.of(tx, bounds, criteria.units, day) : [];
    const add = (value: unknown) => `$${sql.parameters.push(value)}`;
    const counted = facets.map((facet, at) => ({ facet, name: `d${at}`, ...dimension(facet, day, units, add) }));

    const met = own.map((facet, bit) => `(case when ${conditions.get(facet)} then ${1 << bit} else 0 end)`).join(' | ') || '0';
    const bundles = bundled(counted);
    const keys = bundles.map(([first]) => first?.name).filter((name) => name !== undefined);
    const rows = await tx.query<GroupRow>(
      `select met, ${keys.length > 0 ? `grouping(${keys.join(', ')})` : '0'} as apart, ${counted.map(({ name }) => `${name}, `).join('')} count(*)::int as count
       from (select ${[`${met} as met`, ...counted.map(({ name, sql: value }) => `${value()} as ${name}`)].join(', ')}
         from ${source.sql} c where ${[scope, ...always].join(' and ')}) b
       group by grouping sets (${bundles.map((bundle) => `(${['met', ...bundle.map(({ name }) => name)].join(', ')})`).join(', ')})`,
      sql.parameters,
    );
    const all = (1 << own.length) - 1;
    const of = (bundle: number) => rows.filter(({ apart }) => apart === apartOf(keys.length, bundle));
    const answer: Record<string, FacetCount[]> = {};
    for (const facet of facets) {
      const at = bundles.findIndex((bundle) => bundle.some((each) => each.facet === facet));
      const bit = own.includes(facet) ? 1 << own.indexOf(facet) : 0;
      const mine = of(at).filter((row) => (row.met | bit) === all);
      answer[facet] = folded(mine, counted.find((each) => each.facet === facet)!, facet === 'units' ? units : null);
    }
    const total = of(0).reduce((sum, row) => sum + (row.met === all ? row.count : 0), 0);
    return { total, facets: answer };
  }
}

/** What answered: the index of this process, or the cards themselves. */
export interface CountedFacets extends FacetsAnswer {
  readonly countedBy: 'index' | 'cards';
}

interface GroupRow {
  readonly met: number; // a bit for each selected facet whose selection the person meets
  readonly apart: number; // which bundle
  readonly count: number;
  readonly [dimension: string]: unknown;
}

interface Counted extends Dimension {
  readonly facet: FacetName;
  readonly name: string;
}

/** One bundle after another; with no facet the total alone. */
function bundled(counted: readonly Counted[]): Counted[][] {
  const bundles = new Map<string, Counted[]>();
  for (const one of counted) bundles.set(bundleOf(one.facet), [...(bundles.get(bundleOf(one.facet)) ?? []), one]);
  return bundles.size > 0 ? [...bundles.values()] : [[]];
}

/** `grouping()` has a bit set for every key that is not part of the group, the first one highest. */
const apartOf = (keys: number, bundle: number): number => (keys === 0 ? 0 : ((1 << keys) - 1) & ~(1 << (keys - 1 - bundle)));

function folded(rows: readonly GroupRow[], { name, codesOf }: Counted, units: readonly UnitChild[] | null): FacetCount[] {
  const counts = new Map<string | null, number>();
  for (const row of rows) for (const code of codesOf(row[name])) counts.set(code, (counts.get(code) ?? 0) + row.count);
  if (units) return units.map(({ id, name: shown }) => ({ code: id, name: shown, count: counts.get(id) ?? 0 }));
  return [...counts].map(([code, count]) => ({ code, count })).sort(mostFirst);
}
