import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Named lists of people, whom they are shared with, and how far each person on them has come. */
export class Shortlists1764000000612 implements MigrationInterface {
  name = 'Shortlists1764000000612';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table talent_shortlist (
        id uuid primary key default uuidv7(),
        owner_id uuid not null references access_user,
        name text not null,
        purpose text not null default '',
        expires_on date not null, -- the last day on which it may be worked on
        entries integer not null default 0, -- how many stand on it, whoever may see them
        version integer not null default 1,
        created_at timestamptz not null default clock_timestamp(),
        unique (owner_id, name)
      );
      create index talent_shortlist_expired on talent_shortlist (expires_on);

      create table talent_shortlist_reader (
        shortlist_id uuid not null references talent_shortlist on delete cascade,
        user_id uuid not null references access_user,
        may_edit boolean not null,
        primary key (shortlist_id, user_id)
      );
      create index talent_shortlist_reader_user on talent_shortlist_reader (user_id);

      create table talent_shortlist_entry (
        shortlist_id uuid not null references talent_shortlist on delete cascade,
        person_id uuid not null references profiles_person,
        place integer not null,
        stage text not null default 'proposed' check (stage in ('proposed', 'discussed', 'agreed', 'submitted')),
        staged_at timestamptz not null default clock_timestamp(),
        staged_by uuid not null references access_user,
        note text not null default '',
        left_out_because text check (left_out_because <> ''), -- not chosen: not offered again on this list
        added_at timestamptz not null default clock_timestamp(),
        added_by uuid not null references access_user,
        version integer not null default 1,
        primary key (shortlist_id, person_id)
      );
      create index talent_shortlist_entry_person on talent_shortlist_entry (person_id);

      -- Only whose card is in sight is seen to stand on a list.
      alter table talent_shortlist_entry enable row level security;
      alter table talent_shortlist_entry force row level security;
      create policy talent_shortlist_entry_owner on talent_shortlist_entry to current_user using (true) with check (true);
      create policy talent_shortlist_entry_whole on talent_shortlist_entry to app_whole using (true) with check (true);
      create policy talent_shortlist_entry_scoped on talent_shortlist_entry for select to app_scoped using (
        exists (select from talent_card c where c.person_id = talent_shortlist_entry.person_id));
      grant select on talent_shortlist, talent_shortlist_reader, talent_shortlist_entry to app_scoped;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table talent_shortlist_entry, talent_shortlist_reader, talent_shortlist`);
  }
}
