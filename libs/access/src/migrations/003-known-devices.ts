import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Browsers a user has signed in with: their attempts are counted apart, so that nobody else's wrong passwords keep the user out. */
export class KnownDevices1764000000203 implements MigrationInterface {
  name = 'KnownDevices1764000000203';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table access_device (
        token_hash bytea not null, -- SHA-256 of a 256-bit random token
        user_id uuid not null references access_user,
        last_used_at timestamptz not null,
        primary key (token_hash, user_id)
      );
      create index access_device_user on access_device (user_id);
      create index access_session_over on access_session (created_at);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop index access_session_over; drop table access_device`);
  }
}
