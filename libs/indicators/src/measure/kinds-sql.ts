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
 * A cohort is everybody who came years before under a policy of attraction or to a post given for priority recruitment: each by the card
 * of the day, or by the last card there was, for those who left.
 */
export function cohortSource({ day, knownAt }: { readonly day: Day; readonly knownAt: string | null }, years: number, add: Add): string {
  const year = Number(day.slice(0, 4)) - years;
  const onDay = `${add(day)}::date`;
  const at = knownAt === null ? 'null::timestamptz' : `${add(knownAt)}::timestamptz`;
  return `(select d.*, x.last_day < ${onDay} as gone from (
      select a.person_id, max(least(coalesce(e.ends_on - 1, ${onDay}), ${onDay})) as last_day
      from (
        select p.person_id from profiles_policy p
          where p.policy = 'attracted' and p.year = ${add(year)} and profiles_known(p.recorded_at, p.retracted_at, ${at})
        union select a.person_id from establishment_appointment a
          where ${knownAppointment(at)} and a.appointed_on >= ${add(`${year}-01-01`)}::date and a.appointed_on < ${add(`${year + 1}-01-01`)}::date) a
      join profiles_employment e on e.person_id = a.person_id and profiles_known(e.recorded_at, e.retracted_at, ${at}) and e.is_primary and not e.valid >> daterange(${onDay}, ${onDay}, '[]')
      group by a.person_id) x
    join lateral (select t.* from talent_card_at(x.last_day, ${at}) t where t.person_id = x.person_id) d on true)`;
}

/** Recorded by then, and not yet revoked. */
const knownAppointment = (at: string): string => `case when ${at} is null then a.revoked_change is null else
  exists (select from platform_change c where c.id = a.recorded_change and c.at <= ${at})
  and not exists (select from platform_change c where c.id = a.revoked_change and c.at <= ${at}) end`;

export const COHORT_PARTS: PartSql = { part: `case when c.gone then 'remainder' else 'numerator' end`, why: 'null::text' };
