import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lists that left the registry as files: who asked for what, for which purpose, and how many people were in it. */
export class Exports1764000000802 implements MigrationInterface {
  name = 'Exports1764000000802';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table exchange_export (
        id uuid primary key default uuidv7(),
        created_by uuid not null,
        created_at timestamptz not null default clock_timestamp(),
        question jsonb not null,   -- criteria or the part of an indicator, sort, day
        columns text[] not null,
        format text not null check (format in ('xlsx', 'csv')),
        purpose text,
        language text not null check (language in ('vi', 'en')),
        status text not null default 'running' check (status in ('running', 'ready', 'failed')),
        error_code text,
        error_params jsonb not null default '{}',
        file_id uuid,
        file_name text,
        people integer,
        finished_at timestamptz
      );
      create index exchange_export_creator on exchange_export (created_by, id desc);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table exchange_export`);
  }
}
