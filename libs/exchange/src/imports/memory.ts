import type { Tx } from '#libs/platform';

/** Keeps for the next file of a unit what an officer decided once: the columns of a layout, the answer to a value, or where a unit leads. */
export async function remember(
  tx: Tx,
  unitId: string,
  kind: 'mapping' | 'answer' | 'unit',
  field: string,
  key: string,
  value: string,
): Promise<void> {
  await tx.execute(
    `insert into exchange_memory (unit_id, kind, field, key, value) values ($1, $2, $3, $4, $5)
     on conflict (unit_id, kind, field, key) do update set value = excluded.value, at = clock_timestamp()`,
    [unitId, kind, field, key, value],
  );
}
