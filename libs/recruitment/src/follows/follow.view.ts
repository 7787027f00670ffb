import { UnitRef } from '#libs/access';
import { Field } from '#libs/platform';

export class FollowBody {
  @Field({ max: 20, nullable: true, description: 'a priority field; null: every one' }) field: string | null;
  @Field({ type: 'uuid', nullable: true, description: 'a unit with its subtree; null: the whole scope' }) unitId: string | null;
}

export class FollowView {
  @Field({ type: 'uuid' }) id: string;
  @Field({ nullable: true }) field: string | null;
  @Field({ of: () => UnitRef, nullable: true }) unit: UnitRef | null;
}

export class FollowList {
  @Field({ of: () => FollowView, list: true }) items: FollowView[];
}
