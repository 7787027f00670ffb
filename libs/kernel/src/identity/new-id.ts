import { randomBytes } from 'node:crypto';

const WITHIN_ONE = 4_096; // twelve bits count within a millisecond
let last = { ms: 0, count: 0 };

/**
 * A UUID of version 7, later ones greater. The database makes the same by itself; of a row whose id is made here, what points to it can
 * be said without waiting for an answer.
 */
export function newId(): string {
  last = after(last, Date.now());
  const bytes = randomBytes(16);
  bytes.writeUIntBE(last.ms, 0, 6);
  bytes.writeUInt16BE(0x7000 | last.count, 6);
  bytes.writeUInt8(0x80 | (bytes.readUInt8(8) & 0x3f), 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** A clock that was set back goes on counting where it was. */
function after({ ms, count }: typeof last, now: number): typeof last {
  if (now > ms) return { ms: now, count: 0 };
  return count + 1 < WITHIN_ONE ? { ms, count: count + 1 } : { ms: ms + 1, count: 0 };
}
