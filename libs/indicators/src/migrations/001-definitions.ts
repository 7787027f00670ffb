import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Definitions are versioned data: what is counted, over whom, by which source; targets beside them. */
export class Definitions1764000000701 implements MigrationInterface {
  name = 'Definitions1764000000701';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table indicators_plan (
        code text primary key,
        content jsonb not null, -- the plan file: names, legal basis, clauses, priority fields
        sha256 text not null
      );
      create table indicators_definition (
        code text not null,
        version integer not null,
        plan text not null references indicators_plan on delete cascade,
        name jsonb not null,
        describes jsonb not null,
        population jsonb not null, -- criteria by day
        numerator jsonb not null,
        of_which text[] not null default '{}',
        unit_of_counting text not null,
        direction text not null check (direction in ('at_least', 'at_most')),
        legal_source jsonb not null,
        valid_from date not null,
        primary key (code, version)
      );
      create table indicators_target (
        id uuid primary key default uuidv7(),
        plan text not null references indicators_plan on delete cascade,
        indicator text not null,
        value text not null, -- decimal fraction
        by_day date not null,
        clause text,
        unique (plan, indicator, by_day)
      );
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table indicators_target; drop table indicators_definition; drop table indicators_plan`);
  }
}
