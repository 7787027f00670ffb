import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was changed and read, append-only: names of fields, never their values. */
export class AuditEvents1764000000101 implements MigrationInterface {
  name = 'AuditEvents1764000000101';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table audit_event (
        id bigint generated always as identity primary key,
        xid xid8 not null default pg_current_xact_id(),
        at timestamptz not null default clock_timestamp(),
        change_id uuid references platform_change,
        actor_kind text not null,
        actor_id uuid,
        action text not null,
        entity text not null,
        entity_id uuid,
        field_names text[] not null default '{}',
        reason text
      );
      create index audit_event_entity on audit_event (entity_id, id desc);
      create index audit_event_actor on audit_event (actor_id, id desc);

      create function audit_refuse() returns trigger language plpgsql as $$
        begin raise exception 'audit_event is append-only'; end $$;
      create trigger audit_append_only before update or delete or truncate on audit_event
        for each statement execute function audit_refuse();
      revoke update, delete, truncate on audit_event from app_whole;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table audit_event; drop function audit_refuse()`);
  }
}
