import { setImmediate } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/platform';
import { FACT_KIND_NAMES, type FactKindName, Facts, type Lacking, PersonIntake, type StoredFact } from '#libs/profiles';
import type { ImportRow } from '../imports/import.rows.js';
import type { PersonField } from '../roster/person.js';
import { AnswerStore } from '../staging/answer-store.js';
import { SETTLED_BY_CHOICE } from '../staging/candidates.js';
import { type Answers, type Effective, effective, type Values, WHO } from '../staging/effective.js';
import { Staging } from '../staging/stage.js';
import type { StoredValues } from '../staging/stored-values.js';
import { type FileUnit, UnitsOfFile } from '../staging/units-of-file.js';
import { completionsOf } from './completions.js';
import { contradicts } from './contradictions.js';
import { desiredFacts } from './desired-facts.js';
import { type Believed, type PersonPlan, planNewPerson, planPerson } from './plan-person.js';

export interface StagedRow {
  readonly key: string;
  readonly position: number;
  readonly row: number;
  readonly name: string;
  readonly values: Values;
  readonly experts: boolean;
  readonly personId: string | null;
  readonly newId: string; // of the person, should this be somebody new
  readonly conflict: string | null;
  readonly byNumber: boolean; // the person has the citizen number of the row: nobody else can
}

/** A staged row with its answers and what it would change. */
export interface PlannedRow extends StagedRow {
  readonly effective: Effective;
  readonly open: readonly PersonField[];
  readonly decision: 'create' | 'update' | 'unchanged' | 'ask' | 'reject';
  readonly contradiction: 'days_contradict' | null; // with what is recorded
  readonly plan: PersonPlan | null;
}

interface KnownPeople {
  readonly believed: ReadonlyMap<string, Believed>;
  readonly lacking: ReadonlyMap<string, Lacking>;
}

/** What is made of some rows without the database, and how a batch of that is written. */
export interface Step<Prepared> {
  readonly prepare: (some: readonly PlannedRow[]) => Prepared;
  readonly write: (batch: readonly Prepared[]) => Promise<void>;
}

interface ReadRows {
  readonly rows: readonly StagedRow[];
  readonly known: KnownPeople;
}

const NOBODY: KnownPeople = { believed: new Map(), lacking: new Map() };
const BATCH = 500;
const AT_ONCE = 10; // each way to the database and back waits for some of these, and so does whoever else asks this process

/** Goes through the rows of an import in batches: one read of rows and one of facts a kind for each of them. */
@Injectable()
export class PlannedRows {
  constructor(
    private readonly facts: Facts,
    private readonly staging: Staging,
    private readonly units: UnitsOfFile,
    private readonly answers: AnswerStore,
    private readonly intake: PersonIntake,
  ) {}

  /**
   * Hands the rows to `write`, batch by batch, as `prepare` makes them, some at a time; `keys`: only these. While the database writes one
   * batch, this process plans and prepares the next, which was read before. The connection is the writing's own meanwhile.
   */
  async each<Prepared>(tx: Tx, row: ImportRow, keys: readonly string[] | null, { prepare, write }: Step<Prepared>): Promise<void> {
    const answers = await this.answers.read(tx, row.id);
    const units = new Map((await this.units.list(tx, row)).map((unit) => [unit.name, unit]));
    const after = ({ rows }: ReadRows) => this.read(tx, row.id, rows.at(-1)!.position, keys, answers);
    const plan = async ({ rows, known }: ReadRows) => {
      const prepared: Prepared[] = [];
      for (let at = 0; at < rows.length; at += AT_ONCE) {
        await setImmediate();
        prepared.push(prepare(rows.slice(at, at + AT_ONCE).map((staged) => this.planned(row, staged, answers, units, known))));
      }
      return prepared;
    };
    const first = await this.read(tx, row.id, -1, keys, answers);
    if (first.rows.length === 0) return;
    let [prepared, read] = await together([plan(first), after(first)]);
    while (prepared.length > 0) {
      const next = read.rows.length > 0 ? after(read) : Promise.resolve(read);
      [read, , prepared] = await together([next, write(prepared), plan(read)]); // the reading is said first: it waits for no writing
    }
  }

  private async read(tx: Tx, importId: string, after: number, keys: readonly string[] | null, answers: Answers): Promise<ReadRows> {
    const rows = (await this.batch(tx, importId, after, keys)).map((staged) => chosen(staged, answers));
    const people = rows.flatMap(({ personId }) => personId ?? []);
    return { rows, known: people.length > 0 ? await this.known(tx, people) : NOBODY };
  }

  private planned(
    row: ImportRow,
    staged: StagedRow,
    answers: Answers,
    units: ReadonlyMap<string, FileUnit>,
    { believed, lacking }: KnownPeople,
  ): PlannedRow {
    const { values, open } = effective(staged.key, staged.values, answers);
    const base = { ...staged, effective: values, open, contradiction: null };
    const notSplit = staged.values.row !== undefined && !values.row && !open.includes('row');
    if (!values.full_name || notSplit || staged.conflict === 'left_out') return { ...base, decision: 'reject', plan: null };
    if (staged.conflict || open.includes('row')) return { ...base, decision: 'ask', plan: null };
    const unit = values.unit_text ? units.get(values.unit_text) : undefined;
    // a unit still to be made stands for itself by its name, so that the preview can show it
    const unitId = unit?.unitId ?? (unit?.action === 'create' ? `new:${unit.name}` : row.keepingUnitId!);
    const desired = desiredFacts(values, { unitId, experts: staged.experts, asOf: row.asOf! });
    const facts = staged.personId ? (believed.get(staged.personId) ?? NOTHING) : NOTHING;
    const stated = staged.personId ? planPerson(desired, facts, row.asOf!) : planNewPerson(desired, row.asOf!);
    if (contradicts(stated, facts)) return { ...base, contradiction: 'days_contradict', decision: 'ask', plan: null };
    if (!staged.personId) return { ...base, decision: 'create', plan: stated };
    const completions = completionsOf(values, lacking.get(staged.personId));
    const plan = { ...stated, changes: [...stated.changes, ...completions] };
    return { ...base, decision: plan.add.length + completions.length > 0 ? 'update' : 'unchanged', plan };
  }

  private async batch(tx: Tx, importId: string, after: number, keys: readonly string[] | null): Promise<StagedRow[]> {
    const rows = await tx.query<Omit<StagedRow, 'values'> & { values: StoredValues; sealed: Buffer | null }>(
      `select r.key, r.position, r.row, r.name, r."values", r.sealed, r.experts, r.person_id as "personId", uuidv7() as "newId", r.conflict,
         p.citizen_number_index is not null and p.citizen_number_index = r.citizen_index as "byNumber"
       from exchange_row r left join profiles_person p on p.id = r.person_id where r.import_id = $1 and r.position > $2 ${keys ? 'and r.key = any($3::text[])' : ''} order by r.position limit ${BATCH}`,
      keys ? [importId, after, keys] : [importId, after],
    );
    return rows.map(({ sealed, ...row }) => ({ ...row, values: this.staging.open(importId, row.key, row.values, sealed) }));
  }

  private async known(tx: Tx, personIds: readonly string[]): Promise<KnownPeople> {
    const [lacking, ...facts] = await Promise.all([
      this.intake.lacking(tx, personIds),
      ...FACT_KIND_NAMES.map((kind) => this.facts.believed(tx, kind, personIds)),
    ]);
    const believed = new Map(personIds.map((id) => [id, emptyFacts()]));
    for (const [at, kind] of FACT_KIND_NAMES.entries()) for (const fact of facts[at]!) believed.get(fact.personId)![kind].push(fact);
    return { believed, lacking };
  }
}

/** All are over, whatever becomes of one: nothing goes on behind a failure. */
async function together<const All extends readonly Promise<unknown>[]>(
  all: All,
): Promise<{ -readonly [At in keyof All]: Awaited<All[At]> }> {
  await Promise.allSettled(all);
  return Promise.all(all);
}

/** The row with what an officer said of who it is. */
function chosen<Row extends StagedRow>(staged: Row, answers: Answers): Row {
  const said = answers.of(staged.key, 'person', WHO);
  if (!said) return staged;
  if (said.value === null) return { ...staged, personId: null, conflict: 'left_out' };
  if (staged.byNumber || (staged.conflict && !SETTLED_BY_CHOICE.includes(staged.conflict))) return staged;
  return { ...staged, personId: said.value === 'new' ? null : said.value, conflict: null };
}

const emptyFacts = (): Record<FactKindName, StoredFact[]> =>
  Object.fromEntries(FACT_KIND_NAMES.map((kind) => [kind, []])) as unknown as Record<FactKindName, StoredFact[]>;
const NOTHING: Believed = emptyFacts();
