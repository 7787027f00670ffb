import { Injectable } from '@nestjs/common';
import { Asker } from '#libs/access';
import { type Day, DomainError } from '#libs/kernel';
import { measuredUnitsOn, Units } from '#libs/organizations';
import { type Bounds, boundsCover, isWithinRange, type PathRange, subtree, type Tx, withinBounds } from '#libs/platform';
import { type UnitChild, UnitChildren } from '#libs/talent';

/** Over whom a question is measured: one unit as it was on the day, or its predecessors of then. */
export interface MeasuredScope {
  readonly unit: { readonly id: string; readonly name: string } | null; // null: everything the asker reaches
  readonly ranges: readonly PathRange[] | null; // null: everything
  readonly children: readonly UnitChild[];
  readonly missing: boolean; // the unit did not exist on the day, and nothing it came from either
  /** Whether the asker may open the people of it; where not, no small numbers are told. */
  readonly opens: boolean;
  /** Where not: the parts of it whose people she may open all the same. */
  readonly opened: readonly PathRange[];
  /** Whoever opens the people of the unit as it is cannot open those of the units it came from. */
  readonly ofPredecessors: boolean;
  readonly partial: readonly { readonly name: string }[]; // came over only in part: not measurable
}

/** Which parts of the ranges lie where the user may open people, if not all of them. */
function openedIn(asker: Asker, ranges: Bounds): PathRange[] {
  const own = asker.boundsInPerson('indicators.people');
  if (own === 'whole' || boundsCover(own, ranges)) return [];
  if (ranges === 'whole') return [...own];
  return own.flatMap((mine) =>
    ranges.flatMap((range) => (isWithinRange(mine, range) ? [mine] : isWithinRange(range, mine) ? [range] : [])),
  );
}

/** A unit as it is today; without a path there is none. */
export interface AskedUnit {
  readonly topmost: string | null; // of the asker's scope
  readonly unit: { readonly id: string; readonly name: string; readonly path: string | null } | null; // null: everything the asker reaches
}

/** Whoever may not open the people learns numbers as they may be published. */
const opensPeople = (asker: Asker, ranges: Bounds): boolean => boundsCover(asker.boundsFor('indicators.people'), ranges);

@Injectable()
export class MeasuredScopes {
  constructor(
    private readonly units: Units,
    private readonly children: UnitChildren,
  ) {}

  /** The unit that is asked about, by what it is today: the same on each of many days. */
  async asked(tx: Tx, asker: Asker, unitId: string | null, today: Day): Promise<AskedUnit> {
    const topmost = await this.topOf(tx, asker, today);
    const top = unitId ?? topmost;
    return { topmost, unit: top ? ((await this.units.unit(tx, top, today)) ?? { id: top, name: '', path: null }) : null };
  }

  async of(tx: Tx, asker: Asker, unitId: string | null, day: Day, today: Day): Promise<MeasuredScope> {
    return this.on(tx, asker, await this.asked(tx, asker, unitId, today), day, true);
  }

  /** On a day; with the units below where they are told apart. */
  async on(tx: Tx, asker: Asker, { topmost, unit }: AskedUnit, day: Day, apart: boolean): Promise<MeasuredScope> {
    if (!unit)
      return {
        unit: null,
        ranges: asker.bounds === 'whole' ? null : asker.bounds,
        children: apart ? await this.children.tops(tx, asker.bounds, day) : [],
        opens: opensPeople(asker, asker.bounds),
        opened: opensPeople(asker, asker.bounds) ? [] : openedIn(asker, asker.bounds),
        ofPredecessors: false,
        missing: false,
        partial: [],
      };
    const top = unit.id;
    if (unit.path === null || !(await this.within(tx, asker.bounds, { id: top, path: unit.path }, day)))
      throw new DomainError('indicators.unit_not_found');
    const measured = await measuredUnitsOn(tx, [top], day);
    const existed = measured.units.some(({ id }) => id === top);
    const ids = measured.units.map(({ id }) => id);
    const children = !apart ? [] : existed ? await this.children.below(tx, ids, day) : await this.children.byIds(tx, ids, day);
    const ranges = measured.units.map(({ path }) => subtree(path));
    const opens = opensPeople(asker, ranges);
    if (!opens && top !== topmost) throw new DomainError('indicators.told_at_the_top'); // subtracting units from each other would tell of few
    return {
      unit: { id: top, name: unit.name },
      ranges,
      opens,
      opened: opens ? [] : openedIn(asker, ranges),
      ofPredecessors: !opens && !existed && opensPeople(asker, [subtree(unit.path)]),
      children,
      missing: measured.unknown.length > 0,
      partial: measured.partial,
    };
  }

  /** By the place it has now (or had last), or by the one it had on the day: a unit that was moved away is no longer within reach. */
  private async within(tx: Tx, bounds: Bounds, { id, path }: { id: string; path: string }, day: Day): Promise<boolean> {
    if (withinBounds(bounds, path)) return true;
    const then = (await this.units.paths(tx, [id], day)).get(id);
    return then !== undefined && withinBounds(bounds, then);
  }

  /** The topmost unit of the asker's scope, where there is exactly one. */
  private async topOf(tx: Tx, asker: Asker, today: Day): Promise<string | null> {
    const tops = await this.children.tops(tx, asker.bounds, today);
    return tops.length === 1 ? tops[0]!.id : null;
  }
}
