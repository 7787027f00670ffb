import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Within which bounds a list was made: it is handed out as long as its maker still has them. */
export class ReachOfLists1764000000811 implements MigrationInterface {
  name = 'ReachOfLists1764000000811';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`alter table exchange_export add column reach jsonb`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`alter table exchange_export drop column reach`);
  }
}
