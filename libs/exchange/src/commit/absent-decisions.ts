import { Injectable } from '@nestjs/common';
import { type Day, firstDayOf } from '#libs/kernel';
import type { Change, Tx } from '#libs/platform';
import { Facts, type NewFact, People, type StoredFact } from '#libs/profiles';
import type { ImportRow } from '../imports/import.rows.js';

interface Decided {
  readonly person_id: string;
  readonly action: 'end' | 'move';
  readonly on_day: Day | null;
  readonly reason: string | null;
  readonly unit_id: string | null;
}

/** People the file does not name: kept unless an officer said that they left or moved. */
@Injectable()
export class AbsentDecisions {
  constructor(
    private readonly facts: Facts,
    private readonly people: People,
  ) {}

  async carryOut(tx: Tx, change: Change, row: ImportRow): Promise<string[]> {
    const decided = await tx.query<Decided>(
      `select a.person_id, a.action, a.on_day, a.reason, a.unit_id from exchange_absent a
       where a.import_id = $1 and a.action in ('end', 'move') and not exists (select from exchange_row r where r.import_id = $1 and r.person_id = a.person_id)`,
      [row.id],
    );
    if (decided.length === 0) return [];
    const ids = decided.map(({ person_id }) => person_id);
    const stamp = await this.people.lock(tx, ids);
    const employments = (await this.facts.believed(tx, 'employments', ids)).filter(({ endsOn }) => endsOn === null);
    const by = new Map(decided.map((decision) => [decision.person_id, decision]));
    const on = (fact: StoredFact): Day => by.get(fact.personId)!.on_day ?? row.asOf!;
    await this.facts.retract(
      tx,
      change,
      stamp,
      'employments',
      employments.map(({ id }) => id),
    );
    const source = { kind: 'import' as const, id: row.id };
    const ended = employments
      .filter((fact) => hasBegun(fact, on(fact)))
      .map(
        (fact): NewFact => ({
          ...fact,
          values: { ...fact.values, endReason: by.get(fact.personId)!.reason },
          endsOn: on(fact),
          corrects: fact.id,
        }),
      );
    const moved = employments
      .filter((fact) => by.get(fact.personId)!.action === 'move' && by.get(fact.personId)!.unit_id)
      .map(
        (fact): NewFact => ({
          ...fact,
          values: { ...fact.values, unitId: by.get(fact.personId)!.unit_id },
          startsOn: on(fact),
          endsOn: null,
          seenOn: row.asOf!,
          source,
          verification: null,
          corrects: null,
        }),
      );
    await this.facts.add(tx, change, stamp, 'employments', [...ended, ...moved]);
    await this.moveKeeping(tx, change, stamp, row, decided);
    return ids;
  }

  private async moveKeeping(tx: Tx, change: Change, stamp: string, row: ImportRow, decided: readonly Decided[]): Promise<void> {
    const moves = decided.filter(({ action, unit_id }) => action === 'move' && unit_id);
    const keepings = (
      await this.facts.believed(
        tx,
        'keepings',
        moves.map(({ person_id }) => person_id),
      )
    ).filter(({ endsOn }) => endsOn === null);
    await this.facts.retract(
      tx,
      change,
      stamp,
      'keepings',
      keepings.map(({ id }) => id),
    );
    const next = keepings.flatMap((fact): NewFact[] => {
      const { unit_id, on_day } = moves.find(({ person_id }) => person_id === fact.personId)!;
      const day = on_day ?? row.asOf!;
      return [
        ...(hasBegun(fact, day) ? [{ ...fact, endsOn: day, corrects: fact.id }] : []),
        {
          personId: fact.personId,
          values: { unitId: unit_id },
          startsOn: day,
          endsOn: null,
          seenOn: day,
          source: { kind: 'import', id: row.id },
        },
      ];
    });
    await this.facts.add(tx, change, stamp, 'keepings', next);
  }
}

/** What would begin on the day somebody left, or later, was never so: it is retracted and nothing stands in its place. */
const hasBegun = ({ startsOn }: StoredFact, day: Day): boolean => startsOn === null || firstDayOf(startsOn) < day;
