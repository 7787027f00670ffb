import type { Day } from '#libs/kernel';
import { CRITERIA_KEYS, type CriteriaKey } from '../criteria/keys/criteria-keys.js';
import type { Dimension, Facet } from './counted.js';
import type { UnitChild } from './unit-children.js';

/** By what people are counted apart: the keys of a question that say how. */
export type DimensionName = {
  [Key in CriteriaKey]: (typeof CRITERIA_KEYS)[Key] extends { readonly facet: Facet } ? Key : never;
}[CriteriaKey];

const FACETS = new Map(Object.entries(CRITERIA_KEYS).flatMap(([key, entry]) => ('facet' in entry ? [[key, entry.facet] as const] : [])));
export const DIMENSIONS = [...FACETS.keys()] as readonly string[] as readonly DimensionName[];

/** How people are counted apart by a key: for facets, and for the groups of a number. */
export const dimension = (name: DimensionName, day: Day, units: readonly UnitChild[], add: (value: unknown) => string): Dimension =>
  FACETS.get(name)!.dimension({ day, units, add });

export const facetOf = (name: DimensionName): Facet => FACETS.get(name)!;
export const bundleOf = (name: DimensionName): Facet['bundle'] => FACETS.get(name)!.bundle;
