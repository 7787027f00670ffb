import type { Day } from '#libs/kernel';
import { AGE_BANDS } from '../criteria/criteria.body.js';
import { bornWithin, COLUMN_OF } from '../criteria/criteria-sql.js';
import { HOME_PATH } from '../search/card-source.js';
import type { UnitChild } from './unit-children.js';

/** By what people are counted apart. */
export const DIMENSIONS = [
  'units',
  'kinds',
  'categories',
  'fields',
  'degrees',
  'postgraduate',
  'politicalTheory',
  'stateManagement',
  'gender',
  'ageBand',
  'party',
  'residence',
] as const;
export type DimensionName = (typeof DIMENSIONS)[number];

/** One value a card `c` in SQL, which groups cheaply, and the codes it stands for. What is not asked for adds no parameter. */
export interface Dimension {
  readonly sql: () => string;
  /** None, one or several (fields); null is unknown. */
  readonly codesOf: (value: unknown) => readonly (string | null)[];
  /** Who is counted under a code. */
  readonly where: (code: string | null) => string;
}

type Add = (value: unknown) => string;

/** The one place that says how people are counted apart: for facets, and for the groups of a number. */
export function dimension(name: DimensionName, day: Day, units: readonly UnitChild[], add: Add): Dimension {
  if (name === 'units') return byUnit(units, add);
  if (name === 'fields') return BY_FIELD(add);
  const sql = () => (name === 'ageBand' ? ageBandSql(day, add) : COLUMN_OF[name]);
  return {
    sql,
    codesOf: (value) => [value === null ? null : String(value)],
    where: (code) => (code === null ? `(${sql()}) is null` : `(${sql()})::text = ${add(code)}`),
  };
}

/** By the step of the path below their common parent: one cut a row, where a comparison with each unit would take a hundred. */
function byUnit(units: readonly UnitChild[], add: Add): Dimension {
  const parents = new Set(units.map(({ path }) => parentOf(path)));
  const [parent] = parents;
  const within = ({ path }: UnitChild) => `(${HOME_PATH} >= ${add(path)} and ${HOME_PATH} < ${add(endOf(path))})`;
  const where = (code: string | null) => {
    const one = units.find(({ id }) => id === code);
    if (code !== null) return one ? within(one) : 'false';
    return units.length === 0 ? 'true' : `(${units.map(within).join(' or ')}) is not true`;
  };
  if (parent === undefined) return { sql: () => 'null::text', codesOf: () => [null], where };
  if (parents.size > 1) {
    const codesOf = (value: unknown) => [units.find(({ path }) => String(value ?? '').startsWith(path))?.id ?? null];
    return { sql: () => 'c.home_path', codesOf, where };
  }
  const ids = new Map(units.map(({ id, path }) => [path.slice(parent.length, -1), id]));
  const below = () =>
    parent === '' ? 'c.home_path is not null' : `${HOME_PATH} >= ${add(parent)} and ${HOME_PATH} < ${add(endOf(parent))}`;
  return {
    sql: () => `case when ${below()} then split_part(substr(c.home_path, ${parent.length + 1}), '.', 1) end`,
    codesOf: (value) => [ids.get(String(value ?? '')) ?? null],
    where,
  };
}

/** By the whole list, of which there are few: taken apart here and not in every row. */
const BY_FIELD = (add: Add): Dimension => ({
  sql: () => 'c.fields',
  codesOf: (value) => (Array.isArray(value) && value.length > 0 ? value.map(String) : [null]),
  where: (code) => (code === null ? `c.fields = '{}'` : `c.fields @> array[${add(code)}]`),
});

function ageBandSql(day: Day, add: Add): string {
  const bands = AGE_BANDS.map((band) => {
    const { bornFrom, bornTo } = bornWithin(band, day);
    const bounds = [bornFrom ? `c.birth_first >= ${add(bornFrom)}::date` : '', bornTo ? `c.birth_first <= ${add(bornTo)}::date` : ''];
    return `when ${bounds.filter(Boolean).join(' and ')} then '${band}'`;
  });
  return `case ${bands.join(' ')} end`;
}

const parentOf = (path: string): string => path.slice(0, path.lastIndexOf('.', path.length - 2) + 1);
const endOf = (path: string): string => `${path.slice(0, -1)}/`;
