import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Readers who are told on Mondays. */
export class WatchesOfAWeek1764000000626 implements MigrationInterface {
  name = 'WatchesOfAWeek1764000000626';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table talent_watch drop constraint talent_watch_notify_check,
        add constraint talent_watch_notify_check check (notify in ('off', 'at_once', 'daily', 'weekly'))`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      update talent_watch set notify = 'daily' where notify = 'weekly';
      alter table talent_watch drop constraint talent_watch_notify_check,
        add constraint talent_watch_notify_check check (notify in ('off', 'at_once', 'daily'))`);
  }
}
