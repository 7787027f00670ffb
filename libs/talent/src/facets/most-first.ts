import type { FacetCount } from './facets.body.js';

/** The order of the values of a facet: the most people first, else by the code. */
export const mostFirst = (a: FacetCount, b: FacetCount): number => b.count - a.count || String(a.code).localeCompare(String(b.code));
