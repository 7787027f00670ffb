import { Injectable } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import { type Change, copyLine, stampAfterLock, type Tx } from '#libs/platform';
import {
  type Completed,
  type Contacts,
  type FactLines,
  FactLoad,
  type LoadedFact,
  People,
  PersonIntake,
  type SealedPerson,
} from '#libs/profiles';
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
    await this.rows.each(tx, row, null, {
      prepare: (some) => this.prepared({ tx, change, stamp, row }, some),
      write: async (batch) => {
        const [made, changed] = [batch.flatMap((some) => some.made), batch.flatMap((some) => some.changed)];
        await Promise.all([
          this.intake.create(tx, change, made),
          this.complete(tx, change, row.id, changed),
          this.load.put(
            tx,
            batch.flatMap(({ facts }) => facts),
          ),
        ]);
        for (const { became: lines, rows } of batch) {
          became.push(lines);
          done += rows;
        }
        for (const { id } of made) fresh.push(id);
        for (const { id } of changed) known.push(id);
        onProgress(done);
      },
    });
    await tx.copyIn('load_became (key, id)', became);
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

  private prepared({ tx, change, stamp, row }: Commit, some: readonly PlannedRow[]): PreparedRows {
    const people = some.filter(({ decision }) => decision === 'create' || decision === 'update' || decision === 'unchanged');
    const fresh = people.filter(({ decision }) => decision === 'create');
    const known = people.filter(({ decision }) => decision !== 'create');
    const retracted = known.flatMap(({ plan }) => plan!.retract);
    return {
      rows: some.length,
      made: fresh.map((planned) =>
        this.intake.sealed(planned.newId, { kind: planned.experts ? 'expert' : 'staff', ...privateOf(planned.effective) }),
      ),
      changed: known
        .filter(({ decision }) => decision === 'update')
        .map((planned) => ({ id: planned.personId!, ...privateOf(planned.effective) })),
      facts: [
        ...this.load.ofNewPeople(tx, change, stamp, [...fresh.map((planned) => keepingOf(row, planned)), ...factsOf(row, fresh)]),
        ...this.load.ofKnownPeople(retracted, factsOf(row, known)),
      ],
      became: people.map((planned) => copyLine([planned.key, personOf(planned)])).join(''),
    };
  }

  private async complete(tx: Tx, change: Change, importId: string, changed: PreparedRows['changed']): Promise<void> {
    const completed = await this.intake.completeMany(tx, change, changed);
    if (completed.length === 0) return;
    await tx.copyLines(
      'exchange_completion (import_id, person_id, number_mark, contacts_mark)',
      completed.map((done: Completed) => copyLine([importId, done.id, hex(done.number), hex(done.contacts)])).join(''),
    );
  }
}

/** Who was made, who will be changed, and the stamp of all their facts. */
export interface Staged {
  readonly fresh: readonly string[];
  readonly known: readonly string[];
  readonly stamp: string;
}

interface Commit {
  readonly tx: Tx;
  readonly change: Change;
  readonly stamp: string;
  readonly row: ImportRow;
}

/** What some rows will write. Rows nobody can place, or that say nothing, are nobody's. */
interface PreparedRows {
  readonly rows: number;
  readonly made: readonly SealedPerson[];
  readonly changed: readonly { readonly id: string; readonly citizenNumber: string | null; readonly contacts: Contacts | null }[];
  readonly facts: readonly FactLines[];
  readonly became: string; // lines: who the rows are
}

/** Who the rows are, and who is said to have left: `$1` is the import. */
const ROW_PEOPLE = `
  select r.person_id from exchange_row r where r.import_id = $1 and r.person_id is not null
  union select a.person_id from exchange_absent a where a.import_id = $1 and a.action in ('end', 'move')`;

const sourceOf = ({ id }: ImportRow, { row }: PlannedRow) => ({ kind: 'import' as const, id, row });

const personOf = ({ decision, newId, personId }: PlannedRow): string => (decision === 'create' ? newId : personId!);

const factsOf = (row: ImportRow, people: readonly PlannedRow[]): LoadedFact[] =>
  people.flatMap((planned) => {
    const [personId, source] = [personOf(planned), sourceOf(row, planned)];
    return planned.plan!.add.map(({ kind, fact }) => ({ kind, fact: { ...fact, personId, source } }));
  });

/** Whom a roster brings in is kept by its unit. */
const keepingOf = (row: ImportRow, planned: PlannedRow): LoadedFact => ({
  kind: 'keepings',
  fact: {
    personId: planned.newId,
    values: { unitId: row.keepingUnitId },
    startsOn: null,
    endsOn: null,
    seenOn: row.asOf!,
    source: sourceOf(row, planned),
  },
});

const hex = (bytes: Buffer | null): string | null => (bytes ? `\\x${bytes.toString('hex')}` : null);
