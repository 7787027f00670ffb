import { Injectable } from '@nestjs/common';
import { type Change, copyLine, type Tx } from '#libs/platform';
import { FACT_KIND_NAMES, type FactKindName, kindOf } from './fact-kinds.js';
import { COMMON_TYPES, Facts, factColumns, listOf, type NewFact } from './facts.js';

type CopyValue = Parameters<typeof copyLine>[0][number];

export interface LoadedFact {
  readonly kind: FactKindName;
  readonly fact: NewFact;
}

const COPIED_AT_ONCE = 512 * 1024; // characters

const staged = (kind: FactKindName): string => `load_${kind}`;

/**
 * Facts by the ten thousand: staged by COPY in tables that only their transaction sees, then retracted and recorded by one statement
 * a kind. The persons must be locked before it is decided what to stage.
 */
@Injectable()
export class FactLoad {
  private readonly waiting = new WeakMap<Tx, Map<string, string>>(); // lines by the table they go to

  constructor(private readonly facts: Facts) {}

  /** Once a transaction, before the first row. */
  async open(tx: Tx): Promise<void> {
    const tables = FACT_KIND_NAMES.map((kind) => {
      const own = kindOf(kind).columns.map(({ column, type }) => `${column} ${type}`);
      return `create temporary table ${staged(kind)} (person_id uuid, ${own.join(', ')}, ${COMMON_TYPES}) on commit drop;`;
    });
    await tx.query(`${tables.join('\n')} create temporary table load_retracted (kind text, id uuid) on commit drop`);
  }

  async stage(tx: Tx, retracted: readonly { kind: FactKindName; id: string }[], added: readonly LoadedFact[]): Promise<void> {
    await this.line(tx, 'load_retracted (kind, id)', retracted.map(({ kind, id }) => copyLine([kind, id])).join(''));
    for (const name of FACT_KIND_NAMES) {
      const own = added.filter(({ kind }) => kind === name);
      const lines = own.map(({ fact }) => copyLine(listOf(kindOf(name), fact) as CopyValue[])).join('');
      await this.line(tx, `${staged(name)} (${factColumns(name).join(', ')})`, lines);
    }
  }

  /** Lines wait until there are many of a table: each COPY costs a way to the server and back. */
  private async line(tx: Tx, target: string, lines: string, atLeast = COPIED_AT_ONCE): Promise<void> {
    const waiting = this.waiting.get(tx) ?? new Map<string, string>();
    this.waiting.set(tx, waiting);
    const all = (waiting.get(target) ?? '') + lines;
    waiting.set(target, all.length < atLeast ? all : '');
    if (all.length >= atLeast && all !== '') await tx.copyIn(target, [all]);
  }

  /** Carries out what was staged: retractions first, so that nothing overlaps. */
  async record(tx: Tx, change: Change, stamp: string, onKind: (part: number) => void = () => undefined): Promise<void> {
    for (const target of this.waiting.get(tx)?.keys() ?? []) await this.line(tx, target, '', 0);
    await tx.query(`analyze load_retracted`);
    for (const name of FACT_KIND_NAMES)
      await this.facts.retractFrom(tx, change, stamp, name, `select r.id from load_retracted r where r.kind = $1`, [name]);
    for (const [at, name] of FACT_KIND_NAMES.entries()) {
      await this.facts.addFrom(tx, change, stamp, name, `select * from ${staged(name)}`, []);
      onKind((at + 1) / FACT_KIND_NAMES.length);
    }
  }
}
