import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Every edit counts the version of its person up: with room in the page no index has to be written for that. Holds for new pages. */
export class RoomInPages1764000000503 implements MigrationInterface {
  name = 'RoomInPages1764000000503';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`alter table profiles_person set (fillfactor = 90)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`alter table profiles_person reset (fillfactor)`);
  }
}
