import { Injectable } from '@nestjs/common';
import type { Day } from '#libs/kernel';
import type { Tx } from '#libs/platform';
import type { Definition } from '../definitions/definition.js';
import type { TargetView } from '../measure/measure.body.js';
import type { Path } from '../trajectory/path.js';
import { type Goal, pathOf } from './goal.js';

export const GOAL_COLUMNS = `g.id, g.version, g.indicator, g.unit_id as "unitId", g.value, g.by_day as by, g.baseline_value as "baselineValue",
  g.baseline_day as "baselineDay", g.spread, g.milestones, g.tolerance, g.source, g.withdrawn_because as "withdrawnBecause"`;

/** What a number is measured against: the goal of its unit, else the target of the plan. */
export interface Against {
  readonly target: TargetView | null;
  readonly path: Path | null;
  readonly goalId: string | null;
}

/** The goals of units: of several, the next one that is due on a day counts, else the last. */
@Injectable()
export class Goals {
  async of(tx: Tx, indicators: readonly string[], unitIds: readonly string[], day: Day): Promise<Goal[]> {
    if (unitIds.length === 0 || indicators.length === 0) return [];
    return tx.prepared<Goal>(
      'indicators.goals',
      `select distinct on (g.indicator, g.unit_id) ${GOAL_COLUMNS} from indicators_goal g
       where g.indicator = any($1::text[]) and g.unit_id = any($2::uuid[]) and g.withdrawn_at is null
       order by g.indicator, g.unit_id, (g.by_day >= $3::date) desc, abs(g.by_day - $3::date)`,
      [indicators, unitIds, day],
    );
  }

  /** For one indicator: of each unit what it is measured against. */
  async against(tx: Tx, definition: Definition, unitIds: readonly string[], day: Day): Promise<(unitId: string | null) => Against> {
    const goals = new Map((await this.of(tx, [definition.code], unitIds, day)).map((goal) => [goal.unitId, goal]));
    return (unitId) => againstOf(definition, (unitId && goals.get(unitId)) || null);
  }
}

export const againstOf = (definition: Pick<Definition, 'target'>, goal: Goal | null): Against =>
  goal
    ? { target: { value: goal.value, by: goal.by, clause: null }, path: pathOf(goal), goalId: goal.id }
    : { target: definition.target, path: null, goalId: null };
