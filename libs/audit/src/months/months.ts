import { Inject, Injectable } from '@nestjs/common';
import { addMonths, type Clock, firstOfMonth } from '#libs/kernel';
import { asOwner, CLOCK, type ConnectionSettings, type Tx } from '#libs/platform';
import { rootOf } from '../seals/merkle.js';
import { SealKey } from '../seals/seal-key.js';
import { addSeals, endOf, lastSeal, lead } from '../seals/seals.js';

export const AUDIT_MONTHS = Symbol('audit months');

export interface MonthOptions {
  readonly database: ConnectionSettings | null;
  readonly keep: number | null;
}

/** Made long before they come: a month that fails to be made has a year to be made in. */
const AHEAD = 12;
/** Making or dropping a month locks the whole for a moment: it gives way to whoever writes, and comes again. */
const PATIENCE = `set local lock_timeout = '1s'`;

/** The months that events lie in: made ahead, and dropped once they are older than is kept. Only the owner may do either. */
@Injectable()
export class Months {
  constructor(
    @Inject(AUDIT_MONTHS) private readonly options: MonthOptions,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(SealKey) private readonly key: SealKey,
  ) {}

  async look(): Promise<void> {
    const { database, keep } = this.options;
    if (!database) return;
    const current = firstOfMonth(this.clock.today());
    await asOwner(database, (tx) => makeMonths(tx, current));
    if (keep === null) return;
    for (const month of await asOwner(database, (tx) => monthsBefore(tx, addMonths(current, -keep))))
      await asOwner(database, (tx) => dropMonth(tx, this.key, month));
  }
}

async function makeMonths(tx: Tx, current: string): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtext('hien-tai audit months'))`);
  const missing = await tx.query<{ month: string }>(
    `select m::date::text as month from generate_series($1::date, $1::date + make_interval(months => ${AHEAD}), interval '1 month') m
     where to_regclass('audit_event_' || to_char(m, 'YYYY_MM')) is null`,
    [current],
  );
  if (missing.length === 0) return;
  await tx.query(PATIENCE);
  for (const { month } of missing) await tx.query(`select audit_make_month($1::date)`, [month]);
}

async function monthsBefore(tx: Tx, first: string): Promise<string[]> {
  const rows = await tx.query<{ month: string }>(
    `select to_date(right(c.relname, 7), 'YYYY_MM')::text as month from pg_inherits i join pg_class c on c.oid = i.inhrelid
     where i.inhparent = 'audit_event'::regclass and c.relname ~ '^audit_event_[0-9]{4}_[0-9]{2}$' and to_date(right(c.relname, 7), 'YYYY_MM') < $1::date
     order by 1`,
    [first],
  );
  return rows.map(({ month }) => month);
}

/** Its seals stay, and one more says that it went: without that, events that are missing are damage. */
export async function dropMonth(tx: Tx, key: SealKey, month: string): Promise<boolean> {
  await tx.query(PATIENCE);
  const sealedAt = await lead(tx);
  if (sealedAt === null) return false;
  const last = await lastSeal(tx);
  const end = endOf(last);
  const table = `audit_event_${month.slice(0, 7).replace('-', '_')}`;
  const [state] = await tx.query<{ open: boolean; seen: string }>(
    `select exists (select from ${table} e where (e.xid, e.id) > ($1::xid8, $2::bigint)) as open, audit_xid(pg_snapshot_xmax(pg_current_snapshot()))::text as seen`,
    [String(end.xid), end.id],
  );
  if (state!.open) return false;
  await addSeals(tx, key, last, [
    { kind: 'dropped', month, from: end, to: end, seenXid: Number(state!.seen), events: 0, backdated: 0, root: rootOf([]), sealedAt },
  ]);
  await tx.query(`drop table ${table}`);
  return true;
}
