import {
  DOCTOR_YEARS,
  firstSending,
  grossOf,
  MASTER_YEARS,
  needFor,
  project,
  restOfYear,
  type Levers as ServerLevers,
  sendingsInTime,
  wholePeople,
} from '../../../../../libs/indicators/src/forecast/project';
import type { Forecast } from './forecast';

export { NO_LEVERS } from '../../../../../libs/indicators/src/forecast/project';
export type Levers = ServerLevers;
export type Costs = Readonly<Record<'send' | 'sendDoctors' | 'attract', number>>;

export interface Outcome {
  readonly rate: number | null;
  readonly short: number;
  readonly reachedOn: string | null;
}

/** The same arithmetic the server runs, for every move of a slider. */
export function outcomeOf({ basis, target }: Forecast, levers: Levers): Outcome {
  const years = project(basis, levers, 'mean');
  const wanted = Number(target?.value ?? 1);
  const at = years.find(({ onDay }) => onDay >= (target?.by ?? '')) ?? years.at(-1)!;
  const reached = years.find(({ numerator, denominator }) => wholePeople(numerator) >= needFor(denominator, wanted));
  const present = Math.round(at.denominator);
  return {
    rate: present > 0 ? wholePeople(at.numerator) / present : null,
    short: Math.max(0, needFor(at.denominator, wanted) - wholePeople(at.numerator)),
    reachedOn: reached?.onDay ?? null,
  };
}

export interface MixYear {
  readonly onDay: string;
  readonly numerator: number;
  readonly denominator: number;
  readonly rate: number;
}

/** Every year-end to that of the target, if the levers were pulled. */
export function yearsWith({ basis, target }: Forecast, levers: Levers): MixYear[] {
  return project(basis, levers, 'mean', Number(target?.by.slice(0, 4) ?? 0)).map(({ onDay, numerator, denominator }) => {
    const [counting, present] = [wholePeople(numerator), Math.round(denominator)];
    return { onDay, numerator: counting, denominator: present, rate: present > 0 ? counting / present : 0 };
  });
}

/** What is paid until the day of the target, for those who count by then. */
export function costOf({ basis: { onDay }, target }: Forecast, { send, sendDoctors, attract }: Levers, costs: Costs): number {
  const year = Number((target?.by ?? onDay).slice(0, 4));
  return Math.round(
    costs.send * send * sendingsInTime(onDay, year, MASTER_YEARS) +
      costs.sendDoctors * sendDoctors * sendingsInTime(onDay, year, DOCTOR_YEARS) +
      costs.attract * attract * (restOfYear(onDay) + year - Number(onDay.slice(0, 4))),
  );
}

/** How many must newly count in a year, and where they come from; what is missing then is open. */
export interface WayYear {
  readonly year: number;
  readonly gross: number | null; // null: nothing is asked of the year
  readonly sum: { readonly need: number; readonly present: number; readonly before: number; readonly leavers: number } | null; // what it is made of
  readonly due: number; // people who study today and should hold their degree in the year
  readonly studying: number; // as many of them as are expected to be here then
  readonly byThemselves: number;
  readonly landed: number;
  readonly recruits: number;
  readonly attracted: number;
  readonly open: number | null;
  readonly sendBy: number; // the last year in which somebody is sent to a master who counts then
}

/** Of every year in which something is asked, or in which somebody comes to count: up to that of the target, unless another is asked for. */
export function wayOf({ basis, years, target }: Forecast, levers: Levers, until = `${target?.by.slice(0, 4)}-12-31`): WayYear[] {
  let before = basis.numerator;
  return project(basis, levers, 'mean').flatMap((planned) => {
    const asked = years.find(({ onDay }) => onDay === planned.onDay);
    const [was, need] = [before, asked?.gross === null ? null : (asked?.need ?? null)]; // a ceiling asks for nobody
    before = wholePeople(planned.numerator);
    if (!target || planned.onDay > until) return [];
    const year = Number(planned.onDay.slice(0, 4));
    const due = basis.landing.find((landing) => landing.year === year)?.people ?? 0;
    const present = Math.round(planned.denominator);
    const sum = need === null ? null : { need, present, before: was, leavers: Math.round(planned.retired + planned.left) };
    const gross = sum && grossOf(sum.need, sum.before, sum.leavers);
    const [studying, byThemselves, landed, recruits, attracted] = [
      planned.studied,
      planned.converted - planned.landed - planned.studied,
      planned.landed,
      planned.recruitsWhoCount,
      planned.attracted,
    ].map(Math.round) as [number, number, number, number, number];
    const come = studying + byThemselves + landed + recruits + attracted;
    if (gross === null && due === 0 && come === 0) return [];
    const open = gross === null ? null : Math.max(0, gross - come);
    return [{ year, gross, sum, due, studying, byThemselves, landed, recruits, attracted, open, sendBy: year - MASTER_YEARS }];
  });
}

export interface PlanYear {
  readonly onDay: string;
  readonly planned: { readonly numerator: number; readonly denominator: number };
  readonly actual: { readonly onDay: string; readonly numerator: number; readonly denominator: number } | null;
}

/** What a saved scenario said of each year-end beside what was measured: of the year that runs, as of its last measured day. */
export function planBeside(
  { basis, levers }: { readonly basis: Forecast['basis']; readonly levers: Levers },
  actual: readonly { readonly onDay: string; readonly numerator: number; readonly denominator: number }[],
  until: string,
): PlanYear[] {
  return project(basis, levers, 'mean', Number(until.slice(0, 4))).map(({ onDay, numerator, denominator }) => {
    const ofYear = actual.filter((point) => point.onDay.slice(0, 4) === onDay.slice(0, 4) && point.onDay >= basis.onDay);
    return { onDay, planned: { numerator: wholePeople(numerator), denominator: Math.round(denominator) }, actual: ofYear.at(-1) ?? null };
  });
}

/** How far a lever goes: a share of those present, at least a few. */
export const capOf = ({ basis }: Forecast, share: number): number => Math.max(5, Math.min(300, Math.ceil(basis.denominator * share)));

/** The first year in which somebody can still be sent. */
export const firstSendingOf = ({ basis }: Forecast): number => firstSending(basis.onDay);
