import { Injectable } from '@nestjs/common';
import { Asker } from '#libs/access';
import type { Day } from '#libs/kernel';
import type { Tx } from '#libs/platform';
import type { HeadsOfDay, UnitChild } from '#libs/talent';
import { askedOf, keyOf } from '../days/day-count.js';
import { mayKnow } from '../definitions/definition.js';
import { Definitions } from '../definitions/definitions.js';
import { Counting } from '../measure/counting.js';
import { type AskedUnit, MeasuredScopes } from '../measure/measured-scope.js';
import { cameFromOn } from './came-from.js';
import { type PastPlace, PastPoints } from './past-points.js';
import { storedCounts, type WantedCount } from './stored-counts.js';

type Heads = readonly (HeadsOfDay | null)[];

interface Asked {
  readonly unit: AskedUnit;
  readonly code: string | null;
  readonly children: readonly UnitChild[]; // of today
  readonly days: readonly Day[];
  readonly heads: Heads; // of each day
}

interface Place extends PastPlace {
  readonly heads: HeadsOfDay | null;
}

/**
 * How numbers stood at past days for whoever may open the people, for drawings so small that nothing is counted for them: from the indexes
 * of those days where this process keeps them, else from what was counted or frozen before, which is one query for all of them.
 */
@Injectable()
export class OpenPast {
  constructor(
    private readonly definitions: Definitions,
    private readonly scopes: MeasuredScopes,
    private readonly counting: Counting,
  ) {}

  /** Asked for before a transaction begins; these days are kept from now on. */
  async heads(days: readonly Day[]): Promise<Heads> {
    const heads = await Promise.all(days.map((onDay) => this.counting.ready({ onDay, knownAt: null })));
    await this.counting.keep(days);
    return heads;
  }

  async points(tx: Tx, asker: Asker, { unit, code, children, days, heads }: Asked): Promise<PastPoints> {
    const places = (await Promise.all(days.map((day, at) => this.on(tx, asker, { unit, children, day, heads: heads[at] ?? null })))).flat(); // said together
    const points = new PastPoints();
    const wanted: WantedCount[] = [];
    const storedFor: { readonly place: Place; readonly unitId: string | null }[] = [];
    const want = (place: Place, unitId: string | null, key: string | null) => {
      wanted.push({ indicator: place.definition.code, version: place.definition.version, unitId, onDay: place.day, key });
      storedFor.push({ place, unitId: unitId === place.scope.unit?.id ? null : unitId });
    };
    for (const place of places) {
      const { definition, day, scope, heads: index } = place;
      const apart = definition.code === code;
      const counted = this.counting.byIndex(index, definition, day, scope, apart ? 'unit' : null);
      if (counted) {
        points.add(place, counted.parts, counted.groups);
        if (apart) this.addElsewhere(points, place);
      } else {
        const own = scope.unit?.id ?? null;
        const question = { definition, scope, day, knownAt: null };
        want(place, own, keyOf(askedOf(question, null)));
        if (apart) want(place, own, keyOf(askedOf(question, 'unit')));
        if (apart) for (const { id } of scope.children) want(place, id, null);
      }
    }
    for (const [at, { parts, groups }] of await storedCounts(tx, wanted)) {
      const { place, unitId } = storedFor[at]!;
      if (unitId === null) points.add(place, parts, groups);
      else points.addUnit(place, unitId, parts);
    }
    return points;
  }

  /** A ward made of wards that stood below districts then is counted by these. */
  private addElsewhere(points: PastPoints, place: Place): void {
    const { definition, day, scope, heads, cameFrom } = place;
    if (cameFrom.elsewhere.size === 0) return;
    const children = [...new Map([...cameFrom.elsewhere.values()].flat().map((unit) => [unit.id, unit])).values()];
    const counted = this.counting.byIndex(heads, definition, day, { ...scope, children }, 'unit');
    if (!counted) return;
    for (const [unitId, predecessors] of cameFrom.elsewhere)
      points.addUnit(
        place,
        unitId,
        predecessors.flatMap(({ id }) => counted.groups?.get(id) ?? []),
      );
  }

  /** Of days when the people of the unit were not the asker's to open nothing is told here. */
  private async on(tx: Tx, asker: Asker, { unit, children, day, heads }: OfDay): Promise<Place[]> {
    const scope = await this.scopes.on(tx, asker, unit, day, true);
    if (!scope.opens || scope.missing || scope.partial.length > 0) return [];
    const known = (await this.definitions.all(tx, day)).filter((definition) => mayKnow(asker, definition));
    const cameFrom = await cameFromOn(tx, children, scope, day);
    return known.map((definition) => ({ definition, day, scope, cameFrom, heads }));
  }
}

interface OfDay extends Pick<Asked, 'unit' | 'children'> {
  readonly day: Day;
  readonly heads: HeadsOfDay | null;
}
