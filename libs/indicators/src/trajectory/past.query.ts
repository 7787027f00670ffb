import { Inject, Injectable } from '@nestjs/common';
import { Asker } from '#libs/access';
import type { Clock, Day } from '#libs/kernel';
import { CLOCK, Database, type Tx } from '#libs/platform';
import type { HeadsOfDay } from '#libs/talent';
import { askedOf, keyOf } from '../days/day-count.js';
import { type Definition, mayKnow } from '../definitions/definition.js';
import { Definitions } from '../definitions/definitions.js';
import { Counting } from '../measure/counting.js';
import { countsOf, type PartCount } from '../measure/counts.js';
import { type AskedUnit, type MeasuredScope, MeasuredScopes } from '../measure/measured-scope.js';
import type { Past, PastPoint } from './past.body.js';
import { storedCounts, type WantedCount } from './stored-counts.js';
import { yearEndsBefore } from './year-ends.js';

const YEARS = 6;

interface Asked {
  readonly unit: string | null;
  readonly code: string | null;
}

/** One definition on one day, where the unit could be measured. */
interface Place {
  readonly definition: Definition;
  readonly day: Day;
  readonly scope: MeasuredScope;
  readonly heads: HeadsOfDay | null;
}

/**
 * How numbers stood at the last year-ends, for drawings so small that nothing is counted for them: from the indexes of those days where
 * this process keeps them, else from what was counted or frozen before, which is one query for all of them.
 */
@Injectable()
export class PastQuery {
  constructor(
    private readonly database: Database,
    private readonly definitions: Definitions,
    private readonly scopes: MeasuredScopes,
    private readonly counting: Counting,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async past(asker: Asker, asked: Asked): Promise<Past> {
    const today = this.clock.today();
    const days = yearEndsBefore(today, YEARS);
    const heads = await Promise.all(days.map((onDay) => this.counting.ready({ onDay, knownAt: null })));
    await this.counting.keep(days);
    return this.database.readWhole(async (tx) => {
      const unit = await this.scopes.asked(tx, asker, asked.unit, today);
      await this.scopes.on(tx, asker, unit, today, false); // a unit that is hers no more is not asked about from here
      const places = (await Promise.all(days.map((day, at) => this.on(tx, asker, unit, day, heads[at]!)))).flat(); // said together
      const points = new Points();
      const wanted: WantedCount[] = [];
      const storedFor: { readonly place: Place; readonly unitId: string | null }[] = [];
      const want = (place: Place, unitId: string | null, key: string | null) => {
        wanted.push({ indicator: place.definition.code, version: place.definition.version, unitId, onDay: place.day, key });
        storedFor.push({ place, unitId: unitId === place.scope.unit?.id ? null : unitId });
      };
      for (const place of places) {
        const { definition, day, scope, heads: index } = place;
        const apart = definition.code === asked.code;
        const counted = this.counting.byIndex(index, definition, day, scope, apart ? 'unit' : null);
        if (counted) points.add(place, null, counted.parts).apart(place, counted.groups);
        else {
          const own = scope.unit?.id ?? null;
          const question = { definition, scope, day, knownAt: null };
          want(place, own, keyOf(askedOf(question, null)));
          if (apart) want(place, own, keyOf(askedOf(question, 'unit')));
          if (apart) for (const { id } of scope.children) want(place, id, null);
        }
      }
      for (const [at, { parts, groups }] of await storedCounts(tx, wanted)) {
        const { place, unitId } = storedFor[at]!;
        points.add(place, unitId, parts).apart(place, groups);
      }
      return points.told(asked.code);
    });
  }

  /** Whoever may not open the people is told what is published, where it is asked for alone. */
  private async on(tx: Tx, asker: Asker, unit: AskedUnit, day: Day, heads: HeadsOfDay | null): Promise<Place[]> {
    const scope = await this.scopes.on(tx, asker, unit, day, true);
    if (!scope.opens || scope.missing || scope.partial.length > 0) return [];
    const known = (await this.definitions.all(tx, day)).filter((definition) => mayKnow(asker, definition));
    return known.map((definition) => ({ definition, day, scope, heads }));
  }
}

/** Points of indicators, and of units below by one of them; each day once, as it was told first. */
class Points {
  private readonly whole = new Map<string, Map<Day, PastPoint>>();
  private readonly units = new Map<string, Map<Day, PastPoint>>();

  add({ definition, day }: Place, unitId: string | null, parts: readonly PartCount[]): this {
    const { numerator, denominator, rate } = countsOf(parts, { target: null, path: null }, day, definition);
    const [all, of] = unitId === null ? [this.whole, definition.code] : [this.units, unitId];
    const days = all.get(of) ?? new Map<Day, PastPoint>();
    if (rate !== null && !days.has(day)) all.set(of, days.set(day, { onDay: day, numerator, denominator, rate }));
    return this;
  }

  apart(place: Place, groups: Iterable<readonly [string | null, readonly PartCount[]]> | null): this {
    for (const [unitId, parts] of groups ?? []) if (unitId !== null) this.add(place, unitId, parts);
    return this;
  }

  told(code: string | null): Past {
    const inOrder = (days: ReadonlyMap<Day, PastPoint>) => [...days.values()].sort((a, b) => (a.onDay < b.onDay ? -1 : 1));
    return {
      items: [...this.whole].map(([of, days]) => ({ code: of, points: inOrder(days) })),
      units: code === null ? [] : [...this.units].map(([unitId, days]) => ({ unitId, points: inOrder(days) })),
    };
  }
}
