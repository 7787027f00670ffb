import { UnitRef } from '#libs/access';
import { Field, PageQuery } from '#libs/platform';
import { Counts, PARTS, type Part, TargetView } from '../measure/measure.body.js';

export class TakeSnapshotBody {
  @Field({ max: 60 }) indicator: string;
  @Field({ type: 'uuid' }) unitId: string;
  @Field({ type: 'day' }) onDay: string;
  @Field({ min: 1, max: 200, description: 'what it is reported for' }) title: string;
}

export class SnapshotParameters {
  @Field({ max: 60 }) indicator: string;
  @Field({ type: 'uuid', optional: true }) unit?: string;
}

export class SnapshotView {
  @Field({ type: 'uuid' }) id: string;
  @Field() indicator: string;
  @Field({ type: 'integer' }) definitionVersion: number;
  @Field({ of: () => UnitRef }) unit: UnitRef;
  @Field({ type: 'day' }) onDay: string;
  @Field() title: string;
  @Field({ of: () => TargetView, nullable: true, description: 'as it was then' }) target: TargetView | null;
  @Field({ of: () => Counts }) counts: Counts;
  @Field({ type: 'time' }) takenAt: string;
  @Field({ nullable: true }) takenBy: string | null;
}

export class SnapshotWaiting {
  @Field({ type: 'uuid' }) id: string;
  @Field() indicator: string;
  @Field({ type: 'integer' }) definitionVersion: number;
  @Field({ of: () => UnitRef }) unit: UnitRef;
  @Field({ type: 'day' }) onDay: string;
  @Field() title: string;
  @Field({ type: 'time', description: 'what is recorded later is not in it' }) takenAt: string;
  @Field({ nullable: true }) takenBy: string | null;
  @Field({ type: 'integer' }) done: number;
  @Field({ type: 'integer', nullable: true, description: 'null: it has not begun' }) total: number | null;
  @Field({ nullable: true, description: 'why there will be none; null: it is being frozen' }) refused: string | null;
}

export class SnapshotList {
  @Field({ of: () => SnapshotView, list: true, description: 'newest first' }) items: SnapshotView[];
  @Field({ of: () => SnapshotWaiting, list: true, description: 'of very many people, signed and not there yet' })
  waiting: SnapshotWaiting[];
}

export class SnapshotMove {
  @Field({ oneOf: PARTS, nullable: true, description: 'null: was not counted anywhere then' }) from: Part | null;
  @Field({ oneOf: PARTS, nullable: true, description: 'null: is not counted anywhere now' }) to: Part | null;
  @Field({ type: 'integer' }) people: number;
}

export class SnapshotReplay extends SnapshotView {
  @Field({ type: 'boolean', description: 'the members are those that were signed' }) intact: boolean;
  @Field({ of: () => Counts, description: 'the same day by the same version, as known now' }) now: Counts;
  @Field({ of: () => SnapshotMove, list: true, description: 'whose records were changed so that they stand elsewhere now' })
  moves: SnapshotMove[];
}

const NOWHERE = 'none';

export class SnapshotPeopleParameters extends PageQuery {
  @Field({ oneOf: [...PARTS, NOWHERE], description: 'the part then' }) from: Part | 'none';
  @Field({ oneOf: [...PARTS, NOWHERE], optional: true, description: 'the part as known now; absent: whatever it is' }) to?: Part | 'none';
}
