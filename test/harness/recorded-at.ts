import { asOwner } from '#libs/platform';
import type { TestDatabase } from './database.js';

/** As if everything that was recorded or taken back after a time (at first: ever) had been so at another one: past what a test could wait for. */
export async function recordedAt(database: TestDatabase, at: string, after = '-infinity'): Promise<void> {
  await asOwner(database.settings, async (tx) => {
    await tx.query(`set local session_replication_role = replica`);
    const tables = await tx.query<{ name: string; columns: string[] }>(
      `select c.table_name as name, array_agg(c.column_name::text) as columns from information_schema.columns c
       join pg_class t on t.relname = c.table_name and t.relkind = 'r' and t.relnamespace = 'public'::regnamespace
       where c.table_schema = 'public' and (c.column_name in ('recorded_at', 'retracted_at') or (c.table_name = 'platform_change' and c.column_name = 'at'))
       group by 1`,
    );
    const moved = (column: string) =>
      `${column} = case when ${column} > $2::timestamptz then ${column} - (now() - $1::timestamptz) else ${column} end`;
    for (const { name, columns } of tables) await tx.query(`update ${name} set ${columns.map(moved).join(', ')}`, [at, after]);
  });
}
