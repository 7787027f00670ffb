import { addMonths, type Day, lastOfMonth } from '#libs/kernel';

export type Gender = 'NAM' | 'NU';

/** Age of retirement in months for those who reach it in a year, as the rule table of the decree gives it. */
export interface RetirementRule {
  readonly year: number;
  readonly months: Readonly<Record<Gender, number>>;
}

export interface RetirementMonth {
  readonly gender: Gender;
  readonly birthMonth: Day; // first day of the month of birth
  readonly months: number; // age in months
  readonly leavesOn: Day; // last day of the month in which the age is reached
}

/**
 * When somebody born in a month retires under normal conditions (Decree 135/2020/ND-CP, Article 4). The age depends on the year in
 * which it is reached, so the first year that fits is taken: for some months two years fit, and the later one is wrong.
 * Before the first year of the table the older rule of 60 and 55 years held. Beyond its last year the last row stays in force.
 */
export function retirementMonth(gender: Gender, birthMonth: Day, rules: readonly RetirementRule[]): RetirementMonth {
  const [first, last] = [rules[0]!, rules.at(-1)!];
  const before = OLD_AGE[gender];
  if (yearReached(birthMonth, before) < first.year) return result(gender, birthMonth, before);
  const fitting = rules.find(({ year, months }) => yearReached(birthMonth, months[gender]) === year);
  return result(gender, birthMonth, (fitting ?? last).months[gender]);
}

/** The table for all birth months of a span of years, both genders. */
export function retirementTable(fromYear: number, toYear: number, rules: readonly RetirementRule[]): RetirementMonth[] {
  const months = Array.from({ length: (toYear - fromYear + 1) * 12 }, (_, index) => addMonths(`${fromYear}-01-01`, index));
  return (['NAM', 'NU'] as const).flatMap((gender) => months.map((month) => retirementMonth(gender, month, rules)));
}

/** Labour Code 2012, Article 187: in force until the end of 2020. */
const OLD_AGE: Record<Gender, number> = { NAM: 60 * 12, NU: 55 * 12 };

const yearReached = (birthMonth: Day, months: number): number => Number(addMonths(birthMonth, months).slice(0, 4));

const result = (gender: Gender, birthMonth: Day, months: number): RetirementMonth => ({
  gender,
  birthMonth,
  months,
  leavesOn: lastOfMonth(addMonths(birthMonth, months)),
});
