import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where a user is written to; none: only the pages tell. */
export class Email1764000000205 implements MigrationInterface {
  name = 'Email1764000000205';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`alter table access_user add column email text check (length(email) <= 254)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`alter table access_user drop column email`);
  }
}
