import { Injectable } from '@nestjs/common';
import type { Change, Tx } from '#libs/platform';
import { FACT_KIND_NAMES } from '../facts/fact-kinds.js';
import { Facts } from '../facts/facts.js';
import { People } from '../people/people.js';
import { PersonWrites } from '../people/person-writes.js';
import type { RowPlan } from './plan-row.js';

/** Writes the planned facts of many people, a statement per kind. */
@Injectable()
export class BatchWriter {
  constructor(
    private readonly people: People,
    private readonly facts: Facts,
    private readonly writes: PersonWrites,
  ) {}

  async write(
    tx: Tx,
    change: Change,
    planned: readonly { readonly id: string; readonly facts: RowPlan }[],
    besideFacts: () => Promise<void>,
  ): Promise<void> {
    const ids = planned.map(({ id }) => id);
    const stamp = await this.people.lock(tx, ids);
    for (const kind of FACT_KIND_NAMES) {
      const of = <Item extends { readonly kind: string }>(items: (plan: RowPlan) => readonly Item[]) =>
        planned.flatMap(({ facts }) => items(facts)).filter((item) => item.kind === kind);
      await this.facts.retract(
        tx,
        change,
        stamp,
        kind,
        of(({ retract }) => retract).map(({ id }) => id),
      );
      await this.facts.add(
        tx,
        change,
        stamp,
        kind,
        of(({ add }) => add).map(({ fact }) => fact),
      );
    }
    await besideFacts();
    await this.writes.finish(tx, change, ids, 'profiles.cells_changed');
  }
}
