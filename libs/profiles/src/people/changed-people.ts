import { FACT_KIND_NAMES, kindOf } from '../facts/fact-kinds.js';

/** What tells that a change recorded or retracted a fact `f`, as the indexes have it: those of what is retracted hold nothing else. */
const TOUCHED_BY = (change: string): readonly string[] => [
  `f.recorded_change = ${change}`,
  `f.retracted_change = ${change} and f.retracted_at is not null`,
];

/** SQL that gives the ids of the people whose facts a change recorded or retracted; `change` is its parameter. */
export const changedPeopleSql = (change: string): string =>
  FACT_KIND_NAMES.flatMap((name) =>
    TOUCHED_BY(change).map((touched) => `select f.person_id from ${kindOf(name).table} f where ${touched}`),
  ).join(' union ');
