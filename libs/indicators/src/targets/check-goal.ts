import { type Day, DomainError, type ErrorDetail, isDay } from '#libs/kernel';
import { type Point, spreadOver } from '../trajectory/path.js';
import type { GoalBody } from './goal.body.js';

/** A goal as it is kept, its milestones worked out. */
export interface GoalValues {
  readonly value: string;
  readonly by: Day;
  readonly baselineValue: string | null;
  readonly baselineDay: Day | null;
  readonly spread: GoalBody['spread'];
  readonly milestones: readonly Point[];
  readonly tolerance: string;
  readonly source: string | null;
}

const FRACTION = /^(?:0?\.\d{1,8}|[01](?:\.0{1,8})?|0\.\d{1,8})$/;

/** What is wrong with it, each by its place; nothing is stored of a goal that nobody could walk to. */
export function readGoal(body: GoalBody): GoalValues {
  const wrong: ErrorDetail[] = [];
  const complain = (place: string, code: string) => wrong.push({ pointer: `/${place}`, code, params: {} });
  const checkValue = (place: string, value: string) => {
    if (!FRACTION.test(value)) complain(place, 'indicators.not_a_share');
  };
  const { value, by, baselineValue, baselineDay, spread, milestones = [], tolerance = '0', source = null } = body;
  checkValue('value', value);
  if (!isDay(by)) complain('by', 'indicators.not_a_day');
  checkValue('tolerance', tolerance);
  if ((baselineValue === null) !== (baselineDay === null)) complain('baselineDay', 'indicators.baseline_both');
  if (baselineValue !== null) checkValue('baselineValue', baselineValue);
  if (baselineDay !== null && !isDay(baselineDay)) complain('baselineDay', 'indicators.not_a_day');
  if (baselineDay !== null && baselineDay >= by) complain('baselineDay', 'indicators.baseline_late');
  if (spread !== 'none' && baselineDay === null) complain('baselineDay', 'indicators.baseline_needed');
  if (spread === 'entered' && milestones.length === 0) complain('milestones', 'indicators.milestones_needed');
  if (spread === 'entered')
    milestones.forEach(({ onDay, value: asked }, at) => {
      checkValue(`milestones/${at}/value`, asked);
      const before = milestones[at - 1]?.onDay ?? baselineDay ?? '';
      if (!isDay(onDay) || onDay <= before || onDay >= by) complain(`milestones/${at}/onDay`, 'indicators.milestone_order');
    });
  if (wrong.length > 0) throw new DomainError('request.invalid', {}, wrong);
  const worked =
    spread === 'entered'
      ? milestones
      : spread === 'none'
        ? []
        : spreadOver({ onDay: baselineDay!, value: baselineValue! }, { onDay: by, value }, spread);
  return { value, by, baselineValue, baselineDay, spread, milestones: worked, tolerance, source: source?.trim() || null };
}
