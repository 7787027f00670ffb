import type { Day } from '#libs/kernel';
import { needOf, rateOf, type Status, shortOf, statusOf, type Way } from '../arithmetic/ratio.js';
import type { Counted } from '../definitions/definition.js';
import type { Against } from '../targets/goals.js';
import type { Counts } from './measure.body.js';

/** One group of people by part, as counted. */
export interface PartCount {
  readonly part: string;
  readonly why: string | null;
  readonly count: number;
}

/** The four parts of a group with what follows from them. They always add up to everybody in it. */
export function countsOf(
  rows: readonly PartCount[],
  { target, path }: Pick<Against, 'target' | 'path'>,
  onDay: Day,
  { direction, unknownRule }: Pick<Counted, 'direction' | 'unknownRule'>,
  outlook: Way['outlook'] = null,
): Counts {
  const sum = (part: string, why?: string) =>
    rows.filter((row) => row.part === part && (why === undefined || row.why === why)).reduce((all, { count }) => all + count, 0);
  const [numerator, remainder, excluded] = [sum('numerator'), sum('remainder'), sum('excluded')];
  const [unknownValue, unknownCategory] = [sum('unknown', 'value'), sum('unknown', 'category')];
  const denominator = numerator + remainder + (unknownRule === 'in_denominator' ? unknownValue : 0);
  const everyone = numerator + remainder + unknownValue;
  const status: Status = statusOf(numerator, denominator, target, onDay, direction, { path, outlook });
  return {
    numerator,
    remainder,
    unknown: unknownValue + unknownCategory,
    unknownValue,
    unknownCategory,
    excluded,
    denominator,
    rate: rateOf(numerator, denominator),
    rateRange: { low: rateOf(numerator, everyone), high: rateOf(numerator + unknownValue, everyone) },
    status,
    need: target && denominator > 0 ? needOf(denominator, target.value, direction) : null,
    short: target && denominator > 0 ? shortOf(numerator, denominator, target.value, direction) : null,
  };
}
