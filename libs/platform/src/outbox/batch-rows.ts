import type { Tx } from '../database/tx.js';
import type { Hint } from '../queues/queue-port.js';
import { MAX_ATTEMPTS } from './back-off.js';
import type { Payload } from './outbox.js';

/** A row as a batch holds it: whoever holds the newest epoch may settle it. */
export interface HeldRow {
  readonly id: string;
  readonly epoch: number;
  readonly attempts: number;
  readonly payload: Payload;
}

export interface SettledRow {
  readonly id: string;
  readonly epoch: number;
  readonly code: string | null; // null: done
  readonly waitMs: number; // before the next attempt
  readonly final: boolean; // trying again cannot help
}

/**
 * Takes the rows of a batch and counts the attempt before it is made. The hint is used up: a doubled one finds another epoch. Rows
 * that have used up their attempts die here. No lock outlasts this statement: the lease says who works on a row, and is renewed.
 */
export function holdMany(tx: Tx, hints: readonly Hint[]): Promise<HeldRow[]> {
  return tx.query<HeldRow>(
    `with mine as materialized (
       select o.id from platform_outbox o join unnest($1::bigint[], $2::integer[]) h(id, epoch) on o.id = h.id and o.epoch = h.epoch
       where o.state = 'queued' order by o.id for update of o skip locked),
     begun as (
       update platform_outbox o set epoch = o.epoch + 1, queued_at = clock_timestamp(), attempts = least(o.attempts + 1, ${MAX_ATTEMPTS}),
         state = case when o.attempts >= ${MAX_ATTEMPTS} then 'dead' else 'queued' end,
         last_error_code = case when o.attempts >= ${MAX_ATTEMPTS} then coalesce(o.last_error_code, 'process_ended') else o.last_error_code end
       from mine m where o.id = m.id returning o.id, o.epoch, o.attempts, o.payload, o.state)
     select b.id::text, b.epoch, b.attempts, b.payload from begun b where b.state = 'queued' order by b.id`,
    [hints.map(({ id }) => id), hints.map(({ epoch }) => epoch)],
  );
}

/** Still at work: the lease of the rows begins anew. */
export async function renewLease(tx: Tx, rows: readonly HeldRow[]): Promise<void> {
  await tx.execute(
    `update platform_outbox o set queued_at = clock_timestamp()
     from unnest($1::bigint[], $2::integer[]) h(id, epoch) where o.id = h.id and o.epoch = h.epoch and o.state = 'queued'`,
    [rows.map(({ id }) => id), rows.map(({ epoch }) => epoch)],
  );
}

export async function settleMany(tx: Tx, rows: readonly SettledRow[]): Promise<void> {
  await tx.execute(
    `update platform_outbox o set last_error_code = s.code, next_at = clock_timestamp() + s.wait_ms * interval '1 millisecond',
       done_at = case when s.code is null then clock_timestamp() end,
       state = case when s.code is null then 'done' when s.final or o.attempts >= ${MAX_ATTEMPTS} then 'dead' else 'new' end
     from unnest($1::bigint[], $2::integer[], $3::text[], $4::integer[], $5::boolean[]) s(id, epoch, code, wait_ms, final)
     where o.id = s.id and o.epoch = s.epoch and o.state = 'queued'`,
    [
      rows.map(({ id }) => id),
      rows.map(({ epoch }) => epoch),
      rows.map(({ code }) => code),
      rows.map(({ waitMs }) => waitMs),
      rows.map(({ final }) => final),
    ],
  );
}
