import type { Day } from '#libs/kernel';
import type { Definition } from '../definitions/definition.js';
import { countsOf, type PartCount } from '../measure/counts.js';
import type { MeasuredScope } from '../measure/measured-scope.js';
import { TOGETHER } from '../measure/told.js';
import type { CameFrom } from './came-from.js';
import type { Past, PastPoint } from './past.body.js';

/** One definition on one day, where the unit could be measured. */
export interface PastPlace {
  readonly definition: Definition;
  readonly day: Day;
  readonly scope: MeasuredScope;
  readonly cameFrom: CameFrom;
}

type Groups = Iterable<readonly [string | null, readonly PartCount[]]>;

/** Points of indicators, and of units below by one of them: each day once, as it was told first. */
export class PastPoints {
  private readonly whole = new Map<string, Map<Day, PastPoint>>();
  private readonly units = new Map<string, Map<Day, PastPoint>>();

  /** Of the whole, and of the units below it where they are told apart. */
  add(place: PastPlace, parts: readonly PartCount[], groups: Groups | null = null): void {
    this.put(this.whole, place.definition.code, place, parts);
    if (!groups) return;
    const told = new Map(groups);
    for (const [unitId, of] of told) if (unitId !== null && unitId !== TOGETHER) this.put(this.units, unitId, place, of);
    const nobody = told.has(TOGETHER) ? null : []; // or told together with others
    for (const [unitId, predecessors] of place.cameFrom.sideBySide) {
      const rows = predecessors.map((id) => told.get(id) ?? nobody);
      if (rows.every((one) => one !== null)) this.put(this.units, unitId, place, rows.flat());
    }
  }

  /** Of one unit below. */
  addUnit(place: PastPlace, unitId: string, parts: readonly PartCount[]): void {
    this.put(this.units, unitId, place, parts);
  }

  private put(all: Map<string, Map<Day, PastPoint>>, of: string, { definition, day }: PastPlace, parts: readonly PartCount[]): void {
    const { numerator, denominator, rate } = countsOf(parts, { target: null, path: null }, day, definition);
    const days = all.get(of) ?? new Map<Day, PastPoint>();
    if (rate !== null && !days.has(day)) all.set(of, days.set(day, { onDay: day, numerator, denominator, rate }));
  }

  told(): Past {
    const inOrder = (days: ReadonlyMap<Day, PastPoint>) => [...days.values()].sort((a, b) => (a.onDay < b.onDay ? -1 : 1));
    return {
      items: [...this.whole].map(([code, days]) => ({ code, points: inOrder(days) })),
      units: [...this.units].map(([unitId, days]) => ({ unitId, points: inOrder(days) })),
    };
  }
}
