import type { Tx } from '#libs/platform';

/**
 * Events and seals are in the order of their transactions. A server that a dump was loaded into begins to count these anew; from then
 * on its numbers are taken with what lies between, so that nothing new seems to stand among what was sealed long ago. As the owner.
 */
export async function followServerCount(tx: Tx): Promise<void> {
  const [row] = await tx.query<{ behind: string }>(
    `select greatest(
         coalesce((select e.xid::text::bigint from audit_event e order by e.xid desc, e.id desc limit 1), 0),
         coalesce((select s.to_xid::text::bigint from audit_seal s order by s.seq desc limit 1), 0))
       - audit_xid(pg_snapshot_xmax(pg_current_snapshot()))::text::bigint as behind`,
  );
  const behind = Number(row!.behind);
  if (behind < 0) return;
  const [{ ahead }] = (await tx.query<{ ahead: string }>(`select audit_ahead() as ahead`)) as [{ ahead: string }];
  await tx.query(
    `create or replace function audit_ahead() returns bigint language sql stable as 'select ${Number(ahead) + behind + 1}::bigint'`,
  );
}
