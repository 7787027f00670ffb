import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A code from the user's phone besides the password, and the roles that may not work without one. */
export class SecondFactor1764000000207 implements MigrationInterface {
  name = 'SecondFactor1764000000207';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table access_second_factor (
        user_id uuid primary key references access_user,
        secret bytea not null, -- sealed, bound to the user
        confirmed_at timestamptz, -- null: shown, not yet proven to be on the phone
        last_step bigint not null default 0 -- of the last code taken: a code works once
      );
      create table access_recovery_code (
        user_id uuid not null references access_user,
        code_hash bytea not null, -- keyed
        used_at timestamptz,
        primary key (user_id, code_hash)
      );
      alter table access_rules add column second_factor_for text[] not null default '{}'; -- of the other roles it is offered
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table access_rules drop column second_factor_for;
      drop table access_recovery_code;
      drop table access_second_factor;
    `);
  }
}
