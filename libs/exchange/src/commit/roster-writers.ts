import { Injectable } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import { type Change, copyLine, stampAfterLock, type Tx } from '#libs/platform';
import { type Completed, FactLoad, type LoadedFact, type NewFact, People, PersonIntake } from '#libs/profiles';
import type { ImportRow } from '../imports/import.rows.js';
import { privateOf } from '../plan/completions.js';
import { type PlannedRow, PlannedRows } from '../plan/planned-rows.js';

const MANY = 1_000;

/** Stages the plans of all rows, a batch at a time: new people, completed people, and the facts that are then written at once. */
@Injectable()
export class RosterWriters {
  constructor(
    private readonly rows: PlannedRows,
    private readonly intake: PersonIntake,
    private readonly people: People,
    private readonly load: FactLoad,
  ) {}

  /**
   * The people of the rows are held first: plans are made of what nobody else can change any more, and the stamp of the whole change is
   * taken then. Gives those who will be changed.
   */
  async stage(tx: Tx, change: Change, row: ImportRow, onProgress: (rows: number) => void): Promise<Staged> {
    const { lost } = await this.people.hold(tx, ROW_PEOPLE, [row.id]);
    if (lost) throw new DomainError('import.changed_meanwhile', { version: row.version });
    const stamp = await stampAfterLock(tx);
    await this.load.open(tx);
    await tx.query(`create temporary table load_became (key text, id uuid) on commit drop`);
    const [fresh, known, became]: [string[], string[], string[]] = [[], [], []];
    let done = 0;
    await this.rows.each(tx, row, null, async (batch) => {
      const made = await this.make(tx, change, batch);
      const written = batch.flatMap((planned) => withPerson(planned, made));
      const changed = written.filter(({ planned }) => planned.decision === 'update');
      await this.complete(tx, change, row.id, changed);
      await this.stageFacts(tx, change, stamp, row, written);
      for (const { planned, id } of written) became.push(copyLine([planned.key, id]));
      fresh.push(...made.values());
      known.push(...changed.map(({ id }) => id));
      done += batch.length;
      onProgress(done);
    });
    await tx.copyIn('load_became (key, id)', [became.join('')]);
    if (fresh.length >= MANY) await tx.query(`analyze profiles_person`);
    return { fresh, known, stamp };
  }

  /** The rows now know who they became, and say nothing new: an open cell may be completed later. */
  async settle(tx: Tx, importId: string): Promise<void> {
    await tx.query(`analyze load_became`);
    await tx.execute(
      `update exchange_row r set person_id = n.id, settled_person_id = n.id, decision = 'unchanged', changes = '[]' from load_became n
       where r.import_id = $1 and r.key = n.key and (r.settled_person_id, r.decision) is distinct from (n.id, 'unchanged')`,
      [importId],
    );
  }

  /** New people by the keys of their rows. */
  private async make(tx: Tx, change: Change, batch: readonly PlannedRow[]): Promise<Map<string, string>> {
    const fresh = batch.filter(({ decision }) => decision === 'create');
    const ids = await this.intake.createMany(
      tx,
      change,
      fresh.map((row) => ({ kind: row.experts ? ('expert' as const) : ('staff' as const), ...privateOf(row.effective) })),
    );
    return new Map(fresh.map(({ key }, at) => [key, ids[at]!]));
  }

  private async complete(tx: Tx, change: Change, importId: string, changed: readonly Written[]): Promise<void> {
    const completed = await this.intake.completeMany(
      tx,
      change,
      changed.map(({ planned, id }) => ({ id, ...privateOf(planned.effective) })),
    );
    if (completed.length === 0) return;
    await tx.copyIn(
      'exchange_completion (import_id, person_id, number_mark, contacts_mark)',
      completed.map((done: Completed) => copyLine([importId, done.id, hex(done.number), hex(done.contacts)])),
    );
  }

  private async stageFacts(tx: Tx, change: Change, stamp: string, row: ImportRow, written: readonly Written[]): Promise<void> {
    const [fresh, known] = [
      written.filter(({ planned }) => planned.decision === 'create'),
      written.filter(({ planned }) => planned.decision !== 'create'),
    ];
    const kept = fresh.map(({ planned, id }): LoadedFact => {
      const fact = { personId: id, values: { unitId: row.keepingUnitId }, startsOn: null, endsOn: null, seenOn: row.asOf! };
      return { kind: 'keepings', fact: { ...fact, source: sourceOf(row, planned) } };
    });
    await this.load.ofNewPeople(tx, change, stamp, [...kept, ...factsOf(row, fresh)]);
    const retracted = known.flatMap(({ planned }) => planned.plan!.retract);
    await this.load.stage(tx, retracted, factsOf(row, known));
  }
}

/** Who was made, who will be changed, and the stamp of all their facts. */
export interface Staged {
  readonly fresh: readonly string[];
  readonly known: readonly string[];
  readonly stamp: string;
}

interface Written {
  readonly planned: PlannedRow;
  readonly id: string;
}

/** Who the rows are, and who is said to have left: `$1` is the import. */
const ROW_PEOPLE = `
  select r.person_id from exchange_row r where r.import_id = $1 and r.person_id is not null
  union select a.person_id from exchange_absent a where a.import_id = $1 and a.action in ('end', 'move')`;

/** Rows nobody can place, or that say nothing, are nobody's. */
function withPerson(planned: PlannedRow, made: ReadonlyMap<string, string>): Written[] {
  if (planned.decision === 'ask' || planned.decision === 'reject') return [];
  return [{ planned, id: made.get(planned.key) ?? planned.personId! }];
}

const sourceOf = ({ id }: ImportRow, { row }: PlannedRow) => ({ kind: 'import' as const, id, row });

const factsOf = (row: ImportRow, written: readonly Written[]): LoadedFact[] =>
  written.flatMap(({ planned, id }) =>
    planned.plan!.add.map(({ kind, fact }) => ({
      kind,
      fact: { ...fact, personId: id, source: sourceOf(row, planned) } satisfies NewFact,
    })),
  );

const hex = (bytes: Buffer | null): string | null => (bytes ? `\\x${bytes.toString('hex')}` : null);
