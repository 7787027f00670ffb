import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Uploaded and made files (their bytes lie encrypted in the data folder), how far long work has come, and the order of the outbox. */
export class FilesAndProgress1764000000003 implements MigrationInterface {
  name = 'FilesAndProgress1764000000003';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table platform_file (
        id uuid primary key,
        sha256 text not null, -- of the plain bytes
        size bigint not null,
        media text not null,
        created_at timestamptz not null default clock_timestamp(),
        expires_at timestamptz -- null: kept until removed
      );
      create index platform_file_expiry on platform_file (expires_at) where expires_at is not null;

      create table platform_progress ( -- written beside the work's own transaction, so that others can see it
        subject uuid primary key,
        phase text not null,
        done bigint not null,
        total bigint, -- null: unknown
        at timestamptz not null default clock_timestamp()
      );
      grant select on platform_progress to app_scoped;

      create index platform_outbox_turn on platform_outbox (topic, priority, id) where state = 'new';
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop index platform_outbox_turn; drop table platform_progress; drop table platform_file`);
  }
}
