import { CARD_COLUMNS } from '../card/card-columns.js';

/** What a degree that is held changes of a card. */
const WITH_DEGREE: Readonly<Record<string, string>> = {
  degree: 's.level',
  degree_rank: 'd.rank',
  postgraduate: 'c.postgraduate is true or d.is_postgraduate',
  degree_possible: 'null::text',
};

/**
 * Cards `c` within a condition of those who study on the day `on` for a degree above the one they hold, each as it will be with that
 * degree; beside it what is `also` asked of it as it is now, the day on which the degree is expected at the latest, and when somebody retires.
 */
export const studiedSource = (cards: string, where: string, on: string, also: string): string => `(
  select ${CARD_COLUMNS.map((column) => `${WITH_DEGREE[column] ?? `c."${column}"`} as "${column}"`).join(', ')}, ${also}, platform_last_day(s.expected_on) as expected_by
  from ${cards} c
  join profiles_study s on s.person_id = c.person_id and s.retracted_at is null and s.valid @> ${on}
  join catalogs_education_level d on d.code = s.level and d.rank > coalesce(c.degree_rank, -1)
  where ${where})`;
