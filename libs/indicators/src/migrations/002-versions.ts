import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A definition is in force for a time: its versions follow each other without overlap, and the next one is drafted before it holds. */
export class Versions1764000000702 implements MigrationInterface {
  name = 'Versions1764000000702';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table indicators_definition
        alter plan drop not null, -- a body's own
        add kind text not null default 'stock' check (kind in ('stock', 'flow', 'cohort')),
        add cohort_years smallint check (cohort_years between 1 and 30), -- after how long it is asked who is still here
        add unknown_rule text not null default 'in_denominator' check (unknown_rule in ('in_denominator', 'beside')),
        add valid_until date, -- first day on which the next version holds
        add published_change uuid references platform_change; -- null: from the file of the plan
      -- of several versions a plan file already brought, only the newest stays without an end
      update indicators_definition d set valid_until = (
        select min(n.valid_from) from indicators_definition n where n.code = d.code and n.valid_from > d.valid_from);
      alter table indicators_definition add constraint indicators_definition_one
        exclude using gist (code with =, daterange(valid_from, valid_until) with &&);

      create table indicators_draft (
        id uuid primary key default uuidv7(),
        code text not null,
        based_on integer, -- the version it began from; null: a new indicator
        content jsonb not null,
        state text not null default 'open' check (state in ('open', 'published', 'discarded')),
        version integer not null default 1,
        begun_change uuid not null references platform_change,
        changed_change uuid not null references platform_change
      );
      create unique index indicators_draft_one on indicators_draft (code) where state = 'open';
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table indicators_draft;
      delete from indicators_definition where plan is null;
      alter table indicators_definition drop constraint indicators_definition_one,
        drop column kind, drop column cohort_years, drop column unknown_rule, drop column valid_until, drop column published_change, alter plan set not null`);
  }
}
