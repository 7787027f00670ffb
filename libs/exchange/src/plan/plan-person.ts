import { compareDays, type Day, firstDayOf, fold, lastDayOf } from '#libs/kernel';
import { type FactKindName, type FactValues, kindOf, type NewFact, type StoredFact } from '#libs/profiles';
import type { Desired } from './desired-facts.js';

export type Believed = Readonly<Record<FactKindName, readonly StoredFact[]>>;

/** What one row would change. `before` and `after` are values as stored; fields are those of facts. */
export interface PersonPlan {
  readonly retract: readonly { readonly kind: FactKindName; readonly id: string }[];
  readonly add: readonly { readonly kind: FactKindName; readonly fact: Omit<NewFact, 'personId' | 'source'> }[];
  readonly changes: readonly { readonly field: string; readonly before: unknown; readonly after: unknown }[];
}

/** Compares what the file states with what is believed. The same file again plans nothing. */
export function planPerson(desired: readonly Desired[], believed: Believed, asOf: Day): PersonPlan {
  const plan = new Planner(asOf);
  const left = { ...believed, qualifications: [...believed.qualifications], memberships: [...believed.memberships] };
  for (const fact of desired) {
    if (fact.endsOn !== undefined) {
      left.memberships = plan.past(fact, fact.endsOn, left.memberships);
      continue;
    }
    const same = findSame(fact, left, asOf);
    if (!same) plan.record(fact, null);
    else if (fact.kind === 'employments' && moved(fact, same)) plan.move(fact, same);
    else if (fact.kind === 'consents') plan.answer(fact, same);
    else if (fact.kind === 'retirements' && fact.values.decision !== same.values.decision) plan.decide(fact, same);
    else plan.complete(fact, same);
    if (fact.kind === 'qualifications' && same) left.qualifications = left.qualifications.filter(({ id }) => id !== same.id);
  }
  return plan;
}

/** Of somebody new all that the file states is recorded, and nothing changes. */
export const planNewPerson = (desired: readonly Desired[], asOf: Day): PersonPlan => ({
  retract: [],
  add: desired.map(({ kind, values, defaults, startsOn, endsOn = null }) => ({
    kind,
    fact: { values: { ...defaults, ...values }, startsOn, endsOn, seenOn: asOf },
  })),
  changes: [],
});

class Planner implements PersonPlan {
  readonly retract: { kind: FactKindName; id: string }[] = [];
  readonly add: { kind: FactKindName; fact: Omit<NewFact, 'personId' | 'source'> }[] = [];
  readonly changes: { field: string; before: unknown; after: unknown }[] = [];

  constructor(private readonly asOf: Day) {}

  record({ kind, values: said, defaults, startsOn }: Desired, before: FactValues | null): void {
    const values = { ...defaults, ...said };
    this.add.push({ kind, fact: { values, startsOn, endsOn: null, seenOn: this.asOf } });
    for (const [property, value] of Object.entries(values))
      if (!QUIET.has(property)) this.changes.push({ field: `${kind}.${property}`, before: before?.[property] ?? null, after: value });
  }

  /** Puts what the file adds or corrects in place; what it does not say stays. */
  complete({ kind, values, startsOn }: Desired, old: StoredFact): void {
    const merged: Record<string, unknown> = { ...old.values };
    const changed: string[] = [];
    for (const [property, value] of Object.entries(values)) {
      if (same(old.values[property], value)) continue;
      if (kind === 'qualifications' && old.values[property] !== null && old.values[property] !== undefined) continue; // another spelling of a major is no other degree
      merged[property] = value;
      changed.push(property);
    }
    const start = startsOn !== null && (old.startsOn === null || startsOn.length > old.startsOn.length) ? startsOn : old.startsOn;
    if (changed.length === 0 && start === old.startsOn) return;
    this.retract.push({ kind, id: old.id });
    const seenOn = earlier(old.seenOn, this.asOf);
    this.add.push({
      kind,
      fact: {
        values: merged,
        startsOn: start,
        endsOn: old.endsOn,
        seenOn,
        corrects: old.id,
        verification: changed.length === 0 ? old.verification : null,
      },
    });
    for (const property of changed)
      if (!QUIET.has(property))
        this.changes.push({ field: `${kind}.${property}`, before: old.values[property] ?? null, after: values[property] });
    if (start !== old.startsOn) this.changes.push({ field: `${kind}.startsOn`, before: old.startsOn, after: start });
  }

  /** A list tells of a refusal, and never overrules one: who took his consent back must be asked, and answer, again. */
  answer(said: Desired, old: StoredFact): void {
    if (said.values.answer !== 'refused' || old.values.answer !== 'given') return;
    this.retract.push({ kind: 'consents', id: old.id });
    if (old.startsOn === null ? old.seenOn < this.asOf : firstDayOf(old.startsOn) < this.asOf)
      this.add.push({ kind: 'consents', fact: { ...old, endsOn: this.asOf, corrects: old.id } });
    this.record({ ...said, startsOn: this.asOf }, old.values);
  }

  /** A later decision holds from the day of the list on, and what was decided before held until then; an older list overrules nothing. */
  decide(next: Desired, old: StoredFact): void {
    const since = old.startsOn === null ? old.seenOn : firstDayOf(old.startsOn);
    if (since === this.asOf) this.complete(next, old);
    if (since >= this.asOf) return;
    this.retract.push({ kind: 'retirements', id: old.id });
    this.add.push({ kind: 'retirements', fact: { ...old, endsOn: this.asOf, corrects: old.id } });
    this.record({ ...next, startsOn: this.asOf }, old.values);
  }

  /** A time that is over: what is believed to go on ends with it, what it would reach into is left as it is. Gives what is still to be compared. */
  past({ kind, values, startsOn }: Desired, endsOn: Day, believed: readonly StoredFact[]): StoredFact[] {
    const ofSame = believed.filter((fact) => fact.values.organisation === values.organisation);
    const known = ofSame.find((fact) => fact.values.standing === values.standing);
    if (known?.endsOn === null) {
      this.retract.push({ kind, id: known.id });
      this.add.push({ kind, fact: { ...known, endsOn, corrects: known.id } });
      this.changes.push({ field: `${kind}.endsOn`, before: null, after: endsOn });
    }
    const isFree = ofSame.every((fact) => fact.startsOn === null || lastDayOf(fact.startsOn) >= endsOn);
    if (!known && isFree) {
      this.add.push({ kind, fact: { values, startsOn, endsOn, seenOn: this.asOf } });
      this.changes.push({ field: `${kind}.standing`, before: null, after: values.standing });
    }
    return believed.filter(({ id }) => id !== known?.id);
  }

  /** Another unit from a day on: the old employment ends, the new one begins. */
  move(next: Desired, old: StoredFact): void {
    const begin = firstDayOf(next.startsOn!);
    const on = old.endsOn === null ? begin : earlier(old.endsOn, begin);
    this.retract.push({ kind: 'employments', id: old.id });
    this.add.push({ kind: 'employments', fact: { ...old, endsOn: on, corrects: old.id } });
    this.record(next, old.values);
  }
}

const QUIET = new Set(['isPrimary', 'basis', 'basisNote', 'track', 'family', 'middle', 'given', 'means', 'purpose']);

const earlier = (a: Day, b: Day): Day => (compareDays(a, b) <= 0 ? a : b);

const same = (a: unknown, b: unknown): boolean =>
  (a ?? null) === (b ?? null) || (typeof a === 'number' && Number(b) === a) || (typeof b === 'number' && Number(a) === b);

/** The believed fact that the stated one speaks of. */
function findSame({ kind, values }: Desired, believed: Believed, asOf: Day): StoredFact | null {
  const current = believed[kind].filter(({ endsOn }) => endsOn === null || endsOn > asOf);
  if (kind === 'identities' || kind === 'retirements') return current[0] ?? null;
  if (kind === 'employments') return current.find((fact) => fact.values.isPrimary !== false) ?? null;
  const { oneEach } = kindOf(kind);
  if (oneEach) return current.find((fact) => fact.values[oneEach] === values[oneEach]) ?? null;
  if (kind === 'works') return current.find((fact) => fold(String(fact.values.workTitle)) === fold(String(values.workTitle))) ?? null;
  const key = (fact: FactValues) => `${fact.track}|${fact.language ?? ''}|${fact.level ?? ''}|${fold(String(fact.grade ?? ''))}`;
  const alike = current.filter((fact) => key(fact.values) === key(values));
  const major = values.major ? fold(String(values.major)) : null;
  return (
    alike.find((fact) => fact.values.major && fold(String(fact.values.major)) === major) ??
    alike.find((fact) => !major || !fact.values.major) ??
    null
  );
}

const moved = (next: Desired, old: StoredFact): boolean =>
  next.startsOn !== null &&
  typeof next.values.unitId === 'string' &&
  typeof old.values.unitId === 'string' &&
  next.values.unitId !== old.values.unitId &&
  (old.startsOn === null || firstDayOf(next.startsOn) > firstDayOf(old.startsOn));
