import type { Day } from '#libs/kernel';
import { Field } from '#libs/platform';
import { type Extent, UNIT_KINDS, type UnitKind } from '../units/unit.js';

export class UnitView {
  @Field({ type: 'uuid' }) id: string;
  @Field({ nullable: true, description: 'official code; codes are re-used over time' }) code: string | null;
  @Field() name: string;
  @Field({ nullable: true }) nameEn: string | null;
  @Field({ oneOf: UNIT_KINDS }) kind: UnitKind;
  @Field({ type: 'uuid', nullable: true }) parentId: string | null;
  @Field() path: string;
  @Field({ type: 'day', nullable: true }) validFrom: Day | null;
  @Field({ type: 'day', nullable: true, description: 'the day after the last' }) validTo: Day | null;
  @Field({ type: 'integer' }) version: number;
}

export class UnitInTreeView extends UnitView {
  @Field({ type: 'integer' }) children: number;
}

export class UnitTreeView {
  @Field({ of: () => UnitInTreeView, list: true }) items: UnitInTreeView[];
}

export class UnitLinkView {
  @Field({ type: 'uuid' }) unitId: string;
  @Field() name: string;
  @Field({ type: 'day' }) onDay: Day;
  @Field({ oneOf: ['whole', 'part'] }) extent: Extent;
  @Field({ nullable: true }) note: string | null;
}

export class UnitDetailView extends UnitView {
  @Field({ of: () => UnitView, list: true, description: 'oldest first' }) periods: UnitView[];
  @Field({ of: () => UnitLinkView, list: true }) predecessors: UnitLinkView[];
  @Field({ of: () => UnitLinkView, list: true }) successors: UnitLinkView[];
}

/** `?onDay=`: the tree as it stood; today when absent. */
export class OnDayQuery {
  @Field({ type: 'day', optional: true }) onDay?: Day;
}

export class TreeQuery extends OnDayQuery {
  @Field({ oneOf: ['scope', 'body'], optional: true, description: 'body: every unit, to hand a record over to; scope unless said' })
  within?: 'scope' | 'body';
}
