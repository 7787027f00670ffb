import { HOME_PATH } from '../search/card-source.js';
import type { Facet } from './counted.js';
import type { UnitChild } from './unit-children.js';

/** By the step of the path below their common parent: one cut a row, where a comparison with each unit would take a hundred. */
export const BY_UNIT: Facet = {
  bundle: 'units',
  dimension: ({ units, add }) => {
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
  },
};

const parentOf = (path: string): string => path.slice(0, path.lastIndexOf('.', path.length - 2) + 1);
const endOf = (path: string): string => `${path.slice(0, -1)}/`;
