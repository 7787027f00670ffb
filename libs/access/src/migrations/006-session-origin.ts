import type { MigrationInterface, QueryRunner } from 'typeorm';

/** From where a session was opened and when its holder last proved to be the user; and the rules of signing in. */
export class SessionOrigin1764000000206 implements MigrationInterface {
  name = 'SessionOrigin1764000000206';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table access_session
        add column address text not null default '',
        add column device text not null default '', -- browser and system, as the browser names itself
        add column proven_at timestamptz; -- the last password or code; null: when it began
      create table access_rules (
        one boolean primary key default true check (one),
        idle_minutes integer not null default 30 check (idle_minutes between 5 and 240),
        absolute_hours integer not null default 12 check (absolute_hours between 1 and 24),
        version integer not null default 1
      );
      insert into access_rules default values;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table access_rules;
      alter table access_session drop column proven_at, drop column device, drop column address;
    `);
  }
}
