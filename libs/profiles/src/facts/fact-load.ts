import { Injectable } from '@nestjs/common';
import { type Change, copyLine, type Tx } from '#libs/platform';
import { FACT_KIND_NAMES, type FactKindName, kindOf } from './fact-kinds.js';
import { COMMON_TYPES, Facts, factColumns, listOf, type NewFact } from './facts.js';

type CopyValue = Parameters<typeof copyLine>[0][number];

export interface LoadedFact {
  readonly kind: FactKindName;
  readonly fact: NewFact;
}

const staged = (kind: FactKindName): string => `load_${kind}`;

/**
 * Facts by the ten thousand: staged by COPY in tables that only their transaction sees, then retracted and recorded by one statement
 * a kind. The persons must be locked before it is decided what to stage.
 */
@Injectable()
export class FactLoad {
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
    if (retracted.length > 0)
      await tx.copyIn('load_retracted (kind, id)', [retracted.map(({ kind, id }) => copyLine([kind, id])).join('')]);
    for (const name of FACT_KIND_NAMES) {
      const own = added.filter(({ kind }) => kind === name);
      if (own.length > 0)
        await tx.copyIn(`${staged(name)} (${factColumns(name).join(', ')})`, [
          own.map(({ fact }) => copyLine(listOf(kindOf(name), fact) as CopyValue[])).join(''),
        ]);
    }
  }

  /** Carries out what was staged: retractions first, so that nothing overlaps. */
  async record(tx: Tx, change: Change, stamp: string, onKind: (part: number) => void = () => undefined): Promise<void> {
    await tx.query(`analyze load_retracted`);
    for (const name of FACT_KIND_NAMES)
      await this.facts.retractFrom(tx, change, stamp, name, `select r.id from load_retracted r where r.kind = $1`, [name]);
    for (const [at, name] of FACT_KIND_NAMES.entries()) {
      await this.facts.addFrom(tx, change, stamp, name, `select * from ${staged(name)}`, []);
      onKind((at + 1) / FACT_KIND_NAMES.length);
    }
  }
}
