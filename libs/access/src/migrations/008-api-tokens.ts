import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Keys of programs that act for a user, each within some of the user's permissions and until a day. */
export class ApiTokens1764000000208 implements MigrationInterface {
  name = 'ApiTokens1764000000208';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table access_token (
        id uuid primary key default uuidv7(),
        user_id uuid not null references access_user,
        name text not null,
        token_hash bytea not null unique, -- SHA-256 of a 256-bit random token
        permissions text[] not null,
        created_at timestamptz not null,
        expires_at timestamptz not null,
        last_used_at timestamptz,
        revoked_at timestamptz
      );
      create unique index access_token_name on access_token (user_id, name) where revoked_at is null;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table access_token`);
  }
}
