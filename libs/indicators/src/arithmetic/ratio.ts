import type { Day } from '#libs/kernel';
import { type Path, pathOn } from '../trajectory/path.js';

export type Status = 'met' | 'on_track' | 'behind' | 'at_risk' | 'missed' | 'no_path' | 'not_measurable';

/** Whether a target is a floor or a ceiling. */
export type Direction = 'at_least' | 'at_most';

export interface TargetValue {
  readonly value: string; // decimal fraction: '0.1640'
  readonly by: Day;
}

/** Exact: so many parts of so many. */
export interface Fraction {
  readonly parts: bigint;
  readonly of: bigint;
}

/** A decimal fraction as two integers: '0.1640' is 1640 of 10000. */
export function fractionOf(value: string): Fraction {
  const digits = /^0?\.(\d+)$|^([01])(?:\.0*)?$/.exec(value);
  if (!digits) throw new Error(`not a fraction: ${value}`);
  return digits[1] === undefined
    ? { parts: BigInt(digits[2]!), of: 1n }
    : { parts: BigInt(digits[1]), of: 10n ** BigInt(digits[1].length) };
}

/** Reached by the counts, never by the rounded percent: 332 of 2,025 prints 16,40% and is not reached. */
export const reaches = (numerator: number, denominator: number, target: string, direction: Direction = 'at_least'): boolean =>
  reachesFraction(numerator, denominator, fractionOf(target), direction);

export function reachesFraction(numerator: number, denominator: number, { parts, of }: Fraction, direction: Direction): boolean {
  const [count, bound] = [of * BigInt(numerator), parts * BigInt(denominator)];
  return direction === 'at_least' ? count >= bound : count <= bound;
}

/** How many people a target asks for with this denominator: at least so many, or at most. */
export const needOf = (denominator: number, target: string, direction: Direction = 'at_least'): number =>
  needOfFraction(denominator, fractionOf(target), direction);

export function needOfFraction(denominator: number, { parts, of }: Fraction, direction: Direction): number {
  const bound = parts * BigInt(denominator);
  return Number(direction === 'at_least' ? (bound + of - 1n) / of : bound / of);
}

/** How many people it would take with the same denominator: more of them, or fewer where the target is a ceiling; 0 when reached. */
export const shortOf = (numerator: number, denominator: number, target: string, direction: Direction = 'at_least'): number =>
  shortOfFraction(numerator, denominator, fractionOf(target), direction);

export function shortOfFraction(numerator: number, denominator: number, target: Fraction, direction: Direction): number {
  const need = needOfFraction(denominator, target, direction);
  return Math.max(0, direction === 'at_least' ? need - numerator : numerator - need);
}

/** What is known of the way to a target besides the counts of the day. */
export interface Way {
  readonly path?: Path | null | undefined; // milestones
  readonly outlook?: { readonly numerator: number; readonly denominator: number } | null | undefined; // the forecast for the day of the target
}

/**
 * Where a count stands against its target on a day. Without milestones between now and then there is no path to judge by: where they are,
 * a forecast that ends short is a risk even while the milestones are kept.
 */
export function statusOf(
  numerator: number,
  denominator: number,
  target: TargetValue | null,
  onDay: Day,
  direction: Direction = 'at_least',
  { path, outlook }: Way = {},
): Status {
  if (denominator === 0) return 'not_measurable';
  if (!target) return 'no_path';
  if (reaches(numerator, denominator, target.value, direction)) return 'met';
  if (onDay > target.by) return 'missed';
  const asked = path ? pathOn(path, onDay) : null;
  if (!path || !asked) return 'no_path';
  if (outlook && !reaches(outlook.numerator, outlook.denominator, target.value, direction)) return 'at_risk';
  return reachesFraction(numerator, denominator, lenient(asked, fractionOf(path.tolerance), direction), direction) ? 'on_track' : 'behind';
}

function lenient(asked: Fraction, tolerance: Fraction, direction: Direction): Fraction {
  const slack = tolerance.parts * asked.of;
  const parts = asked.parts * tolerance.of + (direction === 'at_least' ? -slack : slack);
  return { parts: parts > 0n ? parts : 0n, of: asked.of * tolerance.of };
}

/** The fraction to six decimals, half-up, from integers; null with nobody to count. */
export function rateOf(part: number, whole: number): number | null {
  if (whole <= 0) return null;
  return Number((2_000_000n * BigInt(part) + BigInt(whole)) / (2n * BigInt(whole))) / 1_000_000;
}
