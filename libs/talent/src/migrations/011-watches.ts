import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Questions that readers keep, and who answered them since when. */
export class Watches1764000000611 implements MigrationInterface {
  name = 'Watches1764000000611';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table talent_watch (
        id uuid primary key default uuidv7(),
        user_id uuid not null references access_user,
        name text not null,
        criteria jsonb not null,
        notify text not null check (notify in ('off', 'at_once', 'daily')),
        seen_at timestamptz not null default clock_timestamp(), -- when its reader last looked: who came or went since then is news
        version integer not null default 1,
        unique (user_id, name)
      );

      create table talent_watch_member ( -- who answers a question now, and who once did
        watch_id uuid not null references talent_watch on delete cascade,
        person_id uuid not null references profiles_person,
        came_at timestamptz not null,
        left_at timestamptz
      );
      create unique index talent_watch_member_now on talent_watch_member (watch_id, person_id) where left_at is null;
      create index talent_watch_member_news on talent_watch_member (watch_id, came_at, left_at);
      create index talent_watch_member_person on talent_watch_member (person_id) where left_at is null;

      alter table talent_state add watched_for date;

      -- Only whose card is in sight is seen to answer a question.
      alter table talent_watch_member enable row level security;
      alter table talent_watch_member force row level security;
      create policy talent_watch_member_owner on talent_watch_member to current_user using (true) with check (true);
      create policy talent_watch_member_whole on talent_watch_member to app_whole using (true) with check (true);
      create policy talent_watch_member_scoped on talent_watch_member for select to app_scoped using (
        exists (select from talent_card c where c.person_id = talent_watch_member.person_id));
      grant select on talent_watch_member, talent_watch to app_scoped;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`alter table talent_state drop watched_for; drop table talent_watch_member, talent_watch`);
  }
}
