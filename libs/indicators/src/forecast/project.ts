/**
 * The arithmetic of a forecast, free of everything else: the server and the sliders of the page run this same code.
 * People are expected values until the end of a year; whole people are what is left when the fraction is cut off.
 */

/** What is so on the day, and what happened every year before. */
export interface Basis {
  readonly onDay: string;
  readonly numerator: number;
  readonly denominator: number;
  readonly retiring: readonly { readonly year: number; readonly numerator: number; readonly denominator: number }[];
  readonly attrition: Range; // share of those present who leave in a year before their age
  readonly converted: Range; // people a year who come to count while they stay: graduates, less those who no longer count
  readonly landing: readonly { readonly year: number; readonly people: number }[]; // who study for what makes them count, by the year in which they should hold it
  readonly recruitShare: Range; // share of the recruits who count
  readonly quotas: readonly { readonly year: number; readonly posts: number }[]; // still open
}

/** Of the last years: the worst, the mean and the best for the number. */
export interface Range {
  readonly worst: number;
  readonly mean: number;
  readonly best: number;
}
export type Outlook = keyof Range;

/** What one can do; null leaves it as it is. */
export interface Levers {
  readonly send: number; // to a master's programme every year, on top of today
  readonly sendDoctors: number;
  readonly attract: number; // recruits every year who surely count
  readonly recruits: number | null; // a year; else the quotas, else as many as leave
  readonly share: number | null; // of the recruits who count
  readonly attrition: number | null;
}

export interface Year {
  readonly onDay: string;
  readonly numerator: number;
  readonly denominator: number;
  readonly retired: number; // who count, in the year
  readonly left: number;
  readonly recruited: number;
  readonly converted: number;
  /** Of those who newly count: studying today, sent to study by the levers, attracted, and recruits besides. */
  readonly studied: number;
  readonly landed: number;
  readonly attracted: number;
  readonly recruitsWhoCount: number;
}

export const NO_LEVERS: Levers = { send: 0, sendDoctors: 0, attract: 0, recruits: null, share: null, attrition: null };
/** Years from being sent to counting. */
export const MASTER_YEARS = 2;
export const DOCTOR_YEARS = 4;
/** Nobody plans further. */
export const LAST_YEAR = 2045;

/** Every year-end from the day on. */
export function project(basis: Basis, levers: Levers, outlook: Outlook, until: number = LAST_YEAR): Year[] {
  const first = Number(basis.onDay.slice(0, 4));
  const attrition = levers.attrition ?? basis.attrition[outlook];
  const share = levers.share ?? basis.recruitShare[outlook];
  const years: Year[] = [];
  let [counting, present, stayed] = [basis.numerator, basis.denominator, 1]; // and of those here today the share who did not leave before their age
  for (let year = first; year <= Math.min(until, LAST_YEAR); year++) {
    const part = year === first ? restOfYear(basis.onDay) : 1;
    const retiring = basis.retiring.find((one) => one.year === year) ?? { numerator: 0, denominator: 0 };
    const retired = Math.min(counting, retiring.numerator);
    stayed *= 1 - attrition * part;
    const staying = Math.max(0, present - retiring.denominator);
    const left = (counting - retired) * attrition * part;
    const leaving = Math.min(present, retiring.denominator) + staying * attrition * part;
    const planned = basis.quotas.find((one) => one.year === year)?.posts;
    const recruited = Math.max(0, levers.recruits === null ? (planned ?? leaving) : levers.recruits * part);
    const attracted = Math.min(recruited, levers.attract * part);
    const sentFrom = firstSending(basis.onDay);
    const landed = (year >= sentFrom + MASTER_YEARS ? levers.send : 0) + (year >= sentFrom + DOCTOR_YEARS ? levers.sendDoctors : 0);
    // who studies is among those of whom there are so many every year: a year has the larger of both
    const studied = (basis.landing.find((one) => one.year === year)?.people ?? 0) * stayed;
    const usual = basis.converted[outlook] * part;
    const converted = (studied > 0 ? Math.max(usual, studied) : usual) + landed;
    present = Math.max(0, present - leaving + recruited);
    const recruitsWhoCount = (recruited - attracted) * share;
    const joined = attracted + recruitsWhoCount;
    counting = Math.min(present, Math.max(0, counting - retired - left + joined + converted));
    years.push({
      onDay: `${year}-12-31`,
      numerator: counting,
      denominator: present,
      retired,
      left,
      recruited,
      converted,
      studied,
      landed,
      attracted,
      recruitsWhoCount,
    });
  }
  return years;
}

/** Whole people of expected ones: nobody is counted before being there. */
export const wholePeople = (expected: number): number => Math.floor(expected + 1e-6);

/** How many people a target asks for: at least so many. */
export const needFor = (denominator: number, target: number): number => Math.ceil(Math.round(denominator) * target - 1e-9);

/** How many must newly come to count from a number of years before to a year: what is asked for, less who is there, with who leaves made up for. */
export const grossOf = (need: number, before: number, leavers: number): number => Math.max(0, need - before + leavers);

/** Programmes begin in autumn: from July on one is sent next year. */
export const firstSending = (day: string): number => Number(day.slice(0, 4)) + (day.slice(5) > '06-30' ? 1 : 0);

/** In how many years people are sent who count by the end of a year. */
export const sendingsInTime = (day: string, year: number, studyYears: number): number =>
  Math.max(0, year - studyYears - firstSending(day) + 1);

/** How much of the year of a day is left. */
export function restOfYear(day: string): number {
  const [year] = day.split('-');
  const end = Date.parse(`${year}-12-31T00:00:00Z`);
  return (end - Date.parse(`${day}T00:00:00Z`)) / 86_400_000 / 365;
}
