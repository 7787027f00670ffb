import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = [
  'profiles_identity',
  'profiles_keeping',
  'profiles_employment',
  'profiles_qualification',
  'profiles_expertise',
  'profiles_membership',
];

/**
 * No believed fact ends before it can have begun, whoever writes it; and what was changed of a person beside the facts.
 * Rows of before are not checked (`not valid`), and one that breaks the rule can still be retracted.
 */
export class OrderAndEvents1764000000502 implements MigrationInterface {
  name = 'OrderAndEvents1764000000502';

  async up(db: QueryRunner): Promise<void> {
    for (const table of TABLES)
      await db.query(`
        alter table ${table} add constraint ${table}_order check (
          retracted_at is not null or ends_on is null or starts_on is null or ends_on > platform_first_day(starts_on)) not valid`);
    await db.query(`
      create table profiles_person_event ( -- that it changed, never its value: contacts and numbers have no history
        person_id uuid not null references profiles_person,
        change_id uuid not null references platform_change,
        fields text[] not null,
        primary key (person_id, change_id)
      );
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table profiles_person_event`);
    for (const table of TABLES) await db.query(`alter table ${table} drop constraint ${table}_order`);
  }
}
