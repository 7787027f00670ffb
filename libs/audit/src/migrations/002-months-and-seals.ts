import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Events by month, so that a month can go as a whole, and the seals over them. What an installation already has moves along with its
 * numbers. Months are those of Vietnam; an event that no month takes goes to `audit_event_other`, so that nothing is ever refused.
 */
export class AuditMonthsAndSeals1764000000102 implements MigrationInterface {
  name = 'AuditMonthsAndSeals1764000000102';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table audit_event rename to audit_event_before;
      alter table audit_event_before rename constraint audit_event_pkey to audit_event_before_pkey;
      alter sequence audit_event_id_seq rename to audit_event_before_id_seq;
      drop index audit_event_entity, audit_event_actor;

      create or replace function audit_refuse() returns trigger language plpgsql as $$
        begin raise exception '% is append-only', tg_table_name; end $$;

      -- A server that a dump was loaded into counts its transactions anew: events go on after those that came along (see server-count.ts).
      create function audit_ahead() returns bigint language sql stable as 'select 0::bigint';
      create function audit_xid(xid xid8) returns xid8 language sql stable as $$ select (xid::text::bigint + audit_ahead())::text::xid8 $$;

      create table audit_event (
        id bigint generated always as identity,
        xid xid8 not null default audit_xid(pg_current_xact_id()), -- what tells a late committer from a gap
        at timestamptz not null default clock_timestamp(),
        change_id uuid references platform_change,      -- null: something was only looked at
        actor_kind text not null,
        actor_id uuid,
        actor_roles text[] not null default '{}',       -- as they were then
        action text not null,
        entity text not null,
        entity_id uuid,
        field_names text[] not null default '{}',
        question jsonb,                                 -- of a list: its criteria by code, never free text
        reason text,
        request_id text,
        primary key (at, id)
      ) partition by range (at);
      create table audit_event_other partition of audit_event default;

      create function audit_make_month(month date) returns boolean language plpgsql as $$
      declare
        low timestamptz := month::timestamp at time zone 'Asia/Ho_Chi_Minh';
        high timestamptz := (month + interval '1 month')::timestamp at time zone 'Asia/Ho_Chi_Minh';
        name text := 'audit_event_' || to_char(month, 'YYYY_MM');
      begin
        if to_regclass(name) is not null or exists (select from audit_event_other e where e.at >= low and e.at < high) then
          return false;
        end if;
        execute format('create table %I partition of audit_event for values from (%L) to (%L)', name, low, high);
        perform audit_close(name);
        return true;
      end $$;

      -- Triggers of a statement and rights are each table's own: a month may not be reached past the whole.
      create function audit_close(name text) returns void language plpgsql as $$
      begin
        execute format('revoke all on %I from app_whole, app_scoped', name);
        execute format('create trigger audit_append_only before update or delete or truncate on %I
          for each statement execute function audit_refuse()', name);
      end $$;
      revoke execute on function audit_make_month(date), audit_close(text) from public;

      select audit_close('audit_event_other');
      create trigger audit_append_only before update or delete or truncate on audit_event
        for each statement execute function audit_refuse();
      revoke update, delete, truncate on audit_event from app_whole;

      select audit_make_month(month::date) from generate_series(
        date_trunc('month', coalesce((select min(b.at) from audit_event_before b), now()) at time zone 'Asia/Ho_Chi_Minh'),
        date_trunc('month', now() at time zone 'Asia/Ho_Chi_Minh') + interval '12 months', interval '1 month') month;
      insert into audit_event (id, xid, at, change_id, actor_kind, actor_id, action, entity, entity_id, field_names, reason)
        overriding system value
        select b.id, b.xid, b.at, b.change_id, b.actor_kind, b.actor_id, b.action, b.entity, b.entity_id, b.field_names, b.reason
        from audit_event_before b;
      select setval(pg_get_serial_sequence('audit_event', 'id'), coalesce(max(id), 0) + 1, false) from audit_event;
      drop table audit_event_before;

      create index audit_event_position on audit_event (xid, id);
      create index audit_event_entity on audit_event (entity_id, at desc, id desc);
      create index audit_event_actor on audit_event (actor_id, at desc, id desc);
      create index audit_event_action on audit_event (action, at desc, id desc);
      create index audit_event_request on audit_event (request_id) where request_id is not null;
    `);
    await db.query(`
      create table audit_seal (
        seq bigint primary key,
        kind text not null check (kind in ('events', 'dropped')), -- dropped: a month that retention took away
        month date not null,
        from_xid xid8 not null, -- the batch is what lies after (from_xid, from_id) …
        from_id bigint not null,
        to_xid xid8 not null,   -- … up to (to_xid, to_id), of its month
        to_id bigint not null,
        seen_xid xid8 not null, -- transactions from here on had not begun
        events integer not null,
        backdated integer not null,
        root bytea not null,
        sealed_at timestamptz not null,
        key_id text not null,
        head bytea not null,
        signature bytea not null
      );
      create trigger audit_append_only before update or delete or truncate on audit_seal
        for each statement execute function audit_refuse();
      revoke update, delete, truncate on audit_seal from app_whole;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table audit_seal;
      create table audit_event_before (
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
      insert into audit_event_before overriding system value
        select e.id, e.xid, e.at, e.change_id, e.actor_kind, e.actor_id, e.action, e.entity, e.entity_id, e.field_names, e.reason from audit_event e;
      drop table audit_event;
      drop function audit_make_month(date), audit_close(text), audit_xid(xid8), audit_ahead();
      alter table audit_event_before rename to audit_event;
      alter table audit_event rename constraint audit_event_before_pkey to audit_event_pkey;
      alter sequence audit_event_before_id_seq rename to audit_event_id_seq;
      select setval('audit_event_id_seq', coalesce(max(id), 0) + 1, false) from audit_event;
      create index audit_event_entity on audit_event (entity_id, id desc);
      create index audit_event_actor on audit_event (actor_id, id desc);
      create trigger audit_append_only before update or delete or truncate on audit_event
        for each statement execute function audit_refuse();
      revoke update, delete, truncate on audit_event from app_whole;
    `);
  }
}
