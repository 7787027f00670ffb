import type { Tx } from '#libs/platform';
import { BEGINNING, headOf, type Seal } from '../seals/seal.js';
import type { SealKey } from '../seals/seal-key.js';
import { SEALS_SQL, type SealRow, sealOf } from '../seals/seals.js';
import { Cursor } from './cursor.js';
import type { Findings } from './findings.js';

export interface ChainState {
  readonly count: number;
  readonly last: Seal | null;
  readonly dropped: ReadonlySet<string>; // months that retention took
}

/**
 * The seals in their order. Each head holds the head and the signature before it: where all links hold, the last signature vouches
 * for every seal. Only where something does not, each signature is looked at, to name the batch.
 */
export async function checkChain(tx: Tx, key: SealKey, findings: Findings): Promise<ChainState> {
  let whole = true;
  const state = await walk(tx, (seal, before) => {
    whole &&= isNext(seal, before) && isLinked(seal, before);
  });
  if (state.last) whole &&= key.signed(state.last.head, state.last.signature);
  if (!whole) await walk(tx, (seal, before) => nameDamage(seal, before, key, findings));
  return state;
}

async function walk(tx: Tx, look: (seal: Seal, before: Seal | null) => void): Promise<ChainState> {
  const rows = await Cursor.open<SealRow>(tx, 'audit_chain', `${SEALS_SQL} order by s.seq`);
  const dropped = new Set<string>();
  let [count, last]: [number, Seal | null] = [0, null];
  for (let row = await rows.peek(); row; row = await rows.peek()) {
    const seal = sealOf(row);
    rows.take();
    look(seal, last);
    if (seal.kind === 'dropped') dropped.add(seal.month);
    last = seal;
    count++;
  }
  await rows.close();
  return { count, last, dropped };
}

function nameDamage(seal: Seal, before: Seal | null, key: SealKey, findings: Findings): void {
  const { seq } = seal;
  if (!isNext(seal, before)) findings.add({ kind: 'seal_missing', seq: (before?.seq ?? 0) + 1, last: seq - 1 });
  else if (!isLinked(seal, before)) findings.add({ kind: 'seal_changed', seq });
  if (!key.signed(seal.head, seal.signature)) findings.add({ kind: 'seal_unsigned', seq });
}

const isNext = ({ seq }: Seal, before: Seal | null): boolean => seq === (before?.seq ?? 0) + 1;

const isLinked = (seal: Seal, before: Seal | null): boolean => seal.head.equals(headOf(before ?? BEGINNING, seal));
