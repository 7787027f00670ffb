import type { Day } from '#libs/kernel';
import { type Direction, shortOfFraction } from '../arithmetic/ratio.js';
import { type Path, pathOn } from '../trajectory/path.js';
import type { Counts, MilestoneView } from './measure.body.js';

/** What the path asks for on a day, and how many are missing; null where there is no path yet, or nobody to count. */
export function milestoneOn(
  path: Path | null,
  day: Day,
  { numerator, denominator }: Pick<Counts, 'numerator' | 'denominator'>,
  direction: Direction,
): MilestoneView | null {
  const asked = path && pathOn(path, day);
  if (!asked || denominator === 0) return null;
  const value = Number((asked.parts * 2_000_000n + asked.of) / (asked.of * 2n)) / 1_000_000;
  return { value, short: shortOfFraction(numerator, denominator, asked, direction) };
}
