import type { Tx } from '#libs/platform';
import { EVENTS_SQL, type EventRow, monthOf } from '../seals/event-rows.js';
import { leafOf, rootOf } from '../seals/merkle.js';
import { isAfter, type Position, type Seal } from '../seals/seal.js';
import { isBackdated } from '../seals/sealer.js';
import { SEALS_SQL, type SealRow, sealOf } from '../seals/seals.js';
import type { ChainState } from './chain.js';
import { Cursor } from './cursor.js';
import type { Findings } from './findings.js';

export interface BatchState {
  readonly events: number;
  readonly beyondRetention: number; // batches
  readonly unsealed: number;
  readonly oldestUnsealed: number | null; // microseconds
}

/** What was found of one seal: never more leaves than it says, whatever lies there. */
interface Found {
  readonly seal: Seal;
  readonly leaves: Buffer[];
  count: number;
}

/** Every event hashed anew and compared with the seal it lies under, in one walk over both. */
export async function checkBatches(tx: Tx, { last, dropped }: ChainState, findings: Findings): Promise<BatchState> {
  const events = await Cursor.open<EventRow>(tx, 'audit_events', `${EVENTS_SQL} order by e.xid, e.id`);
  const seals = await Cursor.open<SealRow>(tx, 'audit_batches', `${SEALS_SQL} where s.kind = 'events' order by s.seq`);
  let [count, beyondRetention] = [0, 0];
  for (let batch = await nextBatch(seals); batch.length > 0; batch = await nextBatch(seals)) {
    const [{ seal }] = batch as [Found];
    await passOver(events, seal.from); // of a seal that is missing, which is said already
    const { found, outside } = await hashUpTo(events, seal.to, batch);
    count += found;
    if (outside > 0) findings.add({ kind: 'events_outside', seq: seal.seq, count: outside });
    for (const one of batch) {
      if (dropped.has(one.seal.month) && one.count === 0) beyondRetention++;
      else compare(one, dropped, findings);
    }
  }
  const rest = await theRest(events, last, findings);
  await seals.close();
  await events.close();
  return { events: count + rest.unsealed, beyondRetention, ...rest };
}

/** Seals of one batch, which has one for each month it touches. */
async function nextBatch(seals: Cursor<SealRow>): Promise<Found[]> {
  const batch: Found[] = [];
  for (let row = await seals.peek(); row; row = await seals.peek()) {
    const seal = sealOf(row);
    const first = batch[0]?.seal;
    if (first && !(isSame(first.from, seal.from) && isSame(first.to, seal.to))) break;
    batch.push({ seal, leaves: [], count: 0 });
    seals.take();
  }
  return batch;
}

const isSame = (one: Position, other: Position): boolean => one.xid === other.xid && one.id === other.id;

const positionOf = ({ xid, id }: EventRow): Position => ({ xid: Number(xid), id: Number(id) });

async function passOver(events: Cursor<EventRow>, end: Position): Promise<void> {
  for (let event = await events.peek(); event && !isAfter(positionOf(event), end); event = await events.peek()) events.take();
}

async function hashUpTo(events: Cursor<EventRow>, end: Position, batch: readonly Found[]): Promise<{ found: number; outside: number }> {
  const byMonth = new Map(batch.map((one) => [one.seal.month, one]));
  let [found, outside] = [0, 0];
  for (;;) {
    const event = events.ready ?? (await events.peek());
    if (!event || isAfter(positionOf(event), end)) return { found, outside };
    events.take();
    found++;
    const one = byMonth.get(monthOf(Number(event.at)));
    if (!one) outside++;
    else if (++one.count <= one.seal.events) one.leaves.push(leafOf(event.row));
  }
}

function compare({ seal, leaves, count }: Found, dropped: ReadonlySet<string>, findings: Findings): void {
  const { seq, events } = seal;
  if (dropped.has(seal.month)) findings.add({ kind: 'events_outside', seq, count });
  else if (count < events) findings.add({ kind: 'events_missing', seq, count: events - count });
  else if (count > events) findings.add({ kind: 'events_added', seq, count: count - events });
  else if (!rootOf(leaves).equals(seal.root)) findings.add({ kind: 'events_changed', seq });
  if (seal.backdated > 0) findings.add({ kind: 'events_backdated', seq, count: seal.backdated });
}

/** What lies behind the last seal, and does not say that it is older than it. */
async function theRest(events: Cursor<EventRow>, last: Seal | null, findings: Findings) {
  let [unsealed, backdated, oldest] = [0, 0, Number.POSITIVE_INFINITY];
  for (let event = await events.peek(); event; event = await events.peek()) {
    events.take();
    unsealed++;
    oldest = Math.min(oldest, Number(event.at));
    if (last && isBackdated(event, last)) backdated++;
  }
  if (backdated > 0) findings.add({ kind: 'events_backdated', seq: (last?.seq ?? 0) + 1, count: backdated });
  return { unsealed, oldestUnsealed: unsealed > 0 ? oldest : null };
}
