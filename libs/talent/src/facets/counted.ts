import type { Day } from '#libs/kernel';
import type { UnitChild } from './unit-children.js';

/** One value a card `c` in SQL, which groups cheaply, and the codes it stands for. What is not asked for adds no parameter. */
export interface Dimension {
  readonly sql: () => string;
  /** None, one or several (fields); null is unknown. */
  readonly codesOf: (value: unknown) => readonly (string | null)[];
  /** Who is counted under a code. */
  readonly where: (code: string | null) => string;
}

export interface Counting {
  readonly day: Day;
  readonly units: readonly UnitChild[];
  readonly add: (value: unknown) => string;
}

/**
 * How people are counted apart by a key. Facets of one bundle are grouped together: a few hundred cells each, folded afterwards.
 * Grouping by each facet apart would put every card into a dozen tables instead of a few, and take three times as long.
 */
export interface Facet {
  readonly bundle: 'units' | 'fields' | 'person' | 'study' | 'ranks' | 'sensitive' | 'languages' | 'marks';
  readonly dimension: (counting: Counting) => Dimension;
  /** The column of a card that holds its value or values, where it is one; an empty list is none, or knows nothing. */
  readonly column?: string;
  readonly emptyIsUnknown?: boolean;
}

/** By what stands in one column, or by an expression. */
export const byColumn = (bundle: Facet['bundle'], column: string | ((counting: Counting) => string)): Facet => ({
  bundle,
  ...(typeof column === 'string' ? { column } : {}),
  dimension: (counting) => {
    const sql = () => (typeof column === 'string' ? column : column(counting));
    return {
      sql,
      codesOf: (value) => [value === null ? null : String(value)],
      where: (code) => (code === null ? `(${sql()}) is null` : `(${sql()})::text = ${counting.add(code)}`),
    };
  },
});

/** By the whole list, of which there are few: taken apart here and not in every row. */
export const byList = (bundle: Facet['bundle'], column: string, { emptyIsUnknown = false } = {}): Facet => ({
  bundle,
  column,
  emptyIsUnknown,
  dimension: ({ add }) => ({
    sql: () => column,
    codesOf: (value) => {
      if (!Array.isArray(value) || (emptyIsUnknown && value.length === 0)) return [null];
      return [...new Set(value.map(String))];
    },
    where: (code) => (code !== null ? `${column} @> array[${add(code)}]` : emptyIsUnknown ? `${column} = '{}'` : `${column} is null`),
  }),
});
