import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Every business action is one row; what must happen after it is a row beside it, in the same transaction. */
export class ChangesAndOutbox1764000000002 implements MigrationInterface {
  name = 'ChangesAndOutbox1764000000002';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table platform_change (
        id uuid primary key default uuidv7(),
        at timestamptz not null default clock_timestamp(),
        actor_kind text not null check (actor_kind in ('user', 'system')),
        actor_id uuid,
        reason text
      );

      create table platform_outbox (
        id bigint generated always as identity primary key,
        key uuid not null unique default uuidv7(),
        topic text not null,
        payload jsonb not null default '{}', -- ids only: no personal data leaves through a queue
        priority integer not null default 5,
        state text not null default 'new' check (state in ('new', 'queued', 'done', 'dead')),
        epoch integer not null default 0,
        attempts integer not null default 0,
        next_at timestamptz not null default clock_timestamp(),
        queued_at timestamptz,
        done_at timestamptz,
        last_error_code text,
        change_id uuid references platform_change
      );
      create index platform_outbox_due on platform_outbox (next_at) where state = 'new';
      create index platform_outbox_leased on platform_outbox (queued_at) where state = 'queued';

      -- Partial dates ('1985', '1985-03', '1985-03-12') as days: immutable, so that generated columns may use them.
      create function platform_first_day(partial text) returns date language sql immutable strict parallel safe as $$
        select make_date(left(partial, 4)::int, coalesce(nullif(substr(partial, 6, 2), '')::int, 1), coalesce(nullif(substr(partial, 9, 2), '')::int, 1))
      $$;
      create function platform_last_day(partial text) returns date language sql immutable strict parallel safe as $$
        select case length(partial)
          when 4 then make_date(left(partial, 4)::int, 12, 31)
          when 7 then (make_date(left(partial, 4)::int, substr(partial, 6, 2)::int, 1) + interval '1 month' - interval '1 day')::date
          else platform_first_day(partial) end
      $$;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table platform_outbox;
      drop table platform_change;
      drop function platform_last_day(text);
      drop function platform_first_day(text);
    `);
  }
}
