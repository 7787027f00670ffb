import { Injectable } from '@nestjs/common';
import { type Change, copyLine, type Tx } from '#libs/platform';
import { FACT_KIND_NAMES, type FactKindName, kindOf } from './fact-kinds.js';
import { COMMON_TYPES, Facts, factColumns, listOf, type NewFact } from './facts.js';

type CopyValue = Parameters<typeof copyLine>[0][number];

export interface LoadedFact {
  readonly kind: FactKindName;
  readonly fact: NewFact;
}

/** Facts of one kind, or retractions, as COPY takes them. */
export interface FactLines {
  readonly target: string; // table and columns
  readonly straight: FactKindName | null; // whose own table that is; null: they are staged
  readonly lines: string;
  readonly count: number;
}

const COPIED_AT_ONCE = 128 * 1024; // characters: a statement costs little beside them

const staged = (kind: FactKindName): string => `load_${kind}`;

/** What one transaction has under way. */
interface Loading {
  readonly lines: Map<string, string>; // that wait, by what they are copied into
  readonly copied: Map<FactKindName, number>; // facts put straight into their table
  readonly straight: boolean;
}

/**
 * Facts by the ten thousand: those of new people go straight into their tables by COPY, others are staged in tables that only their
 * transaction sees, then retracted and recorded by one statement a kind. The persons must be locked before it is decided what to stage.
 */
@Injectable()
export class FactLoad {
  private readonly loading = new WeakMap<Tx, Loading>();

  constructor(private readonly facts: Facts) {}

  /** Once a transaction, before the first row. */
  async open(tx: Tx): Promise<void> {
    const tables = FACT_KIND_NAMES.map((kind) => {
      const own = kindOf(kind).columns.map(({ column, type }) => `${column} ${type}`);
      return `create temporary table ${staged(kind)} (person_id uuid, ${own.join(', ')}, ${COMMON_TYPES}) on commit drop;`;
    });
    await tx.query(`${tables.join('\n')} create temporary table load_retracted (kind text, id uuid) on commit drop`);
    this.loading.set(tx, { lines: new Map(), copied: new Map(), straight: await mayCopy(tx) });
  }

  async stage(tx: Tx, retracted: readonly { kind: FactKindName; id: string }[], added: readonly LoadedFact[]): Promise<void> {
    await this.put(tx, this.ofKnownPeople(retracted, added));
  }

  /** What is staged of people who may have other facts, as lines. */
  ofKnownPeople(retracted: readonly { kind: FactKindName; id: string }[], added: readonly LoadedFact[]): FactLines[] {
    const gone = retracted.map(({ kind, id }) => copyLine([kind, id])).join('');
    return [{ target: 'load_retracted (kind, id)', straight: null, lines: gone, count: retracted.length }, ...linesOf(added, STAGED)];
  }

  /** Facts of people whom this change makes: there is nothing of them to retract, so they need not be staged. */
  ofNewPeople(tx: Tx, change: Change, stamp: string, added: readonly LoadedFact[]): FactLines[] {
    if (!this.loading.get(tx)!.straight) return this.ofKnownPeople([], added);
    return linesOf(added, STRAIGHT, [stamp, change.id]);
  }

  /** Writes lines, all of them said at once; of a table they wait until there are many. */
  async put(tx: Tx, all: readonly FactLines[]): Promise<void> {
    const { lines: waiting, copied } = this.loading.get(tx)!;
    for (const { target, straight, lines, count } of all) {
      waiting.set(target, (waiting.get(target) ?? '') + lines);
      if (straight) copied.set(straight, (copied.get(straight) ?? 0) + count);
    }
    await this.copy(tx, COPIED_AT_ONCE);
  }

  /** Carries out what was staged: retractions first, so that nothing overlaps. */
  async record(tx: Tx, change: Change, stamp: string, onKind: (part: number) => void = () => undefined): Promise<void> {
    const { copied } = this.loading.get(tx)!;
    await this.copy(tx, 1);
    await tx.query(`analyze load_retracted`);
    for (const name of FACT_KIND_NAMES)
      await this.facts.retractFrom(tx, change, stamp, name, `select r.id from load_retracted r where r.kind = $1`, [name]);
    for (const [at, name] of FACT_KIND_NAMES.entries()) {
      await this.facts.addFrom(tx, change, stamp, name, `select * from ${staged(name)}`, [], copied.get(name));
      onKind((at + 1) / FACT_KIND_NAMES.length);
    }
  }

  /** What waits in such a length. */
  private async copy(tx: Tx, atLeast: number): Promise<void> {
    const { lines } = this.loading.get(tx)!;
    const due = [...lines].filter(([, waiting]) => waiting.length >= atLeast);
    for (const [target] of due) lines.delete(target);
    await Promise.all(due.map(([target, waiting]) => tx.copyLines(target, waiting)));
  }
}

interface Destination {
  readonly target: string;
  readonly straight: FactKindName | null;
}

const destinations = (of: (kind: FactKindName) => Destination) => new Map(FACT_KIND_NAMES.map((kind) => [kind, of(kind)]));

const STAGED = destinations((kind) => ({ target: `${staged(kind)} (${factColumns(kind).join(', ')})`, straight: null }));
const STRAIGHT = destinations((kind) => ({
  target: `${kindOf(kind).table} (${[...factColumns(kind), 'recorded_at', 'recorded_change'].join(', ')})`,
  straight: kind,
}));

/** `beside`: what every line ends with. */
function linesOf(facts: readonly LoadedFact[], to: ReadonlyMap<FactKindName, Destination>, beside: readonly string[] = []): FactLines[] {
  const found = new Map<FactKindName, { lines: string; count: number }>();
  for (const { kind, fact } of facts) {
    const own = found.get(kind) ?? { lines: '', count: 0 };
    const line = listOf(kindOf(kind), fact) as CopyValue[];
    line.push(...beside);
    own.lines += copyLine(line);
    own.count++;
    found.set(kind, own);
  }
  return [...found].map(([kind, own]) => ({ ...to.get(kind)!, ...own }));
}

/** COPY is refused where policies apply to the role: it is exempt from them wherever the server's owner may grant that. */
async function mayCopy(tx: Tx): Promise<boolean> {
  const tables = FACT_KIND_NAMES.map((kind) => kindOf(kind).table);
  const [row] = await tx.query<{ free: boolean }>(`select not bool_or(row_security_active(t)) as free from unnest($1::text[]) t`, [tables]);
  return row!.free;
}
