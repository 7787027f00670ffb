import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A question is kept with what was wished for besides. */
export class WishesKept1764000000619 implements MigrationInterface {
  name = 'WishesKept1764000000619';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`alter table talent_watch add wishes jsonb not null default '{}'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`alter table talent_watch drop wishes`);
  }
}
