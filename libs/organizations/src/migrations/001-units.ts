import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The tree of units over time: what a unit was called and where it stood on a day, and what became of it. */
export class Units1764000000401 implements MigrationInterface {
  name = 'Units1764000000401';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table organizations_unit (
        id uuid primary key default uuidv7(),
        number integer generated always as identity unique, -- the step of this unit in paths
        version integer not null default 1,
        sort_order integer not null default 0,
        created_change uuid references platform_change
      );
      create table organizations_unit_period (
        id uuid primary key default uuidv7(),
        unit_id uuid not null references organizations_unit,
        code text,              -- official code; codes are re-used over time, so never a key
        name_vi text not null,
        name_en text,
        kind text not null,     -- province, ward, office, school, hospital, party, association, body, ...
        parent_id uuid references organizations_unit,
        path text collate "C" not null, -- '1.4.17.': numbers of the ancestors and its own
        search_name text not null,      -- folded
        valid daterange not null check (not isempty(valid)),
        recorded_change uuid references platform_change,
        constraint organizations_unit_period_one exclude using gist (unit_id with =, valid with &&)
      );
      create index organizations_unit_period_unit on organizations_unit_period (unit_id);
      create index organizations_unit_period_path on organizations_unit_period (path);
      create index organizations_unit_period_parent on organizations_unit_period (parent_id);
      create index organizations_unit_period_code on organizations_unit_period (code);
      create table organizations_unit_link (
        id uuid primary key default uuidv7(),
        predecessor_id uuid not null references organizations_unit,
        successor_id uuid not null references organizations_unit,
        on_day date not null,
        extent text not null check (extent in ('whole', 'part')),
        note text,
        recorded_change uuid references platform_change,
        unique (predecessor_id, successor_id, on_day)
      );
      create index organizations_unit_link_successor on organizations_unit_link (successor_id);
      grant select on organizations_unit, organizations_unit_period, organizations_unit_link to app_scoped;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table organizations_unit_link; drop table organizations_unit_period; drop table organizations_unit`);
  }
}
