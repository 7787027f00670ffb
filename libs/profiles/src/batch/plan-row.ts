import type { Catalogs } from '#libs/catalogs';
import { type Day, DomainError } from '#libs/kernel';
import { checkFact } from '../facts/check-fact.js';
import type { FactBody } from '../facts/fact.body.js';
import type { FactKindName, FactValues } from '../facts/fact-kinds.js';
import type { NewFact, StoredFact } from '../facts/facts.js';
import { FACT_COLUMNS, type FactColumnName, KIND_OF_SLOT, type Slot } from './columns.js';
import { type Remark, readFactCell } from './read-cell.js';
import { type BelievedFacts, shownFacts, TRACKS } from './shown-facts.js';

export type Cells = Readonly<Record<string, string | null | undefined>>;
export type CellRemark = Remark & { readonly column: string };

/** What a row asks to be written, and what is wrong or doubtful in it. */
export class RowPlan {
  readonly retract: { readonly kind: FactKindName; readonly id: string }[] = [];
  readonly add: { readonly kind: FactKindName; readonly fact: NewFact }[] = [];
  readonly wrong: CellRemark[] = [];
  readonly doubtful: CellRemark[] = [];
}

export interface Surroundings {
  readonly catalogs: Catalogs;
  readonly today: Day;
}

interface ReadCell {
  readonly column: FactColumnName;
  readonly property: string;
  readonly value: string | null;
}

/**
 * The facts of one person as a row of the grid leaves them: each cell corrects the fact it shows; a level or a field that was not
 * there is recorded with an unknown start. What the row does not change is not written.
 */
export function planFacts(personId: string, cells: Cells, believed: BelievedFacts, surroundings: Surroundings): RowPlan {
  const plan = new RowPlan();
  for (const [slot, read] of readSlots(cells, plan, surroundings)) {
    const [old, ...others] = shownFacts(slot, believed, surroundings.catalogs, surroundings.today);
    const changed = read.filter(({ property, value }) => ((old?.values[property] as string | null | undefined) ?? null) !== value);
    if (changed.length === 0) continue;
    const refusal = refusalOf(slot, changed, old, others, believed);
    if (refusal) plan.wrong.push(refusal);
    else planFact(personId, slot, changed, old, plan, surroundings);
  }
  return plan;
}

function readSlots(cells: Cells, plan: RowPlan, { catalogs, today }: Surroundings): Map<Slot, ReadCell[]> {
  const slots = new Map<Slot, ReadCell[]>();
  for (const [name, typed] of Object.entries(cells)) {
    if (typed === undefined || !Object.hasOwn(FACT_COLUMNS, name)) continue;
    const column = name as FactColumnName;
    const { slot, property } = FACT_COLUMNS[column];
    const { value, wrong, doubtful } = readFactCell(FACT_COLUMNS[column], typed, catalogs, today);
    if (doubtful) plan.doubtful.push({ ...doubtful, column });
    if (wrong) plan.wrong.push({ ...wrong, column });
    else slots.set(slot, [...(slots.get(slot) ?? []), { column, property, value }]);
  }
  return slots;
}

/** The property without which there is no such fact: it is not cleared in a table, and with it one may be begun. */
const KEY: Partial<Record<Slot, string>> = { professional: 'level', politicalTheory: 'level', stateManagement: 'level', field: 'field' };

function refusalOf(
  slot: Slot,
  changed: readonly ReadCell[],
  old: StoredFact | undefined,
  others: readonly StoredFact[],
  believed: BelievedFacts,
): CellRemark | null {
  const key = changed.find(({ property }) => property === KEY[slot]);
  const { column } = key ?? changed[0]!;
  if (key?.value === null) return { code: 'cell.not_cleared', column };
  if (!old && !key) return { code: 'cell.no_fact', column };
  if (slot !== 'field') return null;
  if (others.length > 0) return { code: 'cell.several_facts', column };
  const taken = believed.expertise.some(({ id, values }) => id !== old?.id && values.field === key!.value);
  return taken ? { code: 'fact.overlaps', column } : null;
}

function planFact(
  personId: string,
  slot: Slot,
  changed: readonly ReadCell[],
  old: StoredFact | undefined,
  plan: RowPlan,
  surroundings: Surroundings,
): void {
  const kind = KIND_OF_SLOT[slot];
  const track = !old && TRACKS[slot] ? { track: TRACKS[slot] } : {};
  const body = { ...track, ...Object.fromEntries(changed.map(({ property, value }) => [property, value])) } as FactBody;
  const values = checked(kind, body, old, changed, plan, surroundings);
  if (!values) return;
  const source = { kind: 'user' as const };
  if (!old) {
    plan.add.push({ kind, fact: { personId, values, startsOn: null, endsOn: null, seenOn: surroundings.today, source } });
    return;
  }
  plan.retract.push({ kind, id: old.id });
  plan.add.push({ kind, fact: { ...old, values, source, verification: null, corrects: old.id } });
}

/** The rules every fact keeps; what they refuse is said of the cell it came from. */
function checked(
  kind: FactKindName,
  body: FactBody,
  old: StoredFact | undefined,
  changed: readonly ReadCell[],
  plan: RowPlan,
  { catalogs, today }: Surroundings,
): FactValues | null {
  try {
    return checkFact(kind, body, old?.values ?? null, catalogs, today);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const found = error.details.length > 0 ? error.details : [{ pointer: '', code: error.code, params: error.params }];
    for (const { pointer, ...remark } of found)
      plan.wrong.push({ ...remark, column: (changed.find(({ property }) => pointer === `/${property}`) ?? changed[0]!).column });
    return null;
  }
}
