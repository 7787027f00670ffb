import { project, wholePeople } from '../../../../../libs/indicators/src/forecast/project';
import type { Forecast } from './forecast';
import type { Levers } from './outcome';

/** What brings people to count, and what takes them away. */
export const ORIGINS = ['studying', 'landed', 'byThemselves', 'recruits', 'attracted', 'retiring', 'leaving'] as const;
export type Origin = (typeof ORIGINS)[number];

export interface Step {
  readonly origin: Origin;
  readonly people: number; // below zero: they leave
}

/** From those who count now to those who will at the end of a year. */
export interface Way {
  readonly year: number;
  readonly from: number;
  readonly steps: readonly Step[];
  readonly to: number;
  readonly need: number | null;
}

/**
 * Of every origin the people until the end of a year, that of the target unless another is asked for. Expected people are cut to whole ones only after they are added up
 * step by step, so that the steps make exactly the number at the end.
 */
export function wayTo({ basis, years, target }: Forecast, levers: Levers, until: string | undefined = target?.by): Way | null {
  const last = `${until?.slice(0, 4)}-12-31`;
  const planned = project(basis, levers, 'mean').filter(({ onDay }) => onDay <= last);
  const end = planned.at(-1);
  if (!until || !end) return null;
  const sum = (of: (year: (typeof planned)[number]) => number) => planned.reduce((all, year) => all + of(year), 0);
  const expected: Record<Origin, number> = {
    studying: sum(({ studied }) => studied),
    landed: sum(({ landed }) => landed),
    byThemselves: sum(({ converted, landed, studied }) => converted - landed - studied),
    recruits: sum(({ recruitsWhoCount }) => recruitsWhoCount),
    attracted: sum(({ attracted }) => attracted),
    retiring: -sum(({ retired }) => retired),
    leaving: -sum(({ left }) => left),
  };
  let reached = basis.numerator;
  const steps = ORIGINS.map((origin): Step => {
    const before = wholePeople(reached);
    reached += expected[origin];
    return { origin, people: wholePeople(reached) - before };
  });
  const to = wholePeople(reached);
  return {
    year: Number(last.slice(0, 4)),
    from: basis.numerator,
    steps,
    to,
    need: years.find(({ onDay }) => onDay === last)?.need ?? null,
  };
}

/** How many are recruited in a year where nobody decides otherwise: the mean until the year of the target. */
export function usualRecruits({ basis, target }: Forecast, levers: Levers): number {
  const whole = project(basis, { ...levers, recruits: null }, 'mean', Number((target?.by ?? '2030').slice(0, 4))).slice(1);
  return whole.length === 0 ? 0 : Math.round(whole.reduce((all, { recruited }) => all + recruited, 0) / whole.length);
}
