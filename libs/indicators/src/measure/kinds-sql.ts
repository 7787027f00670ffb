import type { Day } from '#libs/kernel';
import type { PartSql } from './part-sql.js';

type Add = (value: unknown) => string;

/**
 * A flow counts those recruited in the year of the day and present on it. Where the day of recruitment is not recorded, an employment
 * that began before that year says no; else it is not known.
 */
export function recruitedInYearOf(day: Day, add: Add): string {
  const year = day.slice(0, 4);
  return `case when c.recruited_on is not null then left(c.recruited_on, 4) = ${add(year)}
    when exists (select from profiles_employment e where e.id = c.employment_id and lower(e.valid) < ${add(`${year}-01-01`)}::date) then false end`;
}

/**
 * A cohort is everybody who was appointed to a post given for priority recruitment, years before: each by the card of the day, or by the
 * last card there was, for those who left.
 */
export function cohortSource(day: Day, years: number, add: Add): string {
  const year = Number(day.slice(0, 4)) - years;
  const onDay = `${add(day)}::date`;
  return `(select d.*, x.last_day < ${onDay} as gone from (
      select a.person_id, max(least(coalesce(e.ends_on - 1, ${onDay}), ${onDay})) as last_day
      from establishment_appointment a
      join profiles_employment e on e.person_id = a.person_id and e.retracted_at is null and e.is_primary and not e.valid >> daterange(${onDay}, ${onDay}, '[]')
      where a.revoked_change is null and a.appointed_on >= ${add(`${year}-01-01`)}::date and a.appointed_on < ${add(`${year + 1}-01-01`)}::date
      group by a.person_id) x
    join lateral (select t.* from talent_card_at(x.last_day, null) t where t.person_id = x.person_id) d on true)`;
}

export const COHORT_PARTS: PartSql = { part: `case when c.gone then 'remainder' else 'numerator' end`, why: 'null::text' };
