import pg from 'pg';
import type { Day } from '#libs/kernel';
import { AGE_BANDS, bornWithin } from '../criteria/keys/ages.js';
import { DIMENSIONS, type DimensionName, facetOf } from '../facets/dimension.js';

/** Counted by the values that a head has; by units otherwise. */
export type ValueName = Exclude<DimensionName, 'units'>;
export type ColumnName = Exclude<ValueName, 'ageBand'>;

const CODED = DIMENSIONS.flatMap((name) => {
  const { column, bundle, emptyIsUnknown = false } = facetOf(name);
  return column === undefined ? [] : [{ name: name as ColumnName, column, bundle, emptyIsUnknown }];
});
/** What is coded of a card. Those of one bundle stand together: of many people few are different in all of it. */
export const CODED_NAMES: readonly (readonly ColumnName[])[] = [...new Set(CODED.map(({ bundle }) => bundle))].map((one) =>
  CODED.filter(({ bundle }) => bundle === one).map(({ name }) => name),
);

/** The year in which an employment surely began tells something where that of the recruitment is not known: few are looked up. */
const SINCE = `case when c.recruited_on is null
  then (select extract(year from lower(e.valid)) from profiles_employment e where e.id = c.employment_id) end`;
/** Of each language also at which rank: lists of the same length behind one another. */
const RANKED_LANGUAGES = `c.languages::text || e'\\t' || coalesce(c.language_ranks::text, '{}')`;

const PATHS = ['c.home_path', 'c.keeping_path', 'c.other_paths'];
const DAYS = ['c.birth_first', 'left(c.recruited_on, 4)', SINCE];
const WORDS = ['c.search_name', 'c.initials', 'c.search_terms'];
const OF_NAMES = new Map(CODED.map(({ name, column }) => [name, name === 'languages' ? RANKED_LANGUAGES : column]));

/** What the index knows of some cards, column by column as text: whose they are, where those stand, when, by which words, and what is coded. */
export const headsSql = (cards: string, { words }: { readonly words: boolean }): string => {
  const columns = [
    'c.person_id',
    ...PATHS,
    ...DAYS,
    ...(words ? WORDS : []),
    'c.verified',
    ...CODED_NAMES.flat().map((name) => OF_NAMES.get(name)!),
  ];
  return `select ${columns.map((sql, at) => `(${sql})::text as h${at}`).join(', ')} from ${cards} c`;
};

const TEXTS = 1009; // text[]
/** A list as PostgreSQL writes it. */
export const listOf = (pg.types.getTypeParser as (type: number) => (text: string) => (string | null)[])(TEXTS);

/** Null: unknown. An empty list is none. */
type Values = readonly (string | boolean)[] | null;

const EMPTY_IS_UNKNOWN = new Set(CODED.filter(({ emptyIsUnknown }) => emptyIsUnknown).map(({ name }) => name));

/** The values of what is coded: a truth, a code or a list of codes. */
export function valuesIn(name: ColumnName, text: string | null): Values {
  if (text === null) return null;
  if (text === 'true' || text === 'false') return [text === 'true'];
  if (!text.startsWith('{')) return [text];
  const list = listOf(text) as string[];
  return list.length === 0 && EMPTY_IS_UNKNOWN.has(name) ? null : [...new Set(list)];
}

/** The bands of age on a day of somebody born on another. */
export function bandsOn(day: Day): (born: Day | null) => Values {
  const bands = AGE_BANDS.map((band) => ({ band, ...bornWithin(band, day) }));
  return (born) => {
    if (born === null) return null;
    return bands.flatMap(({ band, bornFrom, bornTo }) => ((bornFrom && born < bornFrom) || (bornTo && born > bornTo) ? [] : [band]));
  };
}
