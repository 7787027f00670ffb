import { addDays, addYears, type Day } from '#libs/kernel';

export const AGE_BANDS = ['-30', '31-40', '41-50', '51-60', '61-'] as const;
/** From an age to an age, both in full years; one of them may be left out. */
export type AgeBand = `${number | ''}-${number | ''}`;

/** The days of birth of an age band on a day: full years, so the -30 band is everybody who has not turned 31. */
export function bornWithin(band: AgeBand, day: Day): { bornFrom: Day | null; bornTo: Day | null } {
  const [from, to] = band.split('-').map((part) => (part === '' ? null : Number(part))) as [number | null, number | null];
  return {
    bornFrom: to === null ? null : addDays(yearsBefore(day, to + 1), 1),
    bornTo: from === null ? null : yearsBefore(day, from),
  };
}

/** No day lies before the first year. */
const yearsBefore = (day: Day, years: number): Day => (Number(day.slice(0, 4)) > years ? addYears(day, -years) : '0001-01-01');
