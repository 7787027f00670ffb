import { UnitRef } from '#libs/access';
import { Field } from '#libs/platform';
import { BasisView } from '../forecast/forecast.body.js';

const MANY = 100_000;

export class LeversBody {
  @Field({ type: 'integer', min: 0, max: MANY, description: 'sent to a master every year, on top of today' }) send: number;
  @Field({ type: 'integer', min: 0, max: MANY, description: 'sent to a doctorate every year' }) sendDoctors: number;
  @Field({ type: 'integer', min: 0, max: MANY, description: 'recruits every year who surely count' }) attract: number;
  @Field({ type: 'integer', min: 0, max: MANY, nullable: true, description: 'recruits a year; null: the quotas, else as many as leave' })
  recruits: number | null;
  @Field({ type: 'number', min: 0, max: 1, nullable: true, description: 'share of the recruits who count' }) share: number | null;
  @Field({ type: 'number', min: 0, max: 1, nullable: true, description: 'share who leave in a year before their age' }) attrition:
    | number
    | null;
}

export class CostsBody {
  @Field({ type: 'integer', min: 0, max: 1e12, description: 'đồng a person' }) send: number;
  @Field({ type: 'integer', min: 0, max: 1e12 }) sendDoctors: number;
  @Field({ type: 'integer', min: 0, max: 1e12 }) attract: number;
}

export class SaveScenarioBody {
  @Field({ max: 60 }) indicator: string;
  @Field({ type: 'uuid' }) unitId: string;
  @Field({ min: 1, max: 200 }) name: string;
  @Field({ of: () => LeversBody }) levers: LeversBody;
  @Field({ of: () => CostsBody }) costs: CostsBody;
}

export class CheapestBody {
  @Field({ max: 60 }) indicator: string;
  @Field({ type: 'uuid' }) unitId: string;
  @Field({ of: () => LeversBody, description: 'what stays as it is: recruits, share, attrition' }) levers: LeversBody;
  @Field({ of: () => CostsBody }) costs: CostsBody;
  @Field({ of: () => CostsBody, description: 'how far each can be pulled in a year, in people' }) caps: CostsBody;
}

export class ScenarioParameters {
  @Field({ max: 60 }) indicator: string;
  @Field({ type: 'uuid', optional: true, description: 'of every unit within reach unless said' }) unit?: string;
}

export class ScenarioResult {
  @Field({ type: 'day', nullable: true, description: 'first year-end at which the target is reached; null: not to 2045' }) reachedOn:
    | string
    | null;
  @Field({ type: 'day', description: 'of the target' }) onDay: string;
  @Field({ type: 'integer' }) numerator: number;
  @Field({ type: 'integer' }) denominator: number;
  @Field({ type: 'number', nullable: true }) rate: number | null;
  @Field({ type: 'integer', description: 'people missing' }) short: number;
  @Field({ type: 'integer', description: 'đồng until then' }) cost: number;
}

export class ScenarioView {
  @Field({ type: 'uuid' }) id: string;
  @Field({ type: 'integer' }) version: number;
  @Field() indicator: string;
  @Field({ of: () => UnitRef }) unit: UnitRef;
  @Field() name: string;
  @Field({ of: () => LeversBody }) levers: LeversBody;
  @Field({ of: () => CostsBody }) costs: CostsBody;
  @Field({ of: () => BasisView, description: 'what it began from' }) basis: BasisView;
  @Field({ of: () => ScenarioResult }) result: ScenarioResult;
  @Field({ type: 'time' }) savedAt: string;
  @Field({ nullable: true }) savedBy: string | null;
}

export class ScenarioList {
  @Field({ of: () => ScenarioView, list: true, description: 'newest first' }) items: ScenarioView[];
}

export class CheapestAnswer {
  @Field({ of: () => LeversBody, nullable: true, description: 'null: even all of it does not reach the target' }) levers: LeversBody | null;
  @Field({ type: 'integer' }) cost: number;
  @Field({ type: 'integer', description: 'people missing with everything pulled as far as it goes' }) short: number;
}
