import pg from 'pg';
import type { Day } from '#libs/kernel';
import { AGE_BANDS, bornWithin } from '../criteria/keys/ages.js';
import { DIMENSIONS, type DimensionName, facetOf } from '../facets/dimension.js';

/** Counted by the values that a head has; by units otherwise. */
export type ValueName = Exclude<DimensionName, 'units'>;
export type ColumnName = Exclude<ValueName, 'ageBand'>;
/** What the index knows of a card: what it is counted by, where it stands, and by which words it is found. */
export interface Head {
  readonly id: string;
  readonly home: string | null; // the path of the unit where the person counts
  readonly keeping: string | null;
  readonly others: readonly string[] | null;
  readonly born: Day | null;
  readonly recruited: number | null; // the year
  readonly since: number | null; // the year in which the employment surely began
  readonly written: Written | null; // null: not read, as nobody asks by words
  readonly coded: Texts; // as PostgreSQL writes it, in the order of `CODED_NAMES`
}

/** What words are looked for in, as it is stored for that. */
export interface Written {
  readonly name: string;
  readonly initials: string | null;
  readonly terms: string;
}

type Texts = readonly (string | null)[];

const COLUMNS = DIMENSIONS.flatMap((name) => {
  const { column, emptyIsUnknown = false } = facetOf(name);
  return column === undefined ? [] : [{ name: name as ColumnName, column, emptyIsUnknown }];
});

const OWN = [
  'c.person_id',
  'c.home_path',
  'c.keeping_path',
  'c.other_paths',
  'c.birth_first',
  'left(c.recruited_on, 4)',
  'extract(year from lower(e.valid))',
];
const WRITTEN = ['c.search_name', 'c.initials', 'c.search_terms'];
const CODED = ['c.verified', 'c.language_ranks', ...COLUMNS.map(({ column }) => column)];
const OWN_COLUMNS = OWN.length + WRITTEN.length;

/** What is coded of a card; the ranks are those of the languages, one by one. */
export const CODED_NAMES: readonly (ColumnName | 'verified' | 'languageRanks')[] = [
  'verified',
  'languageRanks',
  ...COLUMNS.map(({ name }) => name),
];

/** The heads of some cards, column by column as text; without words where those are not asked for. */
export const headsSql = (cards: string, { words }: { readonly words: boolean }): string => {
  const columns = [...OWN, ...(words ? WRITTEN : WRITTEN.map(() => 'null')), ...CODED];
  return `select ${columns.map((sql, at) => `(${sql})::text as h${at}`).join(', ')}
    from ${cards} c left join profiles_employment e on e.id = c.employment_id`;
};

/** A head of the columns of one card. */
export function headOf(columns: Texts): Head {
  const [id, home, keeping, others, born, recruited, since, name, initials, terms] = columns;
  return {
    id: id!,
    home: home ?? null,
    keeping: keeping ?? null,
    others: others ? (listOf(others) as string[]) : null,
    born: born ?? null,
    recruited: recruited ? Number(recruited) : null,
    since: since ? Number(since) : null,
    written: name ? { name, initials: initials ?? null, terms: terms ?? '' } : null,
    coded: columns.slice(OWN_COLUMNS),
  };
}

const TEXTS = 1009; // text[]
/** A list as PostgreSQL writes it. */
export const listOf = (pg.types.getTypeParser as (type: number) => (text: string) => (string | null)[])(TEXTS);

/** Null: unknown. An empty list is none. */
type Values = readonly (string | boolean)[] | null;

const EMPTY_IS_UNKNOWN = new Set(COLUMNS.filter(({ emptyIsUnknown }) => emptyIsUnknown).map(({ name }) => name));

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
