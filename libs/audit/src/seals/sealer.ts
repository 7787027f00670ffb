import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Database, type Tx } from '#libs/platform';
import { EVENTS_SQL, type EventRow, monthOf } from './event-rows.js';
import { leafOf, rootOf } from './merkle.js';
import type { Position, Seal, Statement } from './seal.js';
import { SealKey } from './seal-key.js';
import { addSeals, endOf, lastSeal, lead } from './seals.js';

/** Hashed in a few milliseconds: whoever asks the same process something does not notice. */
const BATCH = 2_000;
/** A clock that is put right goes back a little. */
const CLOCK_MICROS = 60_000_000;

interface UnsealedRow extends EventRow {
  readonly seen: string;
}

/**
 * Seals what was written, behind the writers and without ever holding one up. A batch takes only events of transactions older than
 * every open one: whoever is late to commit still has its place ahead, and is never skipped.
 */
@Injectable()
export class Sealer implements OnModuleDestroy {
  private running: Promise<unknown> = Promise.resolve();
  private ended = false;

  constructor(
    private readonly database: Database,
    @Inject(SealKey) private readonly key: SealKey,
  ) {}

  /** Seals until nothing is left that can be, or another process does. */
  seal(): Promise<void> {
    const work = this.sealAll();
    this.running = work.catch(() => undefined);
    return work;
  }

  private async sealAll(): Promise<void> {
    while (!this.ended && (await this.isDue())) if ((await this.sealBatch()) < BATCH) return;
  }

  async onModuleDestroy(): Promise<void> {
    this.ended = true;
    await this.running;
  }

  /** The batch that comes next; how many events it holds. */
  sealBatch(): Promise<number> {
    return this.database.write(async (tx) => {
      const now = await lead(tx);
      if (now === null) return 0;
      const last = await lastSeal(tx);
      const rows = await unsealed(tx, endOf(last));
      if (rows.length > 0) await addSeals(tx, this.key, last, batchesOf(rows, last, now));
      return rows.length;
    });
  }

  private async isDue(): Promise<boolean> {
    const [row] = await this.database.readAtOnce<{ due: boolean }>(
      'audit.due',
      `select exists (
         select from audit_event e
         where (e.xid, e.id) > (coalesce((select s.to_xid from audit_seal s order by s.seq desc limit 1), '0'),
                                coalesce((select s.to_id from audit_seal s order by s.seq desc limit 1), 0))
           and e.xid < audit_xid(pg_snapshot_xmin(pg_current_snapshot()))) as due`,
      [],
    );
    return row!.due;
  }
}

const unsealed = (tx: Tx, { xid, id }: Position): Promise<UnsealedRow[]> =>
  tx.prepared<UnsealedRow>(
    'audit.unsealed',
    `select u.*, audit_xid(pg_snapshot_xmax(pg_current_snapshot()))::text as seen from (
       ${EVENTS_SQL} where (e.xid, e.id) > ($1::xid8, $2::bigint) and e.xid < audit_xid(pg_snapshot_xmin(pg_current_snapshot()))
       order by e.xid, e.id limit ${BATCH}) u`,
    [String(xid), id],
  );

/** What is said of rows that are sealed together: one statement for each month they lie in. */
function batchesOf(rows: readonly UnsealedRow[], last: Seal | null, sealedAt: number): Omit<Statement, 'seq' | 'keyId'>[] {
  const months = new Map<string, UnsealedRow[]>();
  for (const event of rows) {
    const month = monthOf(Number(event.at));
    const events = months.get(month);
    if (events) events.push(event);
    else months.set(month, [event]);
  }
  const end = rows.at(-1)!;
  return [...months].map(([month, events]) => ({
    kind: 'events',
    month,
    from: endOf(last),
    to: { xid: Number(end.xid), id: Number(end.id) },
    seenXid: Number(end.seen),
    events: events.length,
    backdated: last ? events.filter((event) => isBackdated(event, last)).length : 0,
    root: rootOf(events.map(({ row }) => leafOf(row))),
    sealedAt,
  }));
}

/** An event of a transaction that began after the last seal says it is older than that seal. */
export const isBackdated = (
  { xid, at }: Pick<EventRow, 'xid' | 'at'>,
  { seenXid, sealedAt }: Pick<Seal, 'seenXid' | 'sealedAt'>,
): boolean => Number(xid) >= seenXid && Number(at) < sealedAt - CLOCK_MICROS;
