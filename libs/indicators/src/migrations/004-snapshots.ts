import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A number as it was reported: by which version, over whom, on which day, and exactly who stood where. Nothing of it ever changes. */
export class Snapshots1764000000704 implements MigrationInterface {
  name = 'Snapshots1764000000704';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table indicators_snapshot (
        id uuid primary key default uuidv7(),
        indicator text not null,
        definition_version integer not null,
        unit_id uuid not null references organizations_unit,
        on_day date not null,
        title text not null,
        target jsonb, -- as it was then
        counts jsonb not null, -- by part
        members_sha256 text not null,
        taken_at timestamptz not null,
        taken_change uuid not null references platform_change,
        foreign key (indicator, definition_version) references indicators_definition (code, version)
      );
      create index indicators_snapshot_of on indicators_snapshot (indicator, unit_id, on_day);
      create table indicators_snapshot_member (
        snapshot_id uuid not null references indicators_snapshot,
        person_id uuid not null references profiles_person,
        part text not null check (part in ('numerator', 'remainder', 'unknown', 'excluded')),
        why text,
        primary key (snapshot_id, person_id)
      );
      create index indicators_snapshot_member_person on indicators_snapshot_member (person_id);

      create function indicators_frozen() returns trigger language plpgsql as $$
        begin raise exception 'a snapshot is never changed'; end $$;
      create trigger indicators_snapshot_frozen before update or delete on indicators_snapshot
        for each row execute function indicators_frozen();
      create trigger indicators_snapshot_member_frozen before update or delete on indicators_snapshot_member
        for each row execute function indicators_frozen();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table indicators_snapshot_member, indicators_snapshot; drop function indicators_frozen()`);
  }
}
