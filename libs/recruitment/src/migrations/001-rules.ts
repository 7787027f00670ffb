import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who follows what, and who fits which quota since when. */
export class Rules1764000000801 implements MigrationInterface {
  name = 'Rules1764000000801';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table recruitment_follow (
        id uuid primary key default uuidv7(),
        user_id uuid not null references access_user,
        field text,                    -- of priority_fields; null: every field
        unit_id uuid references organizations_unit, -- its subtree; null: all of the follower's scope
        unique nulls not distinct (user_id, field, unit_id)
      );
      create index recruitment_follow_field on recruitment_follow (field);

      create table recruitment_candidate ( -- people who fit a quota that is short, and those who once did
        quota_id uuid not null references establishment_quota,
        person_id uuid not null references profiles_person,
        came_at timestamptz not null,
        came_change uuid not null references platform_change,
        left_at timestamptz
      );
      create unique index recruitment_candidate_now on recruitment_candidate (quota_id, person_id) where left_at is null;
      create index recruitment_candidate_person on recruitment_candidate (person_id) where left_at is null;

      create table recruitment_state (one boolean primary key default true check (one), swept_for date);
      insert into recruitment_state default values;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table recruitment_state, recruitment_candidate, recruitment_follow`);
  }
}
