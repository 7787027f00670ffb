import type { Day } from '#libs/kernel';
import type { Path, Point, Spread } from '../trajectory/path.js';

/** What a unit is to reach by a day. */
export interface Goal {
  readonly id: string;
  readonly version: number;
  readonly indicator: string;
  readonly unitId: string;
  readonly value: string;
  readonly by: Day;
  readonly baselineValue: string | null;
  readonly baselineDay: Day | null;
  readonly spread: Spread;
  readonly milestones: readonly Point[];
  readonly tolerance: string;
  readonly source: string | null;
  readonly withdrawnBecause: string | null;
}

/** The way of a goal, where one was given: it begins at the baseline. */
export function pathOf(goal: Goal | null | undefined): Path | null {
  if (!goal || goal.spread === 'none' || goal.baselineValue === null || goal.baselineDay === null) return null;
  const { baselineDay, baselineValue, milestones, value, by, tolerance } = goal;
  return { points: [{ onDay: baselineDay, value: baselineValue }, ...milestones, { onDay: by, value }], tolerance };
}
