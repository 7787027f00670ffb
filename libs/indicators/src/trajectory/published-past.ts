import { Injectable } from '@nestjs/common';
import { Asker } from '#libs/access';
import type { Day } from '#libs/kernel';
import type { Tx } from '#libs/platform';
import type { UnitChild } from '#libs/talent';
import { askedOf, keyOf } from '../days/day-count.js';
import { DayCounts } from '../days/day-counts.js';
import { mayKnow } from '../definitions/definition.js';
import { Definitions } from '../definitions/definitions.js';
import { Counting } from '../measure/counting.js';
import { Publication } from '../measure/publication.js';
import { type Over, Questions } from '../measure/question.js';
import { isOfFew, toldApart } from '../measure/told.js';
import { cameFromOn } from './came-from.js';
import { type PastPlace, PastPoints } from './past-points.js';
import { storedCounts, type WantedCount } from './stored-counts.js';

const PRESENT = { kind: 'stock', cohortYears: null } as const;

interface Asked {
  readonly unit: string | null;
  readonly code: string | null;
  readonly children: readonly UnitChild[]; // of today
}

/**
 * The last year-ends for whoever may not open the people: each the number that is published of it, as the chart of that one indicator and
 * the table of that one day tell it, known when the last quarter ended and without groups of few. Nothing can be worked out from them
 * together that those do not tell apart. They stay as they are for a quarter, so they are counted once; of a country only what was counted
 * for those pages is told.
 */
@Injectable()
export class PublishedPast {
  constructor(
    private readonly definitions: Definitions,
    private readonly questions: Questions,
    private readonly counting: Counting,
    private readonly days: DayCounts,
    private readonly publication: Publication,
  ) {}

  async points(tx: Tx, asker: Asker, asked: Asked, days: readonly Day[]): Promise<PastPoints> {
    const points = new PastPoints();
    const atOnce = await this.days.fewAreThere(tx);
    for (const onDay of days) {
      const over = await this.questions.over(tx, asker, { unit: asked.unit, onDay, knownAt: null }, PRESENT);
      if (over.scope.missing || over.scope.partial.length > 0) continue;
      const known = (await this.definitions.all(tx, onDay)).filter((one) => one.kind !== 'cohort' && mayKnow(asker, one));
      const cameFrom = await cameFromOn(tx, asked.children, over.scope, onDay);
      const places = known.map((definition): PastPlace => ({ definition, day: onDay, scope: over.scope, cameFrom }));
      if (atOnce) await this.count(tx, asker, asked, { over, places, points });
      else await this.read(tx, asked, { over, places, points });
    }
    return points;
  }

  private async count(tx: Tx, asker: Asker, { unit, code }: Asked, { over, places, points }: OfDay): Promise<void> {
    const { byCode, telling } = await this.counting.several(
      tx,
      over,
      places.map(({ definition }) => definition),
    );
    for (const place of places) {
      if (isOfFew(telling!.get(place.definition.code)!)) continue;
      const isNamed = place.definition.code === code;
      const question = isNamed ? await this.questions.prepare(tx, asker, { code, unit, onDay: place.day, knownAt: null }) : null;
      const apart = question && (await this.counting.count(tx, question, 'unit', null));
      points.add(place, byCode.get(place.definition.code)!, apart?.groups && toldApart(apart.groups, apart.telling));
    }
  }

  /** By what was counted as of a quarter alone: what was frozen was known at another time. */
  private async read(tx: Tx, { code }: Asked, { over, places, points }: OfDay): Promise<void> {
    const wanted = places.flatMap((place) =>
      (place.definition.code === code ? (['unit', null] as const) : ([null] as const)).map((by) => ({ place, by })),
    );
    const asked = wanted.map(({ place: { definition, day }, by }): WantedCount => {
      const key = keyOf(askedOf({ ...over, definition }, by));
      return { indicator: definition.code, version: definition.version, unitId: null, onDay: day, key };
    });
    const ofAll = await this.publication.tellingAsCounted(tx, over, null, []);
    for (const [at, { parts, groups }] of await storedCounts(tx, asked)) {
      const { place, by } = wanted[at]!;
      const byCode = new Map(groups ?? []);
      const tellings = by === null ? ofAll : await this.publication.tellingAsCounted(tx, over, by, [...byCode.keys()]);
      const telling = tellings?.get(place.definition.code);
      if (telling && !isOfFew(telling)) points.add(place, parts, toldApart(byCode, telling));
    }
  }
}

interface OfDay {
  readonly over: Over;
  readonly places: readonly PastPlace[];
  readonly points: PastPoints;
}
