import type { Tx } from '#libs/platform';
import { BEGINNING, headOf, NOWHERE, type Seal, type Statement } from './seal.js';
import type { SealKey } from './seal-key.js';

export interface SealRow {
  readonly seq: string;
  readonly kind: 'events' | 'dropped';
  readonly month: string;
  readonly from_xid: string;
  readonly from_id: string;
  readonly to_xid: string;
  readonly to_id: string;
  readonly seen_xid: string;
  readonly events: number;
  readonly backdated: number;
  readonly root: Buffer;
  readonly sealed_at: string;
  readonly key_id: string;
  readonly head: Buffer;
  readonly signature: Buffer;
}

export const SEALS_SQL = `
  select s.seq, s.kind, s.month::text, s.from_xid::text, s.from_id, s.to_xid::text, s.to_id, s.seen_xid::text, s.events, s.backdated,
         s.root, (extract(epoch from s.sealed_at) * 1000000)::bigint as sealed_at, s.key_id, s.head, s.signature
  from audit_seal s`;

export const sealOf = (row: SealRow): Seal => ({
  seq: Number(row.seq),
  kind: row.kind,
  month: row.month,
  from: { xid: Number(row.from_xid), id: Number(row.from_id) },
  to: { xid: Number(row.to_xid), id: Number(row.to_id) },
  seenXid: Number(row.seen_xid),
  events: row.events,
  backdated: row.backdated,
  root: row.root,
  sealedAt: Number(row.sealed_at),
  keyId: row.key_id,
  head: row.head,
  signature: row.signature,
});

/**
 * One process seals at a time, until the end of its transaction. Gives the time of the server, in microseconds, or null when another
 * one is at it. Taken before the batch is read: a transaction that begins later cannot have written earlier.
 */
export async function lead(tx: Tx): Promise<number | null> {
  const [row] = await tx.query<{ leader: boolean; now: string }>(
    `select pg_try_advisory_xact_lock(hashtext('hien-tai audit seals')) as leader, (extract(epoch from clock_timestamp()) * 1000000)::bigint as now`,
  );
  return row!.leader ? Number(row!.now) : null;
}

export async function lastSeal(tx: Tx): Promise<Seal | null> {
  const [row] = await tx.query<SealRow>(`${SEALS_SQL} order by s.seq desc limit 1`);
  return row ? sealOf(row) : null;
}

export const endOf = (seal: Seal | null) => seal?.to ?? NOWHERE;

/** Signs statements one after the other and adds them to the chain. */
export async function addSeals(
  tx: Tx,
  key: SealKey,
  last: Seal | null,
  statements: readonly Omit<Statement, 'seq' | 'keyId'>[],
): Promise<Seal> {
  const seals: Seal[] = [];
  let before: Pick<Seal, 'head' | 'signature'> = last ?? BEGINNING;
  for (const [index, said] of statements.entries()) {
    const statement = { ...said, seq: (last?.seq ?? 0) + index + 1, keyId: key.id };
    const head = headOf(before, statement);
    before = { head, signature: key.sign(head) };
    seals.push({ ...statement, ...before });
  }
  await tx.execute(
    `insert into audit_seal (seq, kind, month, from_xid, from_id, to_xid, to_id, seen_xid, events, backdated, root, sealed_at, key_id, head, signature)
     select x.seq, x.kind, x.month, x.from_xid::xid8, x.from_id, x.to_xid::xid8, x.to_id, x.seen_xid::xid8, x.events, x.backdated,
            decode(x.root, 'hex'), timestamptz 'epoch' + x.sealed_at * interval '1 microsecond', x.key_id, decode(x.head, 'hex'), decode(x.signature, 'hex')
     from jsonb_to_recordset($1::jsonb) as x(seq bigint, kind text, month date, from_xid text, from_id bigint, to_xid text, to_id bigint,
       seen_xid text, events int, backdated int, root text, sealed_at bigint, key_id text, head text, signature text)`,
    [JSON.stringify(seals.map(recordOf))],
  );
  return seals.at(-1)!;
}

const recordOf = (seal: Seal) => ({
  seq: seal.seq,
  kind: seal.kind,
  month: seal.month,
  from_xid: String(seal.from.xid),
  from_id: seal.from.id,
  to_xid: String(seal.to.xid),
  to_id: seal.to.id,
  seen_xid: String(seal.seenXid),
  events: seal.events,
  backdated: seal.backdated,
  root: seal.root.toString('hex'),
  sealed_at: seal.sealedAt,
  key_id: seal.keyId,
  head: seal.head.toString('hex'),
  signature: seal.signature.toString('hex'),
});
