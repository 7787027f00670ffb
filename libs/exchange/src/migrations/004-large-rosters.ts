import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What tens of thousands of rows are grouped and counted by, beside their cells; an undo on its way; what a commit completed of known people. */
export class LargeRosters1764000000804 implements MigrationInterface {
  name = 'LargeRosters1764000000804';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table exchange_row
        add column unit_text text,
        add column fixes smallint not null default 0,
        add column warns smallint not null default 0;
      update exchange_row r set unit_text = r."values" #>> '{unit_text,value}',
        fixes = jsonb_array_length(jsonb_path_query_array(r."values", '$.* ? (@.decision == "fix")')),
        warns = jsonb_array_length(jsonb_path_query_array(r."values", '$.* ? (exists (@.warn))'));

      alter table exchange_import drop constraint exchange_import_status_check;
      alter table exchange_import add constraint exchange_import_status_check
        check (status in ('reading', 'needs_mapping', 'ready', 'committing', 'committed', 'undoing', 'undone', 'failed'));

      create table exchange_completion ( -- numbers and contacts a commit added to people it found
        import_id uuid not null references exchange_import on delete cascade,
        person_id uuid not null,
        number_mark bytea,   -- SHA-256 of what was stored: still the same, nobody changed it since
        contacts_mark bytea
      );
      create index exchange_completion_import on exchange_completion (import_id);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table exchange_completion;
      update exchange_import set status = 'committed' where status = 'undoing';
      alter table exchange_import drop constraint exchange_import_status_check;
      alter table exchange_import add constraint exchange_import_status_check
        check (status in ('reading', 'needs_mapping', 'ready', 'committing', 'committed', 'undone', 'failed'));
      alter table exchange_row drop column unit_text, drop column fixes, drop column warns;
    `);
  }
}
