import type { Day } from '#libs/kernel';
import { AGE_BANDS, bornWithin } from '../criteria/keys/ages.js';
import { DIMENSIONS, type DimensionName, facetOf } from '../facets/dimension.js';

/** Counted by the values that a head has; by units otherwise. */
export type ValueName = Exclude<DimensionName, 'units'>;
type ColumnName = Exclude<ValueName, 'ageBand'>;
type Held = string | boolean | null | readonly string[];

/** What the index knows of a card: what it is counted by, and where it stands. */
export type Head = Readonly<Record<ColumnName, Held>> & {
  readonly id: string;
  readonly home: string | null; // the path of the unit where the person counts
  readonly keeping: string | null;
  readonly others: readonly string[] | null;
  readonly born: Day | null;
  readonly verified: boolean;
  readonly languageRanks: readonly (number | null)[] | null; // of the languages, one by one
  readonly recruited: number | null; // the year
  readonly since: number | null; // the year in which the employment surely began
};

const COLUMNS = DIMENSIONS.flatMap((name) => {
  const { column, emptyIsUnknown = false } = facetOf(name);
  return column === undefined ? [] : [{ name: name as ColumnName, column, emptyIsUnknown }];
});

/** The columns of a card `c` as a head. */
export const HEAD = `c.person_id as id, c.home_path as home, c.keeping_path as keeping, c.other_paths as others, c.birth_first as born, c.verified,
  c.language_ranks as "languageRanks", left(c.recruited_on, 4)::int as recruited,
  (select extract(year from lower(e.valid))::int from profiles_employment e where e.id = c.employment_id) as since,
  ${COLUMNS.map(({ name, column }) => `${column} as "${name}"`).join(', ')}`;

/** Null: unknown. An empty list is none. */
type Values = readonly (string | boolean)[] | null;

/** The values of a head on a day. */
export const valuesOn = (day: Day): ReadonlyMap<ValueName, (head: Head) => Values> =>
  new Map<ValueName, (head: Head) => Values>([
    ...COLUMNS.map(({ name, emptyIsUnknown }) => [name, (head: Head) => valuesOf(head[name], emptyIsUnknown)] as const),
    ['ageBand', bandsOn(day)],
  ]);

function valuesOf(held: Held, emptyIsUnknown: boolean): Values {
  if (held === null) return null;
  if (typeof held !== 'object') return [held];
  if (held.length < 2) return held.length === 0 && emptyIsUnknown ? null : held;
  return [...new Set(held)];
}

function bandsOn(day: Day): (head: Head) => Values {
  const bands = AGE_BANDS.map((band) => ({ band, ...bornWithin(band, day) }));
  return ({ born }) => {
    if (born === null) return null;
    return bands.flatMap(({ band, bornFrom, bornTo }) => ((bornFrom && born < bornFrom) || (bornTo && born > bornTo) ? [] : [band]));
  };
}
