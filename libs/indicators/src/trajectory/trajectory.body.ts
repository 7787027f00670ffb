import { UnitRef } from '#libs/access';
import { Field } from '#libs/platform';
import { Counts, TargetView } from '../measure/measure.body.js';
import { PointView } from '../targets/goal.body.js';

export class TrajectoryParameters {
  @Field({ type: 'uuid', optional: true, description: 'the top of the scope unless said' }) unit?: string;
  @Field({ type: 'day', optional: true }) onDay?: string;
}

export class ActualPoint {
  @Field({ type: 'day' }) onDay: string;
  @Field({ type: 'integer', description: 'of the definition that held' }) definitionVersion: number;
  @Field({ type: 'integer' }) numerator: number;
  @Field({ type: 'integer' }) denominator: number;
  @Field({ type: 'integer', description: 'of unknown value' }) unknownValue: number;
  @Field({ type: 'number', nullable: true, description: 'null: not measurable' }) rate: number | null;
}

export class Trajectory extends Counts {
  @Field() indicator: string;
  @Field({ of: () => UnitRef, nullable: true }) unit: UnitRef | null;
  @Field({ type: 'day' }) onDay: string;
  @Field({ of: () => TargetView, nullable: true }) target: TargetView | null;
  @Field({ type: 'uuid', nullable: true }) goalId: string | null;
  @Field({ of: () => ActualPoint, list: true, description: 'the year-ends that are over, and the day' }) actual: ActualPoint[];
  @Field({ of: () => PointView, list: true, description: 'baseline, milestones and target; empty: none were given' }) path: PointView[];
}
