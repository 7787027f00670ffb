import { Type } from 'class-transformer';
import { UnitRef } from '#libs/access';
import { Field, PageQuery } from '#libs/platform';
import type { Status } from '../arithmetic/ratio.js';
import { STATUSES, TargetView, WordsView } from '../measure/measure.body.js';

export class ForecastParameters {
  @Field({ type: 'uuid', optional: true, description: 'the top of the scope unless said' }) unit?: string;
}

export class StudyingParameters extends PageQuery {
  @Field({ type: 'uuid', optional: true }) unit?: string;
  @Field({ type: 'integer', min: 1900, max: 2200, optional: true, description: 'in which they should hold it; else all who study' })
  @Type(() => Number)
  year?: number;
  @Field({ type: 'integer', min: 1900, max: 2200, optional: true, description: 'by the end of which they should hold it' })
  @Type(() => Number)
  through?: number;
  @Field({ oneOf: ['unknown'], optional: true, description: 'those of whom it is not known until when' }) until?: 'unknown';
}

export class RetiringParameters extends PageQuery {
  @Field({ type: 'uuid', optional: true }) unit?: string;
  @Field({ type: 'integer', min: 1900, max: 2200, optional: true, description: 'in which they are to leave; else all of whom it is known' })
  @Type(() => Number)
  year?: number;
  @Field({ type: 'integer', min: 1900, max: 2200, optional: true, description: 'by the end of which they are to leave' })
  @Type(() => Number)
  through?: number;
  @Field({ oneOf: ['unknown', 'overdue'], optional: true, description: 'those of unknown month, or past theirs and still here' })
  until?: 'unknown' | 'overdue';
  @Field({ oneOf: ['numerator'], optional: true, description: 'only who count' }) part?: 'numerator';
}

export class RetiringYear {
  @Field({ type: 'integer' }) year: number;
  @Field({ type: 'integer', description: 'who count' }) numerator: number;
  @Field({ type: 'integer' }) denominator: number;
}

export class RangeView {
  @Field({ type: 'number' }) worst: number;
  @Field({ type: 'number' }) mean: number;
  @Field({ type: 'number' }) best: number;
}

export class QuotaYear {
  @Field({ type: 'integer' }) year: number;
  @Field({ type: 'integer', description: 'posts given and not yet filled' }) posts: number;
}

export class LandingYear {
  @Field({ type: 'integer', description: 'in which they should hold it; whoever is late, in the first year' }) year: number;
  @Field({ type: 'integer' }) people: number;
}

export class AttractedYear {
  @Field({ type: 'integer' }) year: number;
  @Field({ type: 'integer' }) people: number;
}

export class BasisView {
  @Field({ type: 'day' }) onDay: string;
  @Field({ type: 'integer' }) numerator: number;
  @Field({ type: 'integer' }) denominator: number;
  @Field({ of: () => RetiringYear, list: true, description: 'by the months of the law; whoever is over the age, in the first year' })
  retiring: RetiringYear[];
  @Field({ of: () => RangeView, description: 'share of those present who left in a year before their age' }) attrition: RangeView;
  @Field({ of: () => RangeView, description: 'people a year who came to count while they stayed, less those who ceased to' })
  converted: RangeView;
  @Field({ of: () => LandingYear, list: true, description: 'who study for what makes them count, and are not to retire before' })
  landing: LandingYear[];
  @Field({ of: () => RangeView, description: 'share of the recruits who count' }) recruitShare: RangeView;
  @Field({ of: () => QuotaYear, list: true }) quotas: QuotaYear[];
}

export class HistoryYear {
  @Field({ type: 'day' }) from: string;
  @Field({ type: 'day' }) to: string;
  @Field({ type: 'integer' }) present: number;
  @Field({ type: 'integer', description: 'before their age, or to elsewhere' }) left: number;
  @Field({ type: 'integer' }) recruited: number;
  @Field({ type: 'integer' }) recruitedCounting: number;
  @Field({ type: 'integer' }) converted: number;
}

export class ForecastYear {
  @Field({ type: 'day' }) onDay: string;
  @Field({ type: 'integer' }) denominator: number;
  @Field({ type: 'integer' }) worst: number;
  @Field({ type: 'integer' }) numerator: number;
  @Field({ type: 'integer' }) best: number;
  @Field({ type: 'number', nullable: true }) worstRate: number | null;
  @Field({ type: 'number', nullable: true }) rate: number | null;
  @Field({ type: 'number', nullable: true }) bestRate: number | null;
  @Field({ type: 'integer', nullable: true, description: 'people the path, else the target, asks for' }) need: number | null;
  @Field({ type: 'integer', nullable: true, description: 'who must newly come to count since the year before, leavers made up for' })
  gross: number | null;
}

export class UnitCostView {
  @Field({ oneOf: ['send', 'sendDoctors', 'attract'] }) lever: 'send' | 'sendDoctors' | 'attract';
  @Field({ type: 'integer', description: 'đồng a person' }) vnd: number;
  @Field({ of: () => WordsView }) source: WordsView;
}

export class Forecast {
  @Field() indicator: string;
  @Field({ of: () => UnitRef, nullable: true }) unit: UnitRef | null;
  @Field({ of: () => TargetView, nullable: true }) target: TargetView | null;
  @Field({ oneOf: STATUSES, description: 'with where the forecast ends' }) status: Status;
  @Field({ of: () => BasisView }) basis: BasisView;
  @Field({ of: () => UnitCostView, list: true, description: 'by the plan' }) unitCosts: UnitCostView[];
  @Field({ of: () => HistoryYear, list: true, description: 'the years the range is made of' }) history: HistoryYear[];
  @Field({ type: 'time', nullable: true, description: 'when those years were counted, of very many people; null: by the records of now' })
  historyCountedAt: string | null;
  @Field({ of: () => ForecastYear, list: true, description: 'to 2045' }) years: ForecastYear[];
  @Field({ type: 'integer', description: 'of whom the month of retirement is not known: taken to stay' }) retirementUnknown: number;
  @Field({ type: 'integer', description: 'past the month of retirement and still here: taken to leave in the first year' }) overdue: number;
  @Field({ type: 'integer', description: 'who study for what makes them count' }) studying: number;
  @Field({ type: 'integer', description: 'of them those of whom it is not known until when: they are not counted on' })
  studyingUnknown: number;
  @Field({ of: () => AttractedYear, list: true, description: 'who came under a policy of attraction in the last years and are here' })
  attracted: AttractedYear[];
  @Field({ type: 'day', nullable: true, description: 'who begins a master after it does not count by the day of the target' })
  latestStart: string | null;
}
