import { Injectable } from '@nestjs/common';
import { Catalogs } from '#libs/catalogs';
import type { Day } from '#libs/kernel';
import { type PathRange, subtree } from '#libs/platform';
import type { Criteria } from '../criteria/criteria.body.js';
import type { DimensionName } from '../facets/dimension.js';
import type { UnitChild } from '../facets/unit-children.js';
import { Bits } from './bits.js';
import { changesBetween, type HeadChanges, type Membership } from './head-changes.js';
import { HeadCount } from './head-count.js';
import { answerable, type HeadContext, HeadCriteria, rankIn } from './head-criteria.js';
import type { HeadIndex } from './head-index.js';
import { PastHeads } from './past-heads.js';

/** Who is asked about, and what of them. */
export interface PartsAsked {
  readonly population: Criteria;
  readonly numerator: Criteria;
  readonly recruitedIn?: number | null; // narrows the population to those recruited in a year
}

/** Of a population those who meet a condition, those who do not, those of whom it is not known; beside it those outside or perhaps outside. */
export const HEAD_PARTS = [
  ['numerator', null],
  ['remainder', null],
  ['unknown', 'value'],
  ['unknown', 'category'],
  ['excluded', null],
] as const;

export interface HeadPart {
  readonly part: string;
  readonly why: string | null;
  readonly count: number;
}

/** The same people apart by a key. */
export interface Apart {
  readonly name: DimensionName;
  readonly units: readonly UnitChild[];
}

export interface CountedHeads {
  readonly parts: readonly HeadPart[];
  readonly numerator: Bits;
  readonly groups: ReadonlyMap<string | null, readonly HeadPart[]> | null;
}

/** A question over the people of some places; null: of all. */
export interface AskedWithin {
  readonly asked: PartsAsked;
  readonly ranges: readonly PathRange[] | null;
}

/** An index that is up to date. */
export class HeadsOfDay {
  private readonly context: HeadContext;

  constructor(
    private readonly index: HeadIndex,
    rankOf: HeadContext['rankOf'],
  ) {
    this.context = { unitRanges: new Map(), rankOf };
  }

  get day(): Day {
    return this.index.day;
  }

  knows({ population, numerator }: PartsAsked): boolean {
    return answerable(population, this.context, this.index) && answerable(numerator, this.context, this.index);
  }

  /** Of everybody who counts within the ranges; null: everybody there is. Each is in exactly one part. */
  count(asked: PartsAsked, ranges: readonly PathRange[] | null, apart: Apart | null = null): CountedHeads {
    const crowd = this.index.everybody(ranges);
    const criteria = new HeadCriteria(this.index, crowd, this.context);
    const [within, counts] = [criteria.whole(asked.population), criteria.whole(asked.numerator)];
    if (asked.recruitedIn) {
      const { yes, no } = this.index.days.recruitedIn(asked.recruitedIn, crowd);
      within.yes.keep(yes);
      within.no.take(no);
    }
    const numerator = within.yes.copy().keep(counts.yes);
    const remainder = within.yes.copy().keep(counts.no);
    const sets = [
      numerator,
      remainder,
      within.yes.copy().drop(counts.yes).drop(counts.no),
      crowd.copy().drop(within.yes).drop(within.no),
      within.no,
    ];
    const parts = partsOf(sets.map((set) => set.count()));
    return { parts, numerator, groups: apart && this.groups(apart, crowd, sets) };
  }

  /** What became of a number from this day to another, each with what is asked of it and where. */
  changesTo(
    other: HeadsOfDay,
    { here, there, unknownToo }: { readonly here: AskedWithin; readonly there: AskedWithin; readonly unknownToo: boolean },
  ): HeadChanges {
    return changesBetween(this.membership(here, unknownToo), other.membership(there, unknownToo));
  }

  /** Who stands in the numerator and the denominator, which has those too of whom it is unknown, or not. */
  private membership({ asked, ranges }: AskedWithin, unknownToo: boolean): Membership {
    const crowd = this.index.everybody(ranges);
    const criteria = new HeadCriteria(this.index, crowd, this.context);
    const [within, counts] = [criteria.whole(asked.population), criteria.whole(asked.numerator)];
    const numerator = within.yes.copy().keep(counts.yes);
    const denominator = unknownToo ? within.yes : within.yes.copy().keep(counts.yes.copy().take(counts.no));
    return { index: this.index, crowd, numerator, denominator };
  }

  /** How many of a crowd hold a degree as their highest. */
  withDegree(crowd: Bits, degree: string): number {
    return this.index.valuesOf('degrees').get(degree)?.countIn(crowd) ?? 0;
  }

  private groups({ name, units }: Apart, crowd: Bits, sets: readonly Bits[]): Map<string | null, HeadPart[]> {
    if (name === 'units') return this.unitGroups(units, sets);
    const groups = new Map<string | null, HeadPart[]>();
    for (const [value, people] of this.index.valuesOf(name)) {
      if (people.countIn(crowd) === 0) continue;
      groups.set(value === null ? null : String(value), partsOf(sets.map((set) => people.countIn(set))));
    }
    return groups;
  }

  /** Every unit, with nobody too; null: in none of them. */
  private unitGroups(units: readonly UnitChild[], sets: readonly Bits[]): Map<string | null, HeadPart[]> {
    const ranges = units.map(({ path }) => subtree(path));
    const counts = sets.map((set) => this.index.countIn(ranges, set));
    const groups = new Map<string | null, HeadPart[]>(units.map(({ id }, at) => [id, partsOf(counts.map((each) => each[at]!))]));
    const rest = sets.map((set, which) => set.count() - counts[which]!.reduce((sum, count) => sum + count, 0));
    return rest.some((count) => count > 0) ? groups.set(null, partsOf(rest)) : groups;
  }
}

const partsOf = (counts: readonly number[]): HeadPart[] =>
  HEAD_PARTS.map(([part, why], at) => ({ part, why, count: counts[at]! })).filter(({ count }) => count > 0);

/** How many people are in each part of a number, from an index of this process; where there is none the cards must be counted. */
@Injectable()
export class PartHeads {
  constructor(
    private readonly today: HeadCount,
    private readonly past: PastHeads,
    private readonly catalogs: Catalogs,
  ) {}

  /** With all that was committed before now; `null` asks for today. */
  async at(day: Day | null): Promise<HeadsOfDay | null> {
    const index = await (day === null ? this.today.upToDate() : this.past.upToDate(day));
    if (day !== null && index === null) await this.past.asked(day);
    return index && new HeadsOfDay(index, rankIn(this.catalogs));
  }

  /** Begins to keep these past days, so that they are counted at once the next time. */
  keep(days: readonly Day[]): Promise<void> {
    return this.past.keep(days);
  }
}
