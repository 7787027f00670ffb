import type { MigrationInterface, QueryRunner } from 'typeorm';

const POLICIES = `
  select t.relname as name, case when t.relname = 'profiles_person' then 'id' else 'person_id' end as person
  from pg_policy p join pg_class t on t.oid = p.polrelid where t.relname like 'profiles\\_%' and p.polname = t.relname || '_scoped' order by 1`;

/**
 * Whether somebody is reached is asked by a function whose plan is kept: written into the policy of each table it was planned and set
 * up a dozen times for one record, which took longer than reading it.
 */
export class ReachByFunction1764000000511 implements MigrationInterface {
  name = 'ReachByFunction1764000000511';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create function profiles_reaches(person uuid) returns boolean language plpgsql stable parallel safe as $$
        begin return exists (select from profiles_reached r where r.person_id = person); end $$`);
    for (const { name, person } of (await db.query(POLICIES)) as { name: string; person: string }[])
      await db.query(`alter policy ${name}_scoped on ${name} using (profiles_reaches(${person}))`);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const { name, person } of (await db.query(POLICIES)) as { name: string; person: string }[])
      await db.query(
        `alter policy ${name}_scoped on ${name} using (exists (select from profiles_reached r where r.person_id = ${name}.${person}))`,
      );
    await db.query(`drop function profiles_reaches(uuid)`);
  }
}
