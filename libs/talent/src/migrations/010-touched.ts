import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whose cards a transaction made anew, for those who keep counts of them in memory. */
export class Touched1764000000610 implements MigrationInterface {
  name = 'Touched1764000000610';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table talent_touched (
        xid xid8 not null default pg_current_xact_id(),
        people uuid[], -- null: everybody
        at timestamptz not null default clock_timestamp()
      );
      create index talent_touched_xid on talent_touched (xid);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table talent_touched`);
  }
}
