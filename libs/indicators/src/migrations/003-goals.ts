import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is to be reached by when: of a unit, from a value on a day that was asked for, over milestones; everything it ever was stays. */
export class Goals1764000000703 implements MigrationInterface {
  name = 'Goals1764000000703';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table indicators_goal (
        id uuid primary key default uuidv7(),
        indicator text not null,
        unit_id uuid not null references organizations_unit,
        value text not null,          -- decimal fraction
        by_day date not null,
        baseline_value text,          -- asked for, never made up
        baseline_day date check (baseline_day < by_day),
        spread text not null check (spread in ('none', 'linear', 'curve', 'entered')),
        milestones jsonb not null default '[]', -- [{onDay, value}], between baseline and target
        tolerance text not null default '0',
        source text,                  -- the paper that says so
        version integer not null default 1,
        withdrawn_at timestamptz,
        withdrawn_because text,
        check (spread = 'none' or (baseline_value is not null and baseline_day is not null))
      );
      create unique index indicators_goal_one on indicators_goal (indicator, unit_id, by_day) where withdrawn_at is null;
      create index indicators_goal_unit on indicators_goal (unit_id);

      create table indicators_goal_version ( -- what a goal was, from each change on
        goal_id uuid not null references indicators_goal,
        version integer not null,
        content jsonb not null,
        change_id uuid not null references platform_change,
        primary key (goal_id, version)
      );
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table indicators_goal_version, indicators_goal`);
  }
}
