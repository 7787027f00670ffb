import type { Criteria, CriteriaSql } from '#libs/talent';

/** Conditions of a definition over a card `c`: three-valued, so that unknown never becomes no. */
export interface PartSql {
  readonly part: string; // numerator, remainder, unknown, excluded
  readonly why: string; // category, value or null
}

/** Everybody is in exactly one part: in the population and yes, and surely no, or not known; outside; or not known to be in. */
export function partSql(sql: CriteriaSql, population: Criteria, numerator: Criteria): PartSql {
  const inPopulation = and([...sql.byKey(population).values()]);
  const counts = and([...sql.byKey(numerator).values()]);
  return {
    part: `case when (${inPopulation}) is true then (case when (${counts}) is true then 'numerator' when (${counts}) is false then 'remainder' else 'unknown' end)
      when (${inPopulation}) is false then 'excluded' else 'unknown' end`,
    why: `case when (${inPopulation}) is null then 'category' when (${inPopulation}) and (${counts}) is null then 'value' end`,
  };
}

const and = (conditions: readonly string[]): string => (conditions.length > 0 ? conditions.join(' and ') : 'true');
