import type { Criteria, CriteriaSql } from '#libs/talent';
import type { Counted } from '../definitions/definition.js';
import type { Opened } from './measure.body.js';

/** Conditions of a definition over a card `c`: three-valued, so that unknown never becomes no. */
export interface PartSql {
  readonly part: string; // numerator, remainder, unknown, excluded
  readonly why: string; // category, value or null
}

/**
 * The one definition of membership: everybody is in exactly one part. In the population and yes, or surely no, or not known; outside; or
 * not known to be in. `also` narrows the population by what is no question about a card, such as the year of recruitment.
 */
export function partSql(sql: CriteriaSql, population: Criteria, numerator: Criteria, also: string | null = null): PartSql {
  const inPopulation = and([...conditions(sql, population), ...(also ? [also] : [])]);
  const counts = and(conditions(sql, numerator));
  return {
    part: `case when (${inPopulation}) is true then (case when (${counts}) is true then 'numerator' when (${counts}) is false then 'remainder' else 'unknown' end)
      when (${inPopulation}) is false then 'excluded' else 'unknown' end`,
    why: `case when (${inPopulation}) is null then 'category' when (${inPopulation}) and (${counts}) is null then 'value' end`,
  };
}

/** Who makes up the denominator: yes or no of everybody. */
export const inDenominator = ({ part, why }: PartSql, { unknownRule }: Pick<Counted, 'unknownRule'>): string =>
  `(${part} in ('numerator', 'remainder')${unknownRule === 'in_denominator' ? ` or (${part} = 'unknown' and ${why} = 'value')` : ''})`;

/** Whose people are opened. */
export const isOf = (opened: Opened, parts: PartSql, counted: Pick<Counted, 'unknownRule'>, add: (value: unknown) => string): string =>
  opened === 'denominator' ? inDenominator(parts, counted) : `${parts.part} = ${add(opened)}`;

/** Of whom no field is known nobody can say that there is none: a search may pass them over, a number may not. */
const conditions = (sql: CriteriaSql, criteria: Criteria): string[] =>
  [...sql.byKey(criteria)].map(([key, condition]) =>
    key === 'fields' && !criteria.fields?.includes(null) ? `case when c.fields <> '{}' then ${condition} end` : condition,
  );

const and = (all: readonly string[]): string => (all.length > 0 ? all.join(' and ') : 'true');
