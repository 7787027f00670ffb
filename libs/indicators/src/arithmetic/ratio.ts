import type { Day } from '#libs/kernel';

export type Status = 'met' | 'on_track' | 'behind' | 'at_risk' | 'missed' | 'no_path' | 'not_measurable';

/** Whether a target is a floor or a ceiling. */
export type Direction = 'at_least' | 'at_most';

export interface TargetValue {
  readonly value: string; // decimal fraction: '0.1640'
  readonly by: Day;
}

/** A decimal fraction as two integers: '0.1640' is 1640 of 10000. */
export function fractionOf(value: string): { parts: bigint; of: bigint } {
  const digits = /^0?\.(\d+)$|^([01])(?:\.0*)?$/.exec(value);
  if (!digits) throw new Error(`not a fraction: ${value}`);
  return digits[1] === undefined
    ? { parts: BigInt(digits[2]!), of: 1n }
    : { parts: BigInt(digits[1]), of: 10n ** BigInt(digits[1].length) };
}

/** Reached by the counts, never by the rounded percent: 332 of 2,025 prints 16,40% and is not reached. */
export function reaches(numerator: number, denominator: number, target: string, direction: Direction = 'at_least'): boolean {
  const { parts, of } = fractionOf(target);
  const [count, bound] = [of * BigInt(numerator), parts * BigInt(denominator)];
  return direction === 'at_least' ? count >= bound : count <= bound;
}

/** How many people it would take with the same denominator: more of them, or fewer where the target is a ceiling; 0 when reached. */
export function shortOf(numerator: number, denominator: number, target: string, direction: Direction = 'at_least'): number {
  const { parts, of } = fractionOf(target);
  const [count, bound] = [BigInt(numerator), parts * BigInt(denominator)];
  const missing = direction === 'at_least' ? (bound + of - 1n) / of - count : count - bound / of;
  return Number(missing > 0n ? missing : 0n);
}

/** Where a count stands against its target on a day. Without milestones between now and then there is no path to judge by. */
export function statusOf(
  numerator: number,
  denominator: number,
  target: TargetValue | null,
  onDay: Day,
  direction: Direction = 'at_least',
): Status {
  if (denominator === 0) return 'not_measurable';
  if (!target) return 'no_path';
  if (reaches(numerator, denominator, target.value, direction)) return 'met';
  return onDay > target.by ? 'missed' : 'no_path';
}

/** The fraction to six decimals, half-up, from integers; null with nobody to count. */
export function rateOf(part: number, whole: number): number | null {
  if (whole <= 0) return null;
  return Number((2_000_000n * BigInt(part) + BigInt(whole)) / (2n * BigInt(whole))) / 1_000_000;
}
