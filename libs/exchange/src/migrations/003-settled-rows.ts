import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whom a committed row became, so that a second commit never looks again; sealed answers; the units a file is about. */
export class SettledRows1764000000803 implements MigrationInterface {
  name = 'SettledRows1764000000803';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table exchange_row add column settled_person_id uuid;
      alter table exchange_import add column file_units uuid[]; -- whose absent people are listed; null: all of the keeping unit
      alter table exchange_answer add column sealed bytea; -- instead of value: AES-256-GCM
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table exchange_answer drop column sealed;
      alter table exchange_import drop column file_units;
      alter table exchange_row drop column settled_person_id;
    `);
  }
}
