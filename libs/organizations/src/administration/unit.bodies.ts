import type { Day } from '#libs/kernel';
import { Field } from '#libs/platform';
import { type Extent, UNIT_KINDS, type UnitKind } from '../units/unit.js';

export class CreateUnitBody {
  @Field({ min: 2, max: 300 }) name: string;
  @Field({ optional: true, nullable: true, max: 300 }) nameEn?: string | null;
  @Field({ oneOf: UNIT_KINDS }) kind: UnitKind;
  @Field({ optional: true, nullable: true, max: 20 }) code?: string | null;
  @Field({ type: 'uuid' }) parentId: string;
  @Field({ type: 'day', optional: true, nullable: true, description: 'absent: as long as the unit above it' }) validFrom?: Day | null;
}

export class ChangeUnitBody {
  @Field({ optional: true, min: 2, max: 300 }) name?: string;
  @Field({ optional: true, nullable: true, max: 300 }) nameEn?: string | null;
  @Field({ optional: true, oneOf: UNIT_KINDS }) kind?: UnitKind;
  @Field({ optional: true, nullable: true, max: 20 }) code?: string | null;
  @Field({
    type: 'day',
    nullable: true,
    description: 'from this day on; the first day of the present period corrects it, and null the one of which no first day is known',
  })
  from: Day | null;
}

export class SuccessorBody {
  @Field({ type: 'uuid' }) unitId: string;
  @Field({ oneOf: ['whole', 'part'], description: 'how much of the closed unit came over' }) extent: Extent;
  @Field({ optional: true, nullable: true, max: 500 }) note?: string | null;
}

export class CloseUnitBody {
  @Field({ type: 'day', description: 'the first day on which the unit no longer exists' }) on: Day;
  @Field({ of: () => SuccessorBody, list: true, optional: true, maxItems: 50 }) successors?: SuccessorBody[];
}

export class SuccessorsBody {
  @Field({ type: 'day' }) on: Day;
  @Field({ of: () => SuccessorBody, list: true, maxItems: 50 }) successors: SuccessorBody[];
}

export class MoveUnitBody {
  @Field({ type: 'uuid' }) parentId: string;
  @Field({ type: 'day', description: 'today or a past day' }) from: Day;
}
