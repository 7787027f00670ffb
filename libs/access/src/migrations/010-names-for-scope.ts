import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Records and their changes say by name who verified and changed what: of accounts no more than that is read for a part of the body. */
export class NamesForScope1764000000210 implements MigrationInterface {
  name = 'NamesForScope1764000000210';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`grant select (id, display_name) on access_user to app_scoped`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`revoke select (id, display_name) on access_user from app_scoped`);
  }
}
