import { type Bounds, subtree } from '#libs/platform';
import type { Criteria } from '../criteria/criteria.body.js';
import type { FacetCount, FacetName, FacetsAnswer } from '../facets/facets.body.js';
import { mostFirst } from '../facets/most-first.js';
import type { UnitChild } from '../facets/unit-children.js';
import type { Bits } from './bits.js';
import { type HeadContext, HeadCriteria } from './head-criteria.js';
import type { HeadIndex } from './head-index.js';

export interface HeadQuestion {
  readonly criteria: Criteria;
  readonly facets: readonly FacetName[];
  readonly units: readonly UnitChild[]; // that people are counted apart by
  readonly context: HeadContext;
}

/** The total and the counts of every facet. A facet's counts ignore its own selection. */
export function headCounts(index: HeadIndex, bounds: Bounds, { criteria, facets, units, context }: HeadQuestion): FacetsAnswer {
  const scope = index.within(bounds);
  const met = new HeadCriteria(index, scope, context).byKey(criteria);
  const without = (own: string) => [...met].reduce((crowd, [key, bits]) => (key === own ? crowd : crowd.keep(bits)), scope.copy());
  const everybody = without('');
  const crowdOf = (facet: FacetName) => (met.has(facet) ? without(facet) : everybody);
  return {
    total: everybody.count(),
    facets: Object.fromEntries(
      facets.map((facet) => [facet, facet === 'units' ? byUnit(index, crowdOf(facet), units) : byValue(index, crowdOf(facet), facet)]),
    ),
  };
}

const byUnit = (index: HeadIndex, crowd: Bits, units: readonly UnitChild[]): FacetCount[] => {
  const counts = index.countIn(
    units.map(({ path }) => subtree(path)),
    crowd,
  );
  return units.map(({ id, name }, at) => ({ code: id, name, count: counts[at]! }));
};

const byValue = (index: HeadIndex, crowd: Bits, facet: Exclude<FacetName, 'units'>): FacetCount[] =>
  [...index.valuesOf(facet)]
    .map(([value, people]) => ({ code: value === null ? null : String(value), count: people.countIn(crowd) }))
    .filter(({ count }) => count > 0)
    .sort(mostFirst);
