import type { Day } from '#libs/kernel';
import { measuredUnitsApart } from '#libs/organizations';
import { type Tx, withinBounds } from '#libs/platform';
import type { UnitChild } from '#libs/talent';
import type { MeasuredScope } from '../measure/measured-scope.js';

/** Of units of today that were no units of a day: those of the day they came from, where these came over whole. */
export interface CameFrom {
  readonly sideBySide: ReadonlyMap<string, readonly string[]>; // among the units told apart on the day
  readonly elsewhere: ReadonlyMap<string, readonly UnitChild[]>; // deeper within the scope
}

export async function cameFromOn(tx: Tx, today: readonly UnitChild[], { children, ranges }: MeasuredScope, day: Day): Promise<CameFrom> {
  const then = new Set(children.map(({ id }) => id));
  const younger = today.map(({ id }) => id).filter((id) => !then.has(id));
  const sideBySide = new Map<string, readonly string[]>();
  const elsewhere = new Map<string, readonly UnitChild[]>();
  for (const [id, { units, partial, unknown }] of await measuredUnitsApart(tx, younger, day)) {
    if (partial.length > 0 || unknown.length > 0) continue;
    if (units.every((unit) => then.has(unit.id)))
      sideBySide.set(
        id,
        units.map((unit) => unit.id),
      );
    else if (units.every(({ path }) => withinBounds(ranges ?? 'whole', path)))
      elsewhere.set(
        id,
        units.map((unit) => ({ ...unit, name: '' })),
      );
  }
  return { sideBySide, elsewhere };
}
