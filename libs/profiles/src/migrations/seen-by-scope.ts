/** Whoever the bounds of the transaction reach: empty without them. What stands in it is decided here for every table that tells of people. */
export const REACHED_BY_SCOPE = `
  create view profiles_reached with (security_barrier) as
    select f.person_id
    from (
      select k.person_id, k.unit_id, k.retracted_at, k.ends_on from profiles_keeping k
      union all select e.person_id, e.unit_id, e.retracted_at, e.ends_on from profiles_employment e where e.unit_id is not null) f
    join profiles_person p on p.id = f.person_id
    join lateral (
      select u.path from organizations_unit_period u where u.unit_id = f.unit_id
      order by (u.valid @> nullif(current_setting('app.today', true), '')::date) desc, lower(u.valid) desc nulls last limit 1) u on true
    where (f.retracted_at is null or f.retracted_at = p.archived_at)
      and (f.ends_on is null or f.ends_on > nullif(current_setting('app.today', true), '')::date)
      and exists (
        select from unnest(string_to_array(current_setting('app.lo', true), ','), string_to_array(current_setting('app.hi', true), ',')) b(lo, hi)
        where b.lo <> '' and u.path >= b.lo collate "C" and u.path < b.hi collate "C");
  grant select on profiles_reached to app_scoped`;

/**
 * Puts a table of people behind the scope: the role that reads for a part of the body sees the rows of those it reaches, the whole role
 * and the owner see all. Every table with a column that names a person needs it from its first migration on.
 */
export const seenByScope = (table: string, person = 'person_id'): string => `
  alter table ${table} enable row level security;
  alter table ${table} force row level security;
  create policy ${table}_owner on ${table} to current_user using (true) with check (true);
  create policy ${table}_whole on ${table} to app_whole using (true) with check (true);
  create policy ${table}_scoped on ${table} for select to app_scoped using (
    exists (select from profiles_reached r where r.person_id = ${table}.${person}));
  grant select on ${table} to app_scoped;`;

export const notSeenByScope = (table: string): string => `
  revoke select on ${table} from app_scoped;
  drop policy ${table}_scoped on ${table}; drop policy ${table}_whole on ${table}; drop policy ${table}_owner on ${table};
  alter table ${table} no force row level security;
  alter table ${table} disable row level security;`;
