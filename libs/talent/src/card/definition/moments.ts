/** The record said so at the time that is asked about. */
export const known = (alias: string): string => `profiles_known(${alias}.recorded_at, ${alias}.retracted_at, known_at)`;

/** Certain on the day. */
export const so = (alias: string): string => `${alias}.valid @> on_day and ${known(alias)}`;

/** Perhaps so on the day, by the dates alone: the start is unknown, or known to the month or year only. Unknown is not no. */
export const maybe = (alias: string): string =>
  `(${alias}.possible_from is null or ${alias}.possible_from <= on_day) and (${alias}.ends_on is null or ${alias}.ends_on > on_day)
  and not ${alias}.valid @> on_day`;

export const perhaps = (alias: string): string => `${maybe(alias)} and ${known(alias)}`;

/** Which of the facts gathered somebody has verified. */
export const verified = (alias: string): string =>
  `array_agg(${alias}.id order by ${alias}.id) filter (where ${alias}.verification = 'verified') as verified`;
