import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { auditMigrations } from '#libs/audit';
import { asOwner, migrate, platformMigrations } from '#libs/platform';
import { createTestDatabase, type TestDatabase } from '../harness/database.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase([...platformMigrations, auditMigrations[0]!]);
});
afterAll(() => database.drop());

interface Stored {
  readonly id: string;
  readonly xid: string;
  readonly at: Date;
  readonly month: string;
}

it('keeps every event, with its number, transaction and time, of an installation that has some already, and goes on after them', async () => {
  const COLUMNS = `e.id, e.xid::text, e.at, e.change_id, e.action, e.entity, e.entity_id, e.field_names, e.reason`;
  const before = await asOwner(database.settings, async (tx) => {
    await tx.query(`insert into platform_change (actor_kind, reason) values ('system', 'vì thế')`);
    for (const at of ['2025-12-31T16:59:59.999999Z', '2025-12-31T17:00:00Z', '2026-06-15T00:00:00.123456Z'])
      await tx.query(
        `insert into audit_event (at, change_id, actor_kind, action, entity, entity_id, field_names, reason)
         select $1, c.id, 'system', 'test.old', 'person', uuidv7(), '{a,b}', 'vì thế' from platform_change c`,
        [at],
      );
    return tx.query<Stored>(`select ${COLUMNS} from audit_event e order by e.id`);
  });
  await migrate(database.settings, [...platformMigrations, ...auditMigrations]);
  await asOwner(database.settings, async (tx) => {
    expect(await tx.query(`select ${COLUMNS} from audit_event e order by e.id`)).toEqual(before);
    await tx.query(`insert into audit_event (actor_kind, action, entity) values ('system', 'test.new', 'person')`);
    const rows = await tx.query<Stored>(`select e.id, e.tableoid::regclass::text as month from audit_event e order by e.id`);
    expect(rows.map(({ id }) => Number(id))).toEqual([1, 2, 3, 4]);
    expect(rows.slice(0, 3).map(({ month }) => month)).toEqual(['audit_event_2025_12', 'audit_event_2026_01', 'audit_event_2026_06']);
  });
});
