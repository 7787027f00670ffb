import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Every page of cards keeps room for one more: a card made anew then stands beside its older version, and only the indexes of what
 * changed of it are written, where else all of them would be. Cards already there are laid out so, in the order of pages.
 */
export class RoomInPages1764000000603 implements MigrationInterface {
  name = 'RoomInPages1764000000603';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table talent_card set (fillfactor = 90);
      cluster talent_card using talent_card_sort;
      alter table talent_card set without cluster`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`alter table talent_card reset (fillfactor)`);
  }
}
