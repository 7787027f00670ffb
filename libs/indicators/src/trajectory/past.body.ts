import { Field } from '#libs/platform';

export class PastParameters {
  @Field({ type: 'uuid', optional: true, description: 'the top of the scope unless said' }) unit?: string;
  @Field({ max: 60, optional: true, description: 'the indicator whose units below are told too' }) code?: string;
}

export class PastPoint {
  @Field({ type: 'day' }) onDay: string;
  @Field({ type: 'integer' }) numerator: number;
  @Field({ type: 'integer' }) denominator: number;
  @Field({ type: 'number' }) rate: number;
}

export class PastOfIndicator {
  @Field() code: string;
  @Field({ of: () => PastPoint, list: true }) points: PastPoint[];
}

export class PastOfUnit {
  @Field({ type: 'uuid' }) unitId: string;
  @Field({ of: () => PastPoint, list: true }) points: PastPoint[];
}

export class Past {
  @Field({ of: () => PastOfIndicator, list: true, description: 'year-ends that are known without being counted now, oldest first' })
  items: PastOfIndicator[];
  @Field({ of: () => PastOfUnit, list: true, description: 'of the indicator that is named' }) units: PastOfUnit[];
}
