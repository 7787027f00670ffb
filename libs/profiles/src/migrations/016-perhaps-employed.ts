import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who perhaps worked on a day: employments of which the first day is not known for certain, few of all. */
export class PerhapsEmployed1764000000516 implements MigrationInterface {
  name = 'PerhapsEmployed1764000000516';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create index profiles_employment_perhaps on profiles_employment (person_id) include (id, valid, possible_from, ends_on, unit_id, category)
      where retracted_at is null and is_primary and possible_from is distinct from lower(valid)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop index profiles_employment_perhaps`);
  }
}
