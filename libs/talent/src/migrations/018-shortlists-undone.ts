import type { MigrationInterface, QueryRunner } from 'typeorm';

const OF_ENTRY = `place, stage, staged_at, staged_by, note, left_out_because, added_at, added_by, version`;

/** Who is taken off a list, and a list that is removed, can be brought back for a day. */
export class ShortlistsUndone1764000000618 implements MigrationInterface {
  name = 'ShortlistsUndone1764000000618';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table talent_shortlist add removed_at timestamptz, drop constraint talent_shortlist_owner_id_name_key;
      create unique index talent_shortlist_name on talent_shortlist (owner_id, name) where removed_at is null;
      create index talent_shortlist_removed on talent_shortlist (removed_at) where removed_at is not null;

      create table talent_shortlist_taken_off as
        select null::uuid as removal, shortlist_id, person_id, ${OF_ENTRY}, null::uuid as taken_by, null::timestamptz as taken_at
        from talent_shortlist_entry with no data;
      alter table talent_shortlist_taken_off
        alter taken_by set not null, alter taken_at set not null,
        add primary key (removal, person_id),
        add foreign key (shortlist_id) references talent_shortlist on delete cascade,
        add foreign key (person_id) references profiles_person,
        add foreign key (taken_by) references access_user;
      create index talent_shortlist_taken_off_list on talent_shortlist_taken_off (shortlist_id);
      create index talent_shortlist_taken_off_person on talent_shortlist_taken_off (person_id);
      create index talent_shortlist_taken_off_at on talent_shortlist_taken_off (taken_at);

      -- Nobody reads it but whoever brings people back.
      alter table talent_shortlist_taken_off enable row level security;
      alter table talent_shortlist_taken_off force row level security;
      create policy talent_shortlist_taken_off_owner on talent_shortlist_taken_off to current_user using (true) with check (true);
      create policy talent_shortlist_taken_off_whole on talent_shortlist_taken_off to app_whole using (true) with check (true);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table talent_shortlist_taken_off;
      delete from talent_shortlist where removed_at is not null;
      drop index talent_shortlist_name;
      alter table talent_shortlist drop removed_at, add constraint talent_shortlist_owner_id_name_key unique (owner_id, name);
    `);
  }
}
