import { createHash } from 'node:crypto';
import { FORM } from './event-rows.js';

/** Where a batch ends: events are in the order of their transactions, and within one in the order of their ids. */
export interface Position {
  readonly xid: number;
  readonly id: number;
}

/** What is said of a batch, all of it under the signature. */
export interface Statement {
  readonly seq: number;
  readonly kind: 'events' | 'dropped';
  readonly month: string; // a batch lies in one month, so that a month can go as a whole
  readonly from: Position; // not in it
  readonly to: Position; // in it
  readonly seenXid: number;
  readonly events: number;
  readonly backdated: number;
  readonly root: Buffer;
  readonly sealedAt: number; // microseconds
  readonly keyId: string;
}

export interface Seal extends Statement {
  readonly head: Buffer;
  readonly signature: Buffer;
}

/** What the first seal follows. */
export const BEGINNING = { head: Buffer.alloc(32), signature: Buffer.alloc(64) };
export const NOWHERE: Position = { xid: 0, id: 0 };

/** The head of a batch holds that of the one before, with its signature: whoever trusts the last one trusts all of them. */
export function headOf(before: Pick<Seal, 'head' | 'signature'>, statement: Statement): Buffer {
  return createHash('sha256')
    .update('hien-tai audit head\0')
    .update(before.head)
    .update(before.signature)
    .update(textOf(statement))
    .digest();
}

const textOf = ({ seq, kind, month, from, to, seenXid, events, backdated, root, sealedAt, keyId }: Statement): string =>
  JSON.stringify([
    FORM,
    seq,
    kind,
    month,
    from.xid,
    from.id,
    to.xid,
    to.id,
    seenXid,
    events,
    backdated,
    root.toString('hex'),
    sealedAt,
    keyId,
  ]);

export const isAfter = (one: Position, other: Position): boolean => one.xid > other.xid || (one.xid === other.xid && one.id > other.id);
