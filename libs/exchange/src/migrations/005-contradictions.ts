import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why what a row says cannot stand beside what is recorded of its person. */
export class Contradictions1764000000805 implements MigrationInterface {
  name = 'Contradictions1764000000805';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`alter table exchange_row add column contradiction text`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`alter table exchange_row drop column contradiction`);
  }
}
