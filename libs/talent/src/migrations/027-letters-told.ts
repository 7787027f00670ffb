import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the last letter of a watched question said: who came and went between two instants. */
export class LettersTold1764000000627 implements MigrationInterface {
  name = 'LettersTold1764000000627';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`alter table talent_watch add told_since timestamptz, add told_at timestamptz`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`alter table talent_watch drop told_since, drop told_at`);
  }
}
