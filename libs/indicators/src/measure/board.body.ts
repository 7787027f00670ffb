import { UnitRef } from '#libs/access';
import { Field } from '#libs/platform';
import { KINDS, type Kind } from '../definitions/definition.js';
import { Counts, MilestoneView, TargetView, TOLD, WordsView } from './measure.body.js';

export class BoardParameters {
  @Field({ type: 'uuid', optional: true, description: 'the top of the scope unless said' }) unit?: string;
  @Field({ type: 'day', optional: true }) onDay?: string;
  @Field({ type: 'time', optional: true }) knownAt?: string;
}

export class BoardItem extends Counts {
  @Field() code: string;
  @Field({ type: 'integer', description: 'of the definition' }) definitionVersion: number;
  @Field({ of: () => WordsView }) name: WordsView;
  @Field({ oneOf: KINDS }) kind: Kind;
  @Field({ of: () => TargetView, nullable: true }) target: TargetView | null;
  @Field({ of: () => MilestoneView, nullable: true }) milestone: MilestoneView | null;
}

export class Board {
  @Field({ of: () => UnitRef, nullable: true }) unit: UnitRef | null;
  @Field({ type: 'day' }) onDay: string;
  @Field({ type: 'day', nullable: true, description: TOLD }) toldAnewOn: string | null;
  @Field({ of: () => BoardItem, list: true, description: 'those with a target first' }) items: BoardItem[];
}
