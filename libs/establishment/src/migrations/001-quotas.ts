import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Posts given for recruitment: year, unit and priority field, with the decision, everything they ever were, and who was appointed. */
export class Quotas1764000000651 implements MigrationInterface {
  name = 'Quotas1764000000651';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table establishment_quota (
        id uuid primary key default uuidv7(),
        year integer not null check (year between 2000 and 2100),
        unit_id uuid not null references organizations_unit,
        field text not null,           -- of priority_fields
        given integer not null check (given between 0 and 100000),
        required_degree text references catalogs_education_level, -- this one or a higher; null: any
        decision text,                 -- number and day of the paper
        decided_on date,
        note text,
        version integer not null default 1,
        withdrawn_at timestamptz,
        withdrawn_because text
      );
      create unique index establishment_quota_one on establishment_quota (year, unit_id, field) where withdrawn_at is null;
      create index establishment_quota_unit on establishment_quota (unit_id);

      create table establishment_quota_version ( -- what a quota was, from each change on
        quota_id uuid not null references establishment_quota,
        version integer not null,
        given integer not null,
        required_degree text,
        decision text,
        decided_on date,
        note text,
        withdrawn_because text,
        change_id uuid not null references platform_change,
        primary key (quota_id, version)
      );

      create table establishment_appointment (
        id uuid primary key default uuidv7(),
        quota_id uuid not null references establishment_quota,
        person_id uuid not null references profiles_person,
        appointed_on date not null,
        decision text,
        recorded_change uuid not null references platform_change,
        revoked_change uuid references platform_change,
        revoked_because text
      );
      create unique index establishment_appointment_one on establishment_appointment (quota_id, person_id) where revoked_change is null;
      create index establishment_appointment_person on establishment_appointment (person_id) where revoked_change is null;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table establishment_appointment, establishment_quota_version, establishment_quota`);
  }
}
