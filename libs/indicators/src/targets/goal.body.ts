import { UnitRef } from '#libs/access';
import { Field } from '#libs/platform';
import { SPREADS, type Spread } from '../trajectory/path.js';

export class PointView {
  @Field({ type: 'day' }) onDay: string;
  @Field({ max: 12, description: 'decimal fraction' }) value: string;
}

export class GoalBody {
  @Field({ max: 12, description: 'decimal fraction from 0 to 1: 0.1640 is 16,40 %' }) value: string;
  @Field({ type: 'day' }) by: string;
  @Field({ max: 12, nullable: true, description: 'where one began; asked for, never made up' }) baselineValue: string | null;
  @Field({ type: 'day', nullable: true }) baselineDay: string | null;
  @Field({ oneOf: SPREADS, description: 'none: no milestones; linear or curve: at every year-end; entered: those given' }) spread: Spread;
  @Field({ of: () => PointView, list: true, maxItems: 60, optional: true }) milestones?: PointView[];
  @Field({ max: 12, optional: true, description: 'how far off the milestones still is on track; decimal fraction' }) tolerance?: string;
  @Field({ max: 500, nullable: true, optional: true, description: 'the paper that says so' }) source?: string | null;
}

export class NewGoalBody extends GoalBody {
  @Field({ type: 'uuid' }) unitId: string;
}

export class WithdrawGoalBody {
  @Field({ min: 1, max: 500 }) reason: string;
}

export class GoalView {
  @Field({ type: 'uuid' }) id: string;
  @Field({ type: 'integer' }) version: number;
  @Field() indicator: string;
  @Field({ of: () => UnitRef }) unit: UnitRef;
  @Field() value: string;
  @Field({ type: 'day' }) by: string;
  @Field({ nullable: true }) baselineValue: string | null;
  @Field({ type: 'day', nullable: true }) baselineDay: string | null;
  @Field({ oneOf: SPREADS }) spread: Spread;
  @Field({ of: () => PointView, list: true }) milestones: PointView[];
  @Field() tolerance: string;
  @Field({ nullable: true }) source: string | null;
  @Field({ nullable: true }) withdrawnBecause: string | null;
}

export class GoalVersionView {
  @Field({ type: 'integer' }) version: number;
  @Field({ type: 'time' }) at: string;
  @Field({ nullable: true }) by: string | null;
  @Field() value: string;
  @Field({ type: 'day' }) byDay: string;
}

export class GoalDetail extends GoalView {
  @Field({ of: () => GoalVersionView, list: true, description: 'newest first' }) history: GoalVersionView[];
}

export class GoalList {
  @Field({ of: () => GoalView, list: true }) items: GoalView[];
}
