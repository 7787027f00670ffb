import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a number of a past day reads of everybody, in the order of people and without the rows themselves: who worked where and as what,
 * which degrees were held, and that somebody was known at all.
 */
const OF_A_DAY = {
  profiles_employment: `(person_id) include (id, valid, possible_from, ends_on, unit_id, category) where retracted_at is null and is_primary`,
  profiles_qualification: `(person_id) include (level, valid, possible_from, ends_on) where retracted_at is null and track = 'professional'`,
  profiles_identity: `(person_id) include (valid) where retracted_at is null`,
  profiles_person: `(id) include (kind)`,
} as const;

export class FactsOfADay1764000000514 implements MigrationInterface {
  name = 'FactsOfADay1764000000514';

  async up(db: QueryRunner): Promise<void> {
    for (const [table, columns] of Object.entries(OF_A_DAY)) await db.query(`create index ${table}_of_day on ${table} ${columns}`);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of Object.keys(OF_A_DAY)) await db.query(`drop index ${table}_of_day`);
  }
}
