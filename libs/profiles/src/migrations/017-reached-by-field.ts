import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The bounds of a transaction may be limited to fields of talent: a part of them reaches only who is of one of its fields today. */
export class ReachedByField1764000000517 implements MigrationInterface {
  name = 'ReachedByField1764000000517';

  async up(db: QueryRunner): Promise<void> {
    await db.query(
      reached(
        `, string_to_array(current_setting('app.fields', true), ',')) b(lo, hi, fields)`,
        ` and (b.fields = '*' or exists (
          select from profiles_expertise x
          where x.person_id = f.person_id and x.field = any(string_to_array(b.fields, '|'))
            and x.valid @> nullif(current_setting('app.today', true), '')::date and (x.retracted_at is null or x.retracted_at = p.archived_at)))`,
      ),
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(reached(') b(lo, hi)', ''));
  }
}

const reached = (fields: string, and: string): string => `
  create or replace view profiles_reached with (security_barrier) as
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
        select from unnest(string_to_array(current_setting('app.lo', true), ','), string_to_array(current_setting('app.hi', true), ',')${fields}
        where b.lo <> '' and u.path >= b.lo collate "C" and u.path < b.hi collate "C"${and})`;
