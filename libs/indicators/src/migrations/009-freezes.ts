import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Numbers that were signed and are frozen in the background: few among all that is counted. */
export class Freezes1764000000709 implements MigrationInterface {
  name = 'Freezes1764000000709';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`create index indicators_day_count_freezes on indicators_day_count (id) where asked ->> 'what' = 'freeze'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop index indicators_day_count_freezes`);
  }
}
