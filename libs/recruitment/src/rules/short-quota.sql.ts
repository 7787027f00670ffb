import { changedPeopleSql } from '#libs/profiles';

/** Whose rows a run of the rule looks at besides the quotas named. */
export type Reach = 'everybody' | 'changed';

/** Where a quota stands: its unit on a day `$1`, what is filled, and why it asks for nobody any more. */
const QUOTA = `
  select q.id, q.field, q.year, q.given, d.rank, u.path,
    (select count(*)::int from establishment_appointment a where a.quota_id = q.id and a.revoked_change is null) as filled,
    case when q.withdrawn_at is not null then 'withdrawn' when u.path is null then 'unit_closed' when q.year < extract(year from $1::date) then 'year_over'
      when (select count(*) from establishment_appointment a where a.quota_id = q.id and a.revoked_change is null) >= q.given then 'filled' end as because
  from establishment_quota q
  left join catalogs_education_level d on d.code = q.required_degree
  left join organizations_unit_period u on u.unit_id = q.unit_id and u.valid @> $1::date
  where $2::uuid[] is null or q.id = any($2::uuid[])`;

/**
 * Brings the candidates of quotas to what the cards say: who fits by field, degree and place (works in the quota's unit or above it,
 * or is an expert) and was not appointed comes, who no longer does leaves. `$3` is the change: with the reach 'changed' only people it
 * touched are looked at. Gives each quota where that, or its own standing, may change a case.
 */
export const refreshCandidates = (reach: Reach): string => `
  with quota as materialized (${QUOTA}),
  ${reach === 'changed' ? `touched as materialized (${changedPeopleSql('$3::uuid')}),` : ''}
  fits as materialized (
    select q.id as quota_id, c.person_id from quota q
    join talent_card c on c.fields @> array[q.field] and (q.rank is null or c.degree_rank >= q.rank)
      and (c.kind = 'expert' or starts_with(q.path, c.home_path) or (c.home_path >= q.path and c.home_path < left(q.path, -1) || '/'))
    where q.because is null ${reach === 'changed' ? 'and c.person_id in (select t.person_id from touched t)' : ''}
      and not exists (select from establishment_appointment a where a.quota_id = q.id and a.person_id = c.person_id and a.revoked_change is null)),
  gone as (
    update recruitment_candidate k set left_at = clock_timestamp() from quota q
    where k.quota_id = q.id and k.left_at is null ${reach === 'changed' ? 'and k.person_id in (select t.person_id from touched t)' : ''}
      and not exists (select from fits f where f.quota_id = k.quota_id and f.person_id = k.person_id)
    returning k.quota_id),
  came as (
    insert into recruitment_candidate (quota_id, person_id, came_at, came_change)
    select f.quota_id, f.person_id, clock_timestamp(), $3::uuid from fits f
    on conflict (quota_id, person_id) where left_at is null do nothing returning quota_id)
  select q.id, q.field, q.year, q.given, q.filled, q.because,
    (select count(*)::int from came c where c.quota_id = q.id) as came, (select count(*)::int from gone g where g.quota_id = q.id) as gone
  from quota q`;

/** How many fit each quota `$1` now, and whether it has an open case. */
export const STANDING = `
  select q.id, (select count(*)::int from recruitment_candidate k where k.quota_id = q.id and k.left_at is null) as people,
    exists (select from notifications_case c where c.kind = $2 and c.subject = q.id and c.state = 'open') as open
  from establishment_quota q where q.id = any($1::uuid[])`;

/**
 * Who is told of the open cases of quotas `$2`: followers of field and unit within whose rights the quota lies, and who may see at
 * least one of the people behind it. `$1` is today, `$3` the kind, `$4` and `$5` the roles that see cases and people, `$6` one user or null.
 */
export const READERS = `
  select distinct c.id as "caseId", f.user_id as "userId"
  from notifications_case c
  join establishment_quota q on q.id = c.subject
  join organizations_unit_period u on u.unit_id = q.unit_id and u.valid @> $1::date
  join recruitment_follow f on (f.field is null or f.field = q.field) and ($6::uuid is null or f.user_id = $6)
    and (f.unit_id is null or exists (select from organizations_unit_period p where p.unit_id = f.unit_id and p.valid @> $1::date
      and u.path >= p.path and u.path < left(p.path, -1) || '/'))
  join access_user a on a.id = f.user_id and a.disabled_at is null
  where c.kind = $3 and c.state = 'open' and ($2::uuid[] is null or c.subject = any($2::uuid[]))
    and exists (select from access_grant g where g.user_id = f.user_id and g.role = any($4::text[]) and g.fields is null and access_holds(g, $1::date)
      and (g.path_lo is null or (u.path >= g.path_lo and u.path < g.path_hi)))
    and exists (select from recruitment_candidate k join talent_card t on t.person_id = k.person_id
      join access_grant g on g.user_id = f.user_id and g.role = any($5::text[]) and access_holds(g, $1::date) and (g.fields is null or t.fields && g.fields)
        and (g.path_lo is null or (t.keeping_path >= g.path_lo and t.keeping_path < g.path_hi) or (t.unit_path >= g.path_lo and t.unit_path < g.path_hi))
      where k.quota_id = q.id and k.left_at is null)`;
