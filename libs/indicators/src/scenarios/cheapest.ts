import {
  type Basis,
  DOCTOR_YEARS,
  type Levers,
  MASTER_YEARS,
  needFor,
  project,
  restOfYear,
  sendingsInTime,
  wholePeople,
} from '../forecast/project.js';

/** What a lever costs a person, and how far it can be pulled in a year. */
export interface Cap {
  readonly most: number;
  readonly cost: number; // of one person
}

export interface Caps {
  readonly send: Cap;
  readonly sendDoctors: Cap;
  readonly attract: Cap;
}

export interface Cheapest {
  readonly levers: Levers | null; // null: even all of it does not reach the target
  readonly cost: number;
  readonly short: number; // people missing with everything pulled as far as it goes
}

/** More steps are no question any more. */
export const MOST_STEPS = 200_000;
export const stepsOf = ({ send, sendDoctors, attract }: Caps): number => (send.most + 1) * (sendDoctors.most + attract.most + 2);

/**
 * The cheapest mix that reaches a share at the end of a year. Every pair of the first two levers is tried, and of the third the least that
 * suffices with them: for a given pair a larger third only costs more, so nothing cheaper is left out. Of equal costs the fewest people.
 */
export function cheapestMix(basis: Basis, base: Levers, target: number, year: number, caps: Caps): Cheapest {
  const at = (levers: Levers) => project(basis, levers, 'mean', year).at(-1)!;
  const reached = (levers: Levers): boolean => {
    const { numerator, denominator } = at(levers);
    return wholePeople(numerator) >= needFor(denominator, target);
  };
  const mixOf = (send: number, sendDoctors: number, attract: number): Levers => ({ ...base, send, sendDoctors, attract });
  const costOf = (levers: Levers): number => costOfMix(basis.onDay, levers, year, caps);
  const most = mixOf(caps.send.most, caps.sendDoctors.most, caps.attract.most);
  if (!reached(most)) {
    const { numerator, denominator } = at(most);
    return { levers: null, cost: costOf(most), short: needFor(denominator, target) - wholePeople(numerator) };
  }
  let best = most;
  for (let send = 0; send <= caps.send.most; send++) {
    let attract = caps.attract.most + 1; // the least that suffices; more of another lever never takes more of this one
    for (let sendDoctors = 0; sendDoctors <= caps.sendDoctors.most; sendDoctors++) {
      if (costOf(mixOf(send, sendDoctors, 0)) > costOf(best)) break; // dearer before the third lever is pulled at all
      while (attract > 0 && reached(mixOf(send, sendDoctors, attract - 1))) attract--;
      if (attract > caps.attract.most) continue;
      const mix = mixOf(send, sendDoctors, attract);
      if (costOf(mix) < costOf(best) || (costOf(mix) === costOf(best) && peopleOf(mix) < peopleOf(best))) best = mix;
    }
  }
  return { levers: best, cost: costOf(best), short: 0 };
}

/** What is paid until the end of a year, for those who count by then. */
export const costOfMix = (
  onDay: string,
  { send, sendDoctors, attract }: Levers,
  year: number,
  costs: Readonly<Record<keyof Caps, Pick<Cap, 'cost'>>>,
): number =>
  Math.round(
    costs.send.cost * send * sendingsInTime(onDay, year, MASTER_YEARS) +
      costs.sendDoctors.cost * sendDoctors * sendingsInTime(onDay, year, DOCTOR_YEARS) +
      costs.attract.cost * attract * (restOfYear(onDay) + year - Number(onDay.slice(0, 4))),
  );

const peopleOf = ({ send, sendDoctors, attract }: Levers): number => send + sendDoctors + attract;
