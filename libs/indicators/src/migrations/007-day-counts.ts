import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Past days of so many people that they are counted in the background: what was asked and what came of it, numbers only. */
export class DayCounts1764000000707 implements MigrationInterface {
  name = 'DayCounts1764000000707';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table indicators_day_count (
        id uuid primary key default uuidv7(),
        key text not null unique,          -- fingerprint of what is asked
        asked jsonb not null,              -- definition and version, day, known time, places, groups
        state text not null check (state in ('counting', 'ready')),
        asked_at timestamptz not null default clock_timestamp(),
        answer jsonb,                      -- the last one there was
        seen text,                         -- which transactions it includes
        changed boolean not null default false, -- records were changed since
        counted_at timestamptz,
        check (state = 'counting' or (answer is not null and seen is not null and counted_at is not null))
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table indicators_day_count`);
  }
}
