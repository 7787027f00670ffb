import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How far the first run has come: each of its steps can be resumed. */
export class Setup1764000000202 implements MigrationInterface {
  name = 'Setup1764000000202';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table access_setup (
        one boolean primary key default true check (one),
        plan text,
        plan_chosen boolean not null default false,
        done_at timestamptz
      );
      insert into access_setup default values;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table access_setup`);
  }
}
