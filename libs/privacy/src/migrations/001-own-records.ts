import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whose record is the own one of which account. No more is known here of either. */
export class OwnRecords1764000001301 implements MigrationInterface {
  name = 'OwnRecords1764000001301';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table privacy_own_record (
        user_id uuid primary key references access_user,
        record uuid not null unique references profiles_person -- the account's own: it names nobody to anybody else
      );
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table privacy_own_record`);
  }
}
