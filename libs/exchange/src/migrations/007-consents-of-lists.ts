import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who is in a list by consent alone, so that a file is not handed out once one of them took it back; and who was left out of it. */
export class ConsentsOfLists1764000000807 implements MigrationInterface {
  name = 'ConsentsOfLists1764000000807';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table exchange_export add column withheld integer not null default 0; -- who said no to being shared
      create table exchange_export_person (
        export_id uuid not null references exchange_export on delete cascade,
        person_id uuid not null references profiles_person,
        primary key (export_id, person_id)
      );
      create index exchange_export_person_person on exchange_export_person (person_id);

      -- Nobody reads it but whoever hands a file out.
      alter table exchange_export_person enable row level security;
      alter table exchange_export_person force row level security;
      create policy exchange_export_person_owner on exchange_export_person to current_user using (true) with check (true);
      create policy exchange_export_person_whole on exchange_export_person to app_whole using (true) with check (true);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table exchange_export_person; alter table exchange_export drop column withheld`);
  }
}
