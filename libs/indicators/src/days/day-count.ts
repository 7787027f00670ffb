import { createHash } from 'node:crypto';
import type { AskedBy, Day } from '#libs/kernel';
import type { PathRange } from '#libs/platform';
import type { UnitChild } from '#libs/talent';
import type { PartCount } from '../measure/counts.js';
import type { Grouping, OfWhich, Opened, Part, TargetView } from '../measure/measure.body.js';
import type { Question } from '../measure/question.js';

/** A moment and the places a count is limited to: all that cards depend on besides records. */
export interface OverAsked {
  readonly onDay: Day;
  readonly knownAt: string | null;
  readonly ranges: readonly PathRange[] | null;
  readonly opens: boolean;
}

/** All that a count of a past day depends on besides records. */
export interface NumberAsked extends OverAsked {
  readonly code: string;
  readonly version: number;
  readonly by: Grouping | null;
  readonly children: readonly UnitChild[];
}

/** Several numbers at one glance. */
export interface BoardAsked extends OverAsked {
  readonly what: 'board';
  readonly definitions: readonly (readonly [code: string, version: number])[];
}

/** How people stand in several numbers at once, and in which groups. */
export interface StandingsAsked extends OverAsked {
  readonly what: 'standings';
  readonly definitions: readonly (readonly [code: string, version: number])[];
  readonly by: Grouping | null;
  readonly children: readonly UnitChild[];
}

/** Exactly the people in one part of a number, or in its denominator; without `group` of all its groups. */
export interface PeopleAsked {
  readonly what: 'people';
  readonly of: NumberAsked;
  readonly part: Opened;
  readonly group?: string | null | undefined;
}

/** What made a number change: its stages in the order they follow each other. */
export interface BridgeAsked {
  readonly what: 'bridge';
  readonly from: Day;
  readonly to: Day;
  readonly knownThen: NumberAsked | null;
  readonly before: NumberAsked;
  readonly after: NumberAsked;
  readonly defined: NumberAsked | null;
}

/** What was frozen beside what the same day gives now, and by the records of then. */
export interface ReplayAsked {
  readonly what: 'replay';
  readonly snapshot: string;
  readonly of: NumberAsked;
  readonly asThen: NumberAsked;
}

/** Those frozen in a part, or in none, and perhaps of them those who stand in one now. */
export interface MembersAsked {
  readonly what: 'members';
  readonly snapshot: string;
  readonly of: NumberAsked;
  readonly from: Part | null;
  readonly to?: Part | null | undefined;
}

export type DayAsked = NumberAsked | BoardAsked | StandingsAsked | PeopleAsked | BridgeAsked | ReplayAsked | MembersAsked;

/** A number that was signed and is to be frozen, as known when it was. */
export interface FreezeAsked {
  readonly what: 'freeze';
  readonly snapshot: string;
  readonly of: NumberAsked;
  readonly unitId: string;
  readonly title: string;
  readonly target: TargetView | null;
  readonly takenAt: string;
  readonly by: AskedBy;
}

/** People by part, in all and apart. */
export interface CountedDay {
  readonly parts: readonly PartCount[];
  readonly ofWhich: readonly OfWhich[];
  readonly groups: readonly (readonly [string | null, readonly PartCount[]])[] | null;
}

type OfDay = Pick<Question, 'definition' | 'scope' | 'day' | 'knownAt'>;

export const askedOf = (question: OfDay, by: Grouping | null): NumberAsked => ({
  code: question.definition.code,
  version: question.definition.version,
  ...askedOver(question, by),
});

export const askedOver = ({ scope, day, knownAt }: Omit<OfDay, 'definition'>, by: Grouping | null) => ({
  onDay: day,
  knownAt,
  ranges: scope.ranges,
  opens: scope.opens,
  by,
  children: by === 'unit' ? scope.children : [],
});

export const keyOf = (asked: DayAsked | FreezeAsked): string => createHash('sha256').update(JSON.stringify(asked)).digest('hex');

/** Some of the people and others. */
export function together(all: readonly CountedDay[]): CountedDay {
  const groups = new Map<string | null, PartCount[]>();
  for (const one of all) for (const [code, rows] of one.groups ?? []) groups.set(code, added([...(groups.get(code) ?? []), ...rows]));
  const ofWhich = new Map<string, number>();
  for (const one of all) for (const { code, count } of one.ofWhich) ofWhich.set(code, (ofWhich.get(code) ?? 0) + count);
  return {
    parts: added(all.flatMap(({ parts }) => parts)),
    ofWhich: [...ofWhich].map(([code, count]) => ({ code, count })),
    groups: all.some((one) => one.groups !== null) ? [...groups] : null,
  };
}

export function added(rows: readonly PartCount[]): PartCount[] {
  const sums = new Map<string, PartCount>();
  for (const { part, why, count } of rows) {
    const key = `${part} ${why ?? ''}`;
    sums.set(key, { part, why, count: (sums.get(key)?.count ?? 0) + count });
  }
  return [...sums.values()];
}
