import { addYears, type Day } from '#libs/kernel';

/** The last ones that are over, in their order. */
export function yearEndsBefore(day: Day, most: number): Day[] {
  const last = `${Number(day.slice(0, 4)) - 1}-12-31`;
  return Array.from({ length: most }, (_, at) => addYears(last, at + 1 - most));
}
