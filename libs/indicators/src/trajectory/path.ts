import { addYears, type Day, daysInMonth } from '#libs/kernel';
import { type Fraction, fractionOf } from '../arithmetic/ratio.js';

export interface Point {
  readonly onDay: Day;
  readonly value: string; // decimal fraction
}

/** From the baseline over the milestones to the target, in the order of days. */
export interface Path {
  readonly points: readonly Point[];
  readonly tolerance: string; // how far below still counts as on the way
}

export const SPREADS = ['none', 'linear', 'curve', 'entered'] as const;
export type Spread = (typeof SPREADS)[number];

/** What the path asks for on a day: between two of its points on the straight line between them. Null before its first day. */
export function pathOn({ points }: Path, onDay: Day): Fraction | null {
  const after = points.findIndex((point) => point.onDay >= onDay);
  if (after === 0) return points[0]!.onDay === onDay ? fractionOf(points[0]!.value) : null;
  if (after === -1) return points.length > 0 ? fractionOf(points.at(-1)!.value) : null;
  const [from, to] = [points[after - 1]!, points[after]!];
  const [begin, end] = [fractionOf(from.value), fractionOf(to.value)];
  const [gone, all] = [BigInt(daysBetween(from.onDay, onDay)), BigInt(daysBetween(from.onDay, to.onDay))];
  // begin + (end - begin) * gone / all, over one denominator
  return { parts: begin.parts * end.of * (all - gone) + end.parts * begin.of * gone, of: begin.of * end.of * all };
}

/**
 * Milestones at the year-ends between baseline and target: on a straight line, or on a curve that begins slowly, since who is sent to study
 * counts only after two years. To the hundredth of a per cent.
 */
export function spreadOver(baseline: Point, target: Point, shape: 'linear' | 'curve'): Point[] {
  const [begin, end] = [Number(baseline.value), Number(target.value)];
  const all = monthsOf(target.onDay) - monthsOf(baseline.onDay);
  return yearEndsBetween(baseline.onDay, target.onDay).map((onDay) => {
    const share = (monthsOf(onDay) - monthsOf(baseline.onDay)) / all;
    const value = begin + (end - begin) * (shape === 'linear' ? share : share ** 2);
    return { onDay, value: (Math.round(value * 10_000) / 10_000).toFixed(4) };
  });
}

/** Year-ends after one day and before another. */
export function yearEndsBetween(after: Day, before: Day): Day[] {
  const found: Day[] = [];
  for (let day = `${after.slice(0, 4)}-12-31`; day < before; day = addYears(day, 1)) if (day > after) found.push(day);
  return found;
}

const DAY_MS = 86_400_000;
const daysBetween = (from: Day, to: Day): number => Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);

/** By months, so that equal years make equal steps. */
function monthsOf(day: Day): number {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return year * 12 + month + date / daysInMonth(year, month);
}
