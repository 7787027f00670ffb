import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What somebody worked out would reach a target: the levers, and what they gave on the day they were saved. */
export class Scenarios1764000000705 implements MigrationInterface {
  name = 'Scenarios1764000000705';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table indicators_scenario (
        id uuid primary key default uuidv7(),
        indicator text not null,
        unit_id uuid not null references organizations_unit,
        name text not null,
        levers jsonb not null,
        costs jsonb not null,
        basis jsonb not null,   -- what it began from, so that it can be compared with what became of it
        result jsonb not null,
        version integer not null default 1,
        saved_change uuid not null references platform_change,
        removed_change uuid references platform_change
      );
      create index indicators_scenario_of on indicators_scenario (unit_id, indicator) where removed_change is null;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table indicators_scenario`);
  }
}
