import type { MigrationInterface, QueryRunner } from 'typeorm';
import { factTable } from './fact-table.js';

export class PeopleAndFacts1764000000501 implements MigrationInterface {
  name = 'PeopleAndFacts1764000000501';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- Known at T: a literal null folds to "not retracted", which the partial indexes answer.
      create function profiles_known(recorded timestamptz, retracted timestamptz, known_at timestamptz) returns boolean
        language sql immutable parallel safe as
        $$ select case when known_at is null then retracted is null else recorded <= known_at and (retracted is null or retracted > known_at) end $$;

      -- The first day on which a fact is surely so: nobody is counted too early. What ended before it was seen was surely so the day before it ended.
      create function profiles_counts_from(starts_on text, seen_on date, ends_on date) returns date
        language sql immutable parallel safe as $$
        select least(
          case
            when starts_on is null then seen_on
            when platform_first_day(starts_on) <= seen_on then least(platform_last_day(starts_on), seen_on)
            else platform_last_day(starts_on)
          end,
          ends_on - 1) $$;

      create table profiles_person (
        id uuid primary key default uuidv7(),
        number bigint generated always as identity unique,
        code text generated always as ('NL-' || case when number < 100000 then lpad(number::text, 5, '0') else number::text end) stored unique,
        kind text not null check (kind in ('staff', 'expert')),
        version integer not null default 1,
        citizen_number bytea,              -- AES-256-GCM, bound to table, column and row
        citizen_number_index bytea unique, -- HMAC-SHA-256: equality only
        contacts bytea,                    -- AES-256-GCM over JSON {phones, emails, address}
        confirmed_on date,                 -- the keeping unit confirmed the record
        archived_at timestamptz,
        archive_reason text,
        created_change uuid references platform_change
      );
    `);
    await db.query(
      factTable(
        'profiles_identity',
        `full_name text not null, family text not null, middle text not null default '', given text not null,
         sort_key text collate "C" not null, search_name text not null, initials text not null,
         gender text check (gender in ('NAM', 'NU')), birth_on text check (birth_on ~ '^\\d{4}(-\\d\\d(-\\d\\d)?)?$'),
         ethnicity text, religion text, native_place text,
         residence text check (residence in ('local', 'other_province', 'overseas', 'foreign')), residence_text text`,
        'as_far_back_as_known',
      ),
    );
    await db.query(factTable('profiles_keeping', `unit_id uuid not null references organizations_unit`));
    await db.query(
      factTable(
        'profiles_employment',
        `unit_id uuid references organizations_unit, employer_name text, category text, position text, department text,
         is_primary boolean not null default true, recruited_on text,
         rank_code text, salary_step smallint, salary_steps smallint, salary_coefficient numeric(5, 2), salary_from text,
         end_reason text, check (unit_id is not null or employer_name is not null or not is_primary)`,
      ),
    );
    await db.query(
      factTable(
        'profiles_qualification',
        `track text not null check (track in ('professional', 'political_theory', 'state_management', 'language', 'it', 'security_defence')),
         level text, major text, major_search text, institution text, institution_search text, training_form text, language text, grade text`,
      ),
    );
    await db.query(
      factTable(
        'profiles_expertise',
        `field text not null, level smallint check (level between 1 and 5),
         basis text not null default 'entered' check (basis in ('entered', 'derived from major')), basis_note text`,
      ),
    );
    await db.query(
      factTable(
        'profiles_membership',
        `organisation text not null, -- 'DANG' is the Party, else an association of the catalogue
         standing text not null default 'member' check (standing in ('member', 'probationary', 'none')), note text`,
      ),
    );
    await db.query(`
      alter table profiles_identity add constraint profiles_identity_one
        exclude using gist (person_id with =, valid with &&) where (retracted_at is null);
      alter table profiles_keeping add constraint profiles_keeping_one
        exclude using gist (person_id with =, valid with &&) where (retracted_at is null);
      alter table profiles_employment add constraint profiles_employment_one_primary
        exclude using gist (person_id with =, valid with &&) where (retracted_at is null and is_primary);
      alter table profiles_expertise add constraint profiles_expertise_one
        exclude using gist (person_id with =, field with =, valid with &&) where (retracted_at is null);
      alter table profiles_membership add constraint profiles_membership_one
        exclude using gist (person_id with =, organisation with =, valid with &&) where (retracted_at is null);

      create index profiles_employment_unit on profiles_employment (unit_id) where retracted_at is null;
      create index profiles_employment_unit_known on profiles_employment (unit_id, recorded_at);
      create index profiles_employment_uncertain on profiles_employment (seen_on)
        where retracted_at is null and is_primary and (starts_on is null or length(starts_on) < 10);
      create index profiles_keeping_unit on profiles_keeping (unit_id) where retracted_at is null;
      create index profiles_keeping_unit_known on profiles_keeping (unit_id, recorded_at);
      create index profiles_identity_search on profiles_identity using gin (search_name gin_trgm_ops) where retracted_at is null;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table profiles_membership, profiles_expertise, profiles_qualification, profiles_employment, profiles_keeping, profiles_identity, profiles_person;
      drop function profiles_counts_from(text, date, date);
      drop function profiles_known(timestamptz, timestamptz, timestamptz);
    `);
  }
}
