import { addDays, type Day, firstDayOf, lastDayOf } from '#libs/kernel';
import { type FactKindName, type FactValues, kindOf, type NewFact } from '#libs/profiles';
import type { Believed, PersonPlan } from './plan-person.js';

type Dated = Pick<NewFact, 'values' | 'startsOn' | 'endsOn' | 'seenOn'>;

/** What a fact is about, of which a person has one at a time. Null: any number may stand beside each other. */
function subjectOf(kind: FactKindName, values: FactValues): unknown {
  if (kind === 'identities' || kind === 'keepings' || kind === 'residences' || kind === 'retirements') return '';
  if (kind === 'employments') return values.isPrimary === false ? null : '';
  const { oneEach } = kindOf(kind);
  return oneEach ? String(values[oneEach]) : null;
}

/**
 * Whether the days of a plan cannot stand: something would end before it began, or two would hold at once of which there is one at a
 * time. The registry refuses that, and with it the whole file: the one row is asked instead.
 */
export function contradicts(plan: Pick<PersonPlan, 'retract' | 'add'>, believed: Believed): boolean {
  if (plan.add.some(({ fact }) => fact.endsOn !== null && fact.startsOn !== null && firstDayOf(fact.startsOn) >= fact.endsOn)) return true;
  const gone = new Set(plan.retract.map(({ id }) => id));
  return [...new Set(plan.add.map(({ kind }) => kind))].some((kind) => {
    const added: Dated[] = plan.add.filter((one) => one.kind === kind).map(({ fact }) => fact);
    const staying: Dated[] = believed[kind].filter(({ id }) => !gone.has(id));
    return added.some((fact, at) =>
      [...staying, ...added.slice(at + 1)].some((other) => {
        const subject = subjectOf(kind, fact.values);
        return subject !== null && subject === subjectOf(kind, other.values) && overlap(kind, fact, other);
      }),
    );
  });
}

const overlap = (kind: FactKindName, a: Dated, b: Dated): boolean =>
  (a.endsOn === null || from(kind, b) < a.endsOn) && (b.endsOn === null || from(kind, a) < b.endsOn);

/** The first day of which a fact is surely so, as the registry counts it. */
function from(kind: FactKindName, { startsOn, endsOn, seenOn }: Dated): Day {
  if (kind === 'identities') return startsOn === null ? '' : firstDayOf(startsOn); // as far back as one asks
  const day = startsOn === null ? seenOn : firstDayOf(startsOn) <= seenOn ? least(lastDayOf(startsOn), seenOn) : lastDayOf(startsOn);
  return endsOn === null ? day : least(day, addDays(endsOn, -1));
}

const least = (a: Day, b: Day): Day => (a < b ? a : b);
