import { UnitRef } from '#libs/access';
import { Field, PageQuery } from '#libs/platform';

/** Why a number changed between two days; together they are the whole change. */
export const TERMS = [
  'corrected',
  'hired',
  'moved_in',
  'joined',
  'reached',
  'retired',
  'left',
  'moved_out',
  'parted',
  'lost',
  'definition',
] as const;
export type Term = (typeof TERMS)[number];

export class BridgeParameters {
  @Field({ type: 'day' }) from: string;
  @Field({ type: 'day' }) to: string;
  @Field({ type: 'uuid', optional: true, description: 'the top of the scope unless said' }) unit?: string;
  @Field({ type: 'time', optional: true, description: 'begin with the number as it was known then' }) knownAt?: string;
}

export class BridgePeopleParameters extends PageQuery {
  @Field({ oneOf: TERMS }) term: Term;
  @Field({ type: 'day' }) from: string;
  @Field({ type: 'day' }) to: string;
  @Field({ type: 'uuid', optional: true }) unit?: string;
  @Field({ type: 'time', optional: true }) knownAt?: string;
}

export class BridgeEnd {
  @Field({ type: 'day' }) onDay: string;
  @Field({ type: 'integer' }) definitionVersion: number;
  @Field({ type: 'integer' }) numerator: number;
  @Field({ type: 'integer' }) denominator: number;
  @Field({ type: 'number', nullable: true }) rate: number | null;
}

export class BridgeTerm {
  @Field({ oneOf: TERMS }) term: Term;
  @Field({ type: 'integer', description: 'change of the numerator' }) numerator: number;
  @Field({ type: 'integer', description: 'change of the denominator' }) denominator: number;
  @Field({ type: 'integer', description: 'people behind it' }) people: number;
  @Field({ type: 'number', nullable: true, description: 'what its change of the numerator is of the rate, with the denominator of before' })
  points: number | null;
}

export class Bridge {
  @Field() indicator: string;
  @Field({ of: () => UnitRef, nullable: true }) unit: UnitRef | null;
  @Field({ of: () => BridgeEnd }) from: BridgeEnd;
  @Field({ of: () => BridgeEnd }) to: BridgeEnd;
  @Field({ of: () => BridgeTerm, list: true, description: 'numerators and denominators add up exactly to the change' }) terms: BridgeTerm[];
  @Field({
    type: 'number',
    nullable: true,
    description: 'of the rate: what the other denominator makes; with the points of the terms the whole change',
  })
  denominatorEffect: number | null;
}
