import { Inject, Injectable } from '@nestjs/common';
import { Asker } from '#libs/access';
import { type Clock, DomainError } from '#libs/kernel';
import { CLOCK, Database, type Tx } from '#libs/platform';
import type { Criteria } from '../criteria/criteria.body.js';
import { CriteriaCompiler } from '../criteria/criteria-compiler.js';
import { facetKeys, requireAskable } from '../criteria/criteria-fields.js';
import { cardSource, type Moment } from '../search/card-source.js';
import { type Dimension, dimension } from './dimension.js';
import type { FacetCount, FacetName, FacetsAnswer, FacetsBody } from './facets.body.js';
import { type UnitChild, UnitChildren } from './unit-children.js';

/** The total and the counts of every facet in one pass over the cards. A facet's counts ignore its own selection. */
@Injectable()
export class FacetsQuery {
  constructor(
    private readonly database: Database,
    private readonly compiler: CriteriaCompiler,
    private readonly children: UnitChildren,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async count(asker: Asker, { criteria = {}, facets, onDay = null, knownAt = null }: FacetsBody): Promise<FacetsAnswer> {
    requireAskable(asker, criteria);
    const hidden = facets.find((facet) => !facetKeys.allows(asker, facet));
    if (hidden) throw new DomainError('criteria.not_for_you', { key: hidden });
    const read = onDay || knownAt ? 'whole' : asker.bounds;
    return this.database.read(read, (tx) => this.within(tx, asker, criteria, [...new Set(facets)], { onDay, knownAt }));
  }

  private async within(tx: Tx, asker: Asker, criteria: Criteria, facets: readonly FacetName[], moment: Moment): Promise<FacetsAnswer> {
    const day = moment.onDay ?? this.clock.today();
    const source = cardSource(moment, day, asker.bounds);
    const sql = await this.compiler.prepare(tx, criteria, asker.bounds, day, source.parameters);
    const scope = sql.scope(asker.bounds);
    const conditions = sql.byKey(criteria);
    const own = facets.filter((facet) => conditions.has(facet)); // these must be left out of their own counts
    const always = [...conditions].filter(([key]) => !own.includes(key as FacetName)).map(([, condition]) => condition);
    const units = facets.includes('units') ? await this.children.of(tx, asker.bounds, criteria.units, day) : [];
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

/**
 * Facets that are grouped together: a few hundred cells each, folded here. Grouping by each facet apart would put every card into a
 * dozen tables instead of a few, and take three times as long.
 */
const TOGETHER: readonly (readonly FacetName[])[] = [
  ['units'],
  ['fields'],
  ['categories', 'gender', 'ageBand', 'kinds'],
  ['degrees', 'postgraduate', 'politicalTheory', 'stateManagement'],
  ['party', 'residence'],
];

function bundled(counted: readonly Counted[]): Counted[][] {
  const bundles = TOGETHER.map((facets) => counted.filter(({ facet }) => facets.includes(facet))).filter(({ length }) => length > 0);
  return bundles.length > 0 ? bundles : [[]]; // no facet: the total alone
}

/** `grouping()` has a bit set for every key that is not part of the group, the first one highest. */
const apartOf = (keys: number, bundle: number): number => (keys === 0 ? 0 : ((1 << keys) - 1) & ~(1 << (keys - 1 - bundle)));

function folded(rows: readonly GroupRow[], { name, codesOf }: Counted, units: readonly UnitChild[] | null): FacetCount[] {
  const counts = new Map<string | null, number>();
  for (const row of rows) for (const code of codesOf(row[name])) counts.set(code, (counts.get(code) ?? 0) + row.count);
  if (units) return units.map(({ id, name: shown }) => ({ code: id, name: shown, count: counts.get(id) ?? 0 }));
  return [...counts]
    .map(([code, count]) => ({ code, count }))
    .sort((a, b) => b.count - a.count || String(a.code).localeCompare(String(b.code)));
}
