import { FACT_KIND_NAMES, kindOf } from '../facts/fact-kinds.js';

/** SQL that gives the ids of the people whose facts a change recorded or retracted; `change` is its parameter. */
export const changedPeopleSql = (change: string): string =>
  FACT_KIND_NAMES.flatMap((name) =>
    ['recorded_change', 'retracted_change'].map(
      (column) => `select f.person_id from ${kindOf(name).table} f where f.${column} = ${change}`,
    ),
  ).join(' union ');
