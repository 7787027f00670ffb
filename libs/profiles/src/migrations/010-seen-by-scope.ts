import type { MigrationInterface, QueryRunner } from 'typeorm';
import { notSeenByScope, REACHED_BY_SCOPE, seenByScope } from './seen-by-scope.js';

/** Tables of this lib that name a person, whichever kinds of facts there are by then. */
const OF_PEOPLE = `
  select t.relname as name from pg_class t join pg_attribute a on a.attrelid = t.oid
  where t.relkind = 'r' and t.relnamespace = 'public'::regnamespace and t.relname like 'profiles\\_%' and a.attname = 'person_id' and not a.attisdropped
    and t.relrowsecurity = $1 order by 1`;

/** Records are read behind a policy where the asker has a part of the body: who is out of reach is not there, with all facts and changes. */
export class SeenByScope1764000000510 implements MigrationInterface {
  name = 'SeenByScope1764000000510';

  async up(db: QueryRunner): Promise<void> {
    await db.query(REACHED_BY_SCOPE);
    await db.query(seenByScope('profiles_person', 'id'));
    for (const { name } of (await db.query(OF_PEOPLE, [false])) as { name: string }[]) await db.query(seenByScope(name));
    // what a record says beside its facts: who changed it, when and why
    await db.query(`grant select (id, at, actor_kind, actor_id, reason) on platform_change to app_scoped`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`revoke select (id, at, actor_kind, actor_id, reason) on platform_change from app_scoped`);
    for (const { name } of (await db.query(OF_PEOPLE, [true])) as { name: string }[]) await db.query(notSeenByScope(name));
    await db.query(notSeenByScope('profiles_person'));
    await db.query(`drop view profiles_reached`);
  }
}
