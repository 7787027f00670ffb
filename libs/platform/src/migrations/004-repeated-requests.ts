import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a request with an Idempotency-Key gave, so that the same request again gives the same and does nothing. Kept for a day. */
export class RepeatedRequests1764000000004 implements MigrationInterface {
  name = 'RepeatedRequests1764000000004';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table platform_request (
        actor_id uuid not null,
        key text not null,
        step smallint not null,   -- of a request that writes more than once
        digest bytea not null,    -- HMAC-SHA-256 of the request: a body can hold personal data
        result bytea,             -- AES-256-GCM over JSON, bound to this row; null: nothing
        created_at timestamptz not null default clock_timestamp(),
        primary key (actor_id, key, step)
      );
      create index platform_request_age on platform_request (created_at);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table platform_request`);
  }
}
