import type { Tx } from '#libs/platform';
import { type AnchorLine, anchorLines } from '../seals/anchor.js';
import type { SealKey } from '../seals/seal-key.js';
import type { ChainState } from './chain.js';
import type { Findings } from './findings.js';

const AT_ONCE = 1_000;

/** The chain against the heads that were written outside the database. Gives how many lines there were. */
export async function checkAnchor(tx: Tx, key: SealKey, { last }: ChainState, file: string, findings: Findings): Promise<number> {
  let [count, ahead]: [number, number] = [0, 0];
  const compare = async (lines: readonly AnchorLine[]) => {
    const heads = await headsOf(tx, lines);
    for (const line of lines) {
      const head = heads.get(line.seq);
      if (head === line.head) continue;
      if (!key.signed(Buffer.from(line.head, 'hex'), Buffer.from(line.signature, 'hex')))
        findings.add({ kind: 'anchor_unsigned', seq: line.seq });
      else if (line.seq > (last?.seq ?? 0)) ahead = Math.max(ahead, line.seq);
      else if (head !== undefined) findings.add({ kind: 'anchor_differs', seq: line.seq }); // one that is missing is said already
    }
    count += lines.length;
  };
  let waiting: AnchorLine[] = [];
  for await (const line of anchorLines(file)) {
    if (line) waiting.push(line);
    if (waiting.length < AT_ONCE) continue;
    await compare(waiting);
    waiting = [];
  }
  await compare(waiting);
  if (ahead > 0) findings.add({ kind: 'anchor_ahead', seq: (last?.seq ?? 0) + 1, last: ahead });
  if (count === 0 && last) findings.add({ kind: 'anchor_missing', seq: last.seq });
  return count;
}

async function headsOf(tx: Tx, lines: readonly AnchorLine[]): Promise<Map<number, string>> {
  const rows = await tx.query<{ seq: string; head: string }>(
    `select s.seq, encode(s.head, 'hex') as head from audit_seal s where s.seq = any($1::bigint[])`,
    [lines.map(({ seq }) => seq)],
  );
  return new Map(rows.map(({ seq, head }) => [Number(seq), head]));
}
