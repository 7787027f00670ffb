import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A long list waits until somebody else lets it leave: who did is kept with it. */
export class SecondPerson1764000000809 implements MigrationInterface {
  name = 'SecondPerson1764000000809';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table exchange_export
        drop constraint exchange_export_status_check,
        add constraint exchange_export_status_check check (status in ('waiting', 'running', 'ready', 'failed', 'cancelled', 'refused')),
        add column asked_people integer, -- when it was asked for; null: not known any more
        add column decided_by uuid,
        add column decided_at timestamptz,
        add constraint exchange_export_decided check ((decided_by is null) = (decided_at is null)),
        add constraint exchange_export_not_alone check (decided_by is distinct from created_by);
      create index exchange_export_waiting on exchange_export (id) where status = 'waiting';
      create table exchange_rules (
        one boolean primary key default true check (one),
        second_person_above integer check (second_person_above >= 1), -- people in a list; null: never
        version integer not null default 1
      );
      insert into exchange_rules (second_person_above) values (1000);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table exchange_rules;
      delete from exchange_export where status in ('waiting', 'refused');
      alter table exchange_export
        drop constraint exchange_export_not_alone, drop constraint exchange_export_decided,
        drop column decided_at, drop column decided_by, drop column asked_people,
        drop constraint exchange_export_status_check,
        add constraint exchange_export_status_check check (status in ('running', 'ready', 'failed', 'cancelled'));
    `);
  }
}
