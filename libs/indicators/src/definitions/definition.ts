import { Asker } from '#libs/access';
import type { Day } from '#libs/kernel';
import { type Criteria, requireAskable } from '#libs/talent';
import type { Direction } from '../arithmetic/ratio.js';
import type { Words } from './plan-file.js';

/** Of what a target is: of those present, of a year's recruits, of those who came in a year and are still here. */
export const KINDS = ['stock', 'flow', 'cohort'] as const;
export type Kind = (typeof KINDS)[number];

/** Where those stand of whom the numerator is unknown: in the denominator, or beside it. */
export const UNKNOWN_RULES = ['in_denominator', 'beside'] as const;
export type UnknownRule = (typeof UNKNOWN_RULES)[number];

export interface PopulationPeriod {
  readonly until?: Day | undefined;
  readonly criteria: Criteria;
}

/** What is counted over whom: all that a number depends on, and nothing of its targets. */
export interface Counted {
  readonly kind: Kind;
  readonly cohortYears: number | null; // of a cohort: after how long it is asked who is still here
  readonly population: readonly PopulationPeriod[];
  readonly numerator: Criteria;
  readonly direction: Direction;
  readonly unknownRule: UnknownRule;
}

export interface Definition extends Counted {
  readonly code: string;
  readonly version: number;
  readonly plan: string | null;
  readonly name: Words;
  readonly describes: Words;
  readonly ofWhich: readonly string[];
  readonly unitOfCounting: string;
  readonly legalSource: Words;
  readonly validFrom: Day;
  readonly validUntil: Day | null;
  readonly target: { readonly value: string; readonly by: Day; readonly clause: string | null } | null;
}

/** The population on a day: categories of the law change over time. */
export function populationOn({ population }: Counted, day: Day): Criteria {
  return (population.find(({ until }) => until === undefined || day < until) ?? population.at(-1)!).criteria;
}

/** Whether an asker may know of it: a number tells of whatever it counts by. */
export function mayKnow(asker: Asker, { population, numerator }: Pick<Counted, 'population' | 'numerator'>): boolean {
  try {
    for (const criteria of [...population.map((period) => period.criteria), numerator]) requireAskable(asker, criteria);
    return true;
  } catch {
    return false;
  }
}
