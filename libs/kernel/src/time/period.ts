import type { Day } from './day.js';

/** Half-open `[from, to)`. `from: null` is an unknown start, `to: null` is still open. */
export interface Period {
  readonly from: Day | null;
  readonly to: Day | null;
}

export const contains = ({ from, to }: Period, day: Day): boolean => (from === null || from <= day) && (to === null || day < to);

export const overlaps = (a: Period, b: Period): boolean =>
  (a.to === null || b.from === null || b.from < a.to) && (b.to === null || a.from === null || a.from < b.to);
