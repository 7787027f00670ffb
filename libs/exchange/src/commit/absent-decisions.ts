import { Injectable } from '@nestjs/common';
import { type Day, firstDayOf } from '#libs/kernel';
import type { Tx } from '#libs/platform';
import { FactLoad, Facts, type LoadedFact, type NewFact, type StoredFact } from '#libs/profiles';
import type { ImportRow } from '../imports/import.rows.js';
import { ABSENT } from '../plan/preview.js';

interface Decided {
  readonly person_id: string;
  readonly action: 'end' | 'move';
  readonly on_day: Day | null;
  readonly reason: string | null;
  readonly unit_id: string | null;
}
type Decisions = ReadonlyMap<string, Decided>;

/** Whom the decisions concern, and how many of them ended and moved. */
export interface Gone {
  readonly people: readonly string[];
  readonly ended: number;
  readonly moved: number;
}

const BATCH = 1_000;

/**
 * People the file does not name: kept unless an officer said that they left or moved. They are held already. Whose record another unit
 * keeps by now is nobody the file could tell of: what is recorded there stays.
 */
@Injectable()
export class AbsentDecisions {
  constructor(
    private readonly facts: Facts,
    private readonly load: FactLoad,
  ) {}

  async stage(tx: Tx, row: ImportRow): Promise<Gone> {
    const decided = await tx.query<Decided>(
      `select a.person_id, a.action, a.on_day, a.reason, a.unit_id from exchange_absent a
       where a.import_id = $1 and a.action in ('end', 'move') and not exists (select from exchange_row r where r.import_id = $1 and r.person_id = a.person_id)
         and exists (select from profiles_keeping k
           where k.person_id = a.person_id and k.unit_id = $2 and k.retracted_at is null and upper_inf(k.valid))`,
      [row.id, row.keepingUnitId],
    );
    for (let at = 0; at < decided.length; at += BATCH) {
      const batch = new Map(decided.slice(at, at + BATCH).map((decision) => [decision.person_id, decision]));
      await this.stageEmployments(tx, row, batch);
      await this.stageKeepings(tx, row, batch);
    }
    const ended = decided.filter(({ action }) => action === 'end').length;
    return { people: decided.map(({ person_id }) => person_id), ended, moved: decided.length - ended };
  }

  /** How many are still there as before though the file does not name them, once everything is written. */
  async left(tx: Tx, { id, keepingUnitId, asOf }: ImportRow): Promise<number> {
    const [{ count } = { count: 0 }] = await tx.query<{ count: number }>(
      `select count(*)::int as count ${ABSENT}
         and not exists (select from exchange_absent a where a.import_id = $1 and a.person_id = k.person_id and a.action in ('end', 'move'))`,
      [id, keepingUnitId, asOf],
    );
    return count;
  }

  private async stageEmployments(tx: Tx, row: ImportRow, decisions: Decisions): Promise<void> {
    const open = await this.running(tx, 'employments', row, decisions);
    const added = open.flatMap((fact): NewFact[] => {
      const { action, unit_id, reason, on_day } = decisions.get(fact.personId)!;
      const day = on_day ?? row.asOf!;
      const ended = { ...fact, values: { ...fact.values, endReason: reason }, endsOn: day, corrects: fact.id };
      return [
        ...(hasBegun(fact, day) ? [ended] : []),
        ...(action === 'move' && unit_id ? [begun(row, fact, { ...fact.values, unitId: unit_id }, day)] : []),
      ];
    });
    await this.stageFacts(tx, 'employments', open, added);
  }

  private async stageKeepings(tx: Tx, row: ImportRow, decisions: Decisions): Promise<void> {
    const moves = new Map([...decisions].filter(([, { action, unit_id }]) => action === 'move' && unit_id));
    const open = await this.running(tx, 'keepings', row, moves);
    const added = open.flatMap((fact): NewFact[] => {
      const { unit_id, on_day } = moves.get(fact.personId)!;
      const day = on_day ?? row.asOf!;
      return [...(hasBegun(fact, day) ? [{ ...fact, endsOn: day, corrects: fact.id }] : []), begun(row, fact, { unitId: unit_id }, day)];
    });
    await this.stageFacts(tx, 'keepings', open, added);
  }

  /** What goes on beyond the day of the decision, for good or until a day that was known before. */
  private async running(tx: Tx, kind: 'employments' | 'keepings', row: ImportRow, decisions: Decisions): Promise<StoredFact[]> {
    const believed = await this.facts.believed(tx, kind, [...decisions.keys()]);
    return believed.filter(({ personId, endsOn }) => endsOn === null || endsOn > (decisions.get(personId)!.on_day ?? row.asOf!));
  }

  private stageFacts(tx: Tx, kind: LoadedFact['kind'], ended: readonly StoredFact[], added: readonly NewFact[]): Promise<void> {
    return this.load.stage(
      tx,
      ended.map(({ id }) => ({ kind, id })),
      added.map((fact) => ({ kind, fact })),
    );
  }
}

/** What would begin on the day somebody left, or later, was never so: it is retracted and nothing stands in its place. */
const hasBegun = ({ startsOn }: StoredFact, day: Day): boolean => startsOn === null || firstDayOf(startsOn) < day;

/** The same elsewhere from a day on, as the file's day says it. */
const begun = (row: ImportRow, old: StoredFact, values: NewFact['values'], day: Day): NewFact => ({
  ...old,
  values,
  startsOn: day,
  seenOn: row.asOf!,
  source: { kind: 'import', id: row.id },
  verification: null,
  corrects: null,
});
