import { hash } from 'node:crypto';

const LEAF = '\0';
const NODE = Buffer.from([1]);

/** What stands for one event. Leaves and nodes begin differently, so that a node can never pass for a leaf (RFC 6962). */
export const leafOf = (row: string): Buffer => hash('sha256', LEAF + row, 'buffer');

const nodeOf = (left: Buffer, right: Buffer): Buffer => hash('sha256', Buffer.concat([NODE, left, right]), 'buffer');

/** The root over leaves in their order; one without a neighbour goes up as it is. */
export function rootOf(leaves: readonly Buffer[]): Buffer {
  if (leaves.length === 0) return hash('sha256', '', 'buffer');
  let level = leaves;
  while (level.length > 1) {
    const above: Buffer[] = [];
    for (let at = 0; at < level.length; at += 2) {
      const [left, right] = [level[at]!, level[at + 1]];
      above.push(right ? nodeOf(left, right) : left);
    }
    level = above;
  }
  return level[0]!;
}
