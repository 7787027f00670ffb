import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { leafOf, rootOf } from './merkle.js';

const sha = (...parts: (Buffer | string)[]) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();
const rows = (count: number) => Array.from({ length: count }, (_, index) => leafOf(`["row ${index}"]`));

describe('the root of a batch', () => {
  it('is the tree of RFC 6962', () => {
    const [a, b, c] = rows(3) as [Buffer, Buffer, Buffer];
    expect(leafOf('x')).toEqual(sha(Buffer.from([0]), 'x'));
    expect(rootOf([a])).toEqual(a);
    expect(rootOf([a, b, c])).toEqual(sha(Buffer.from([1]), sha(Buffer.from([1]), a, b), c));
    expect(rootOf([])).toEqual(sha());
  });

  it('differs when a row is changed, left out, repeated or moved, at any place', () => {
    for (const count of [1, 2, 3, 7, 8, 9, 33]) {
      const leaves = rows(count);
      const root = rootOf(leaves).toString('hex');
      for (let at = 0; at < count; at++) {
        const others = [
          leaves.with(at, leafOf('another')),
          leaves.toSpliced(at, 1),
          leaves.toSpliced(at, 0, leaves[at]!),
          ...(at > 0 ? [leaves.with(at, leaves[at - 1]!).with(at - 1, leaves[at]!)] : []),
        ];
        for (const other of others) expect(rootOf(other).toString('hex')).not.toBe(root);
      }
    }
  });
});
