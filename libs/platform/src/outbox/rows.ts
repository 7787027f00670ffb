import type { Tx } from '../database/tx.js';
import type { Hint, Lane } from '../queues/queue-port.js';
import { MAX_ATTEMPTS } from './back-off.js';
import type { Payload } from './outbox.js';

/**
 * A row handed to a queue and not begun within this time is handed out again: its hint may be lost. It need not outlast the work: a row
 * in work is locked.
 */
export const LEASE_SECONDS = 20;
/** Rows of one topic that may wait in a queue at a time; the others wait in PostgreSQL. Where rows are worked on in batches, that many batches. */
const ROOM = 200;
const ROOM_IN_BATCHES = 20;

/**
 * Takes due rows for the queue, each under a new epoch: hints of older epochs are stale. Rows in work are locked by their delivery and
 * skipped, however long it takes. Relays claim one after another: one that looked before another's commit would lock rows it then
 * leaves alone, and whoever begins their work meanwhile would skip them and lose the hint.
 */
export async function claim(tx: Tx, lanes: readonly Lane[]): Promise<Hint[]> {
  const turn = tx.query(`select pg_advisory_xact_lock(hashtext('platform relays'))`);
  const claimed = tx.query<Hint>(
    `with room as (
       select t.topic, t.room - (select count(*) from platform_outbox q where q.topic = t.topic and q.state = 'queued'
         and q.queued_at >= clock_timestamp() - make_interval(secs => ${LEASE_SECONDS})) as free
       from unnest($1::text[], $2::integer[]) t(topic, room)),
     due as materialized (
       select d.id from room r cross join lateral (
         select o.id from platform_outbox o
         where o.topic = r.topic and (o.state = 'new' and o.next_at <= clock_timestamp()
           or o.state = 'queued' and o.queued_at < clock_timestamp() - make_interval(secs => ${LEASE_SECONDS}))
         order by o.priority, o.id limit greatest(0, r.free) for update skip locked) d)
     update platform_outbox o set state = 'queued', epoch = o.epoch + 1, queued_at = clock_timestamp()
     from due d where o.id = d.id returning o.id::text, o.epoch, o.topic, o.priority`,
    [lanes.map(({ topic }) => topic), lanes.map(({ batch }) => Math.max(ROOM, batch * ROOM_IN_BATCHES))],
  );
  return (await Promise.all([claimed, turn]))[0]; // sent together
}

/** Gives rows back that the queue would not take. */
export async function giveBack(tx: Tx, hints: readonly Hint[], waitMs: number): Promise<void> {
  await tx.execute(
    `update platform_outbox o set state = 'new', next_at = clock_timestamp() + $3::integer * interval '1 millisecond'
     from unnest($1::bigint[], $2::integer[]) h(id, epoch) where o.id = h.id and o.epoch = h.epoch and o.state = 'queued'`,
    [hints.map(({ id }) => id), hints.map(({ epoch }) => epoch), waitMs],
  );
}

/**
 * Counts an attempt before it is made, so that work which kills its process ends too. Null for a stale or doubled hint; a row that
 * has used up its attempts dies here.
 */
export async function begin(tx: Tx, { id, epoch }: Hint): Promise<{ attempts: number } | null> {
  const [row] = await tx.query<{ attempts: number; state: string }>(
    `update platform_outbox o set attempts = case when o.attempts >= ${MAX_ATTEMPTS} then o.attempts else o.attempts + 1 end,
       state = case when o.attempts >= ${MAX_ATTEMPTS} then 'dead' else 'queued' end,
       last_error_code = case when o.attempts >= ${MAX_ATTEMPTS} then coalesce(o.last_error_code, 'process_ended') else o.last_error_code end
     where o.id = (select x.id from platform_outbox x where x.id = $1 and x.epoch = $2 and x.state = 'queued' for update skip locked)
     returning o.attempts, o.state`,
    [id, epoch],
  );
  return row && row.state === 'queued' ? { attempts: row.attempts } : null;
}

/** Locks the row for as long as its delivery takes; null when another delivery holds it or it is done. */
export async function hold(tx: Tx, { id, epoch }: Hint): Promise<Payload | null> {
  await tx.query(`set local idle_in_transaction_session_timeout = 0`);
  const [row] = await tx.query<{ payload: Payload }>(
    `select o.payload from platform_outbox o where o.id = $1 and o.epoch = $2 and o.state = 'queued' for update skip locked`,
    [id, epoch],
  );
  return row?.payload ?? null;
}

export async function markDone(tx: Tx, { id }: Hint): Promise<void> {
  await tx.execute(`update platform_outbox set state = 'done', done_at = clock_timestamp(), last_error_code = null where id = $1`, [id]);
}

/** After a failed attempt: another one later, or dead. */
export async function markFailed(tx: Tx, { id, epoch }: Hint, attempts: number, code: string, waitMs: number): Promise<void> {
  await tx.execute(
    `update platform_outbox o set state = $3, last_error_code = $4, next_at = clock_timestamp() + $5::integer * interval '1 millisecond'
     where o.id = $1 and o.epoch = $2 and o.state = 'queued'`,
    [id, epoch, attempts >= MAX_ATTEMPTS ? 'dead' : 'new', code, waitMs],
  );
}

/** Done rows are kept for a week, dead ones until somebody looks. */
export const forgetOld = (tx: Tx): Promise<number> =>
  tx.execute(`delete from platform_outbox o where o.state = 'done' and o.done_at < clock_timestamp() - interval '7 days'`);
