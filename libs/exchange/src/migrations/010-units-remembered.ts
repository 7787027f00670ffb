import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an officer said of a unit as a file writes it is known for the next file. */
export class UnitsRemembered1764000000810 implements MigrationInterface {
  name = 'UnitsRemembered1764000000810';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table exchange_memory drop constraint exchange_memory_kind_check;
      alter table exchange_memory add constraint exchange_memory_kind_check check (kind in ('mapping', 'answer', 'unit'));
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      delete from exchange_memory where kind = 'unit';
      alter table exchange_memory drop constraint exchange_memory_kind_check;
      alter table exchange_memory add constraint exchange_memory_kind_check check (kind in ('mapping', 'answer'));
    `);
  }
}
