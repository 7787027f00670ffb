import {
  DOCTOR_YEARS,
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

/** What is paid until the day of the target, for those who count by then. */
export function costOf({ basis: { onDay }, target }: Forecast, { send, sendDoctors, attract }: Levers, costs: Costs): number {
  const year = Number((target?.by ?? onDay).slice(0, 4));
  return Math.round(
    costs.send * send * sendingsInTime(onDay, year, MASTER_YEARS) +
      costs.sendDoctors * sendDoctors * sendingsInTime(onDay, year, DOCTOR_YEARS) +
      costs.attract * attract * (restOfYear(onDay) + year - Number(onDay.slice(0, 4))),
  );
}

/** How far a lever goes: a share of those present, at least a few. */
export const capOf = ({ basis }: Forecast, share: number): number => Math.max(5, Math.min(300, Math.ceil(basis.denominator * share)));
