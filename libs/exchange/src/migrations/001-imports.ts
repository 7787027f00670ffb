import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rosters on their way in: what a file was taken for, its rows with every decision, and what officers answered. */
export class Imports1764000000801 implements MigrationInterface {
  name = 'Imports1764000000801';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table exchange_import (
        id uuid primary key default uuidv7(),
        file_id uuid not null,
        file_name text not null,
        file_sha256 text not null,
        status text not null default 'reading'
          check (status in ('reading', 'needs_mapping', 'ready', 'committing', 'committed', 'undone', 'failed')),
        error_code text,
        error_params jsonb not null default '{}',
        created_by uuid not null,
        created_at timestamptz not null default clock_timestamp(),
        keeping_unit_id uuid,
        as_of date,
        sheet integer,
        header_from integer,
        header_to integer,
        encoding text check (encoding in ('unicode', 'tcvn3', 'vni')),
        mapping jsonb, -- column name to field, as chosen by the officer
        head jsonb,    -- what the file was taken for: sheets, columns with examples, letterhead
        counts jsonb not null default '{}',
        version integer not null default 1,
        commit_change uuid references platform_change,
        committed_at timestamptz,
        undo_change uuid references platform_change,
        undone_at timestamptz,
        kept jsonb not null default '[]' -- what an undo left alone
      );
      create index exchange_import_unit on exchange_import (keeping_unit_id, id desc);
      create index exchange_import_creator on exchange_import (created_by, id desc);

      create table exchange_row (
        import_id uuid not null references exchange_import on delete cascade,
        position integer not null,
        key text not null,       -- "15", "15a"
        row integer not null,
        name text not null,
        search_name text not null,
        birth_on text,
        citizen_index bytea,     -- blind index of the citizen number
        sealed bytea,            -- citizen number, phone, e-mail: AES-256-GCM over JSON
        "values" jsonb not null, -- field to {value, decision, why, warn, column, raw}
        experts boolean not null default false,
        person_id uuid,
        conflict text,           -- why nobody can say who this is
        decision text not null default 'create' check (decision in ('create', 'update', 'unchanged', 'ask', 'reject')),
        changes jsonb not null default '[]',
        open integer not null default 0, -- cells nobody answered
        primary key (import_id, key)
      );
      create index exchange_row_page on exchange_row (import_id, position);
      create index exchange_row_person on exchange_row (person_id) where person_id is not null;

      create table exchange_answer (
        import_id uuid not null references exchange_import on delete cascade,
        row_key text not null,   -- '*': every row of the file with this value in the column
        field text not null,
        raw text not null default '',
        value text,              -- null: left out
        primary key (import_id, row_key, field, raw)
      );
      create table exchange_unit (
        import_id uuid not null references exchange_import on delete cascade,
        name text not null,      -- as in the file
        action text not null check (action in ('create', 'use', 'keeping')),
        unit_id uuid,
        primary key (import_id, name)
      );
      create table exchange_absent (
        import_id uuid not null references exchange_import on delete cascade,
        person_id uuid not null,
        action text not null check (action in ('keep', 'end', 'move')),
        on_day date,
        reason text,
        unit_id uuid,
        primary key (import_id, person_id)
      );
      create table exchange_commit ( -- open cells may be completed later: an import can be committed again
        import_id uuid not null references exchange_import on delete cascade,
        change_id uuid not null references platform_change,
        primary key (import_id, change_id)
      );
      create table exchange_memory ( -- what officers of a unit answered once
        unit_id uuid not null,
        kind text not null check (kind in ('mapping', 'answer')),
        field text not null default '',
        key text not null,       -- fingerprint of the headings, or the folded value
        value jsonb,
        at timestamptz not null default clock_timestamp(),
        primary key (unit_id, kind, field, key)
      );
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(
      `drop table exchange_memory, exchange_commit, exchange_absent, exchange_unit, exchange_answer, exchange_row, exchange_import`,
    );
  }
}
