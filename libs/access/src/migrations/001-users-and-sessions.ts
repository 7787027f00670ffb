import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who may come in, as what and where. Session tokens and passwords are stored as hashes only. */
export class UsersAndSessions1764000000201 implements MigrationInterface {
  name = 'UsersAndSessions1764000000201';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table access_user (
        id uuid primary key default uuidv7(),
        username text not null check (username = lower(username)),
        display_name text not null,
        password_hash text not null,
        must_change_password boolean not null default false,
        password_expires_at timestamptz, -- of a one-time password
        language text not null default 'vi' check (language in ('vi', 'en')),
        disabled_at timestamptz,
        session_epoch integer not null default 1, -- bumped by disabling, a new role or a new password: ends every session at once
        version integer not null default 1,
        created_at timestamptz not null default clock_timestamp()
      );
      create unique index access_user_username on access_user (username);

      create table access_grant (
        id uuid primary key default uuidv7(),
        user_id uuid not null references access_user,
        role text not null check (role in ('administrator', 'personnel_officer', 'leader', 'recruiter', 'auditor', 'observer', 'person')),
        unit_id uuid, -- null: the whole tree
        path_lo text collate "C",
        path_hi text collate "C",
        check ((unit_id is null) = (path_lo is null) and (path_lo is null) = (path_hi is null))
      );
      create unique index access_grant_once on access_grant (user_id, role, unit_id) nulls not distinct;
      create index access_grant_unit on access_grant (unit_id) where unit_id is not null;

      create table access_session (
        id uuid primary key default uuidv7(),
        token_hash bytea not null unique, -- SHA-256 of a 256-bit random token
        user_id uuid not null references access_user,
        epoch integer not null,
        created_at timestamptz not null default clock_timestamp(),
        last_seen_at timestamptz not null default clock_timestamp(),
        ended_at timestamptz
      );
      create index access_session_user on access_session (user_id) where ended_at is null;

      create table access_attempt ( -- counted before a password is verified, for every process
        bucket text not null,
        window_start timestamptz not null,
        attempts integer not null,
        primary key (bucket, window_start)
      );
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table access_attempt; drop table access_session; drop table access_grant; drop table access_user`);
  }
}
