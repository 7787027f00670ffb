import { Type } from 'class-transformer';
import { UnitRef } from '#libs/access';
import { Field, PageQuery } from '#libs/platform';
import { TalentItem } from '#libs/talent';
import type { Direction, Status } from '../arithmetic/ratio.js';
import { KINDS, type Kind } from '../definitions/definition.js';

export const GROUPINGS = ['unit', 'field', 'category', 'gender', 'ageBand'] as const;
export type Grouping = (typeof GROUPINGS)[number];
export const PARTS = ['numerator', 'remainder', 'unknown', 'excluded'] as const;
export type Part = (typeof PARTS)[number];
/** Whose people are opened: those of one part, or of those that make up the denominator. */
export const OPENED = [...PARTS, 'denominator'] as const;
export type Opened = (typeof OPENED)[number];
export const STATUSES = ['met', 'on_track', 'behind', 'at_risk', 'missed', 'no_path', 'not_measurable'] as const;

export class MeasureQueryParameters {
  @Field({ type: 'uuid', optional: true, description: 'the top of the scope unless said' }) unit?: string;
  @Field({ type: 'day', optional: true }) onDay?: string;
  @Field({ type: 'time', optional: true }) knownAt?: string;
  @Field({ oneOf: GROUPINGS, optional: true }) by?: Grouping;
  @Field({ type: 'integer', min: 1, max: 100_000, optional: true, description: 'of the definition; else the one that holds on the day' })
  @Type(() => Number)
  version?: number;
}

export class PeopleQueryParameters extends PageQuery {
  @Field({ oneOf: OPENED }) part: Opened;
  @Field({ type: 'uuid', optional: true }) unit?: string;
  @Field({ type: 'day', optional: true }) onDay?: string;
  @Field({ type: 'time', optional: true }) knownAt?: string;
  @Field({ oneOf: GROUPINGS, optional: true }) by?: Grouping;
  @Field({ max: 100, optional: true, description: 'the code of the group; empty: unknown' }) group?: string;
  @Field({ type: 'integer', min: 1, max: 100_000, optional: true, description: 'of the definition; else the one that holds on the day' })
  @Type(() => Number)
  version?: number;
}

/** Of the numbers that are published of a quarter. */
export const TOLD = 'to whoever may not open the people the numbers of the last quarter are told, until this day; else null';

export class RateRange {
  @Field({ type: 'number', nullable: true }) low: number | null;
  @Field({ type: 'number', nullable: true }) high: number | null;
}

export class TargetView {
  @Field({ description: 'decimal fraction' }) value: string;
  @Field({ type: 'day' }) by: string;
  @Field({ nullable: true }) clause: string | null;
}

export class Counts {
  @Field({ type: 'integer' }) numerator: number;
  @Field({ type: 'integer', description: 'in the population, surely not' }) remainder: number;
  @Field({ type: 'integer', description: 'of unknown value or unknown category' }) unknown: number;
  @Field({ type: 'integer', description: 'of those, in the population' }) unknownValue: number;
  @Field({ type: 'integer', description: 'of those, perhaps not in the population: beside the denominator' }) unknownCategory: number;
  @Field({ type: 'integer', description: 'surely outside the population' }) excluded: number;
  @Field({ type: 'integer' }) denominator: number;
  @Field({ type: 'number', nullable: true, description: 'to six decimals; null with nobody to count' }) rate: number | null;
  @Field({ of: () => RateRange, description: 'unknowns taken as no, and as yes' }) rateRange: RateRange;
  @Field({ oneOf: STATUSES }) status: Status;
  @Field({ type: 'integer', nullable: true, description: 'people the target asks for, with this denominator' }) need: number | null;
  @Field({ type: 'integer', nullable: true, description: 'people still missing' }) short: number | null;
}

export class GroupCounts extends Counts {
  @Field({ nullable: true, description: 'null: unknown' }) code: string | null;
  @Field() name: string;
  @Field({ of: () => TargetView, nullable: true }) target: TargetView | null;
  @Field({ type: 'boolean', description: 'a target given to this unit itself' }) ownTarget: boolean;
}

export class MilestoneView {
  @Field({ type: 'number', description: 'what the path asks for on the day, to six decimals' }) value: number;
  @Field({ type: 'integer', description: 'people missing on the way' }) short: number;
}

/** The targets of the units beside that of the whole. */
export class TargetsApart {
  @Field({ type: 'integer', description: 'units with a target of their own' }) given: number;
  @Field({ type: 'integer', description: 'people the target of the whole asks for' }) needOfWhole: number;
  @Field({ type: 'integer', description: 'people the targets of the units ask for, those without by that of the whole' })
  needOfUnits: number;
}

export class OfWhich {
  @Field() code: string;
  @Field({ type: 'integer' }) count: number;
}

export class MeasureAnswer extends Counts {
  @Field() indicator: string;
  @Field({ type: 'integer' }) version: number;
  @Field({ of: () => UnitRef, nullable: true }) unit: UnitRef | null;
  @Field({ type: 'day' }) onDay: string;
  @Field({ type: 'time', nullable: true }) knownAt: string | null;
  @Field({ type: 'day', nullable: true, description: TOLD }) toldAnewOn: string | null;
  @Field({ of: () => TargetView, nullable: true }) target: TargetView | null;
  @Field({ type: 'uuid', nullable: true, description: 'the goal of the unit; null: the target is that of the plan' }) goalId: string | null;
  @Field({ of: () => MilestoneView, nullable: true }) milestone: MilestoneView | null;
  @Field({ of: () => TargetsApart, nullable: true, description: 'by unit, where there is a target' }) targetsApart: TargetsApart | null;
  @Field({ nullable: true, description: 'why it cannot be measured' }) reason: string | null;
  @Field({ of: () => OfWhich, list: true, description: 'parts of the numerator' }) ofWhich: OfWhich[];
  @Field({ of: () => GroupCounts, list: true, optional: true }) groups?: GroupCounts[];
}

export class RuleView {
  @Field() code: string;
  @Field({ description: 'in the language asked for' }) text: string;
}

export class CountedPerson {
  @Field({ of: () => TalentItem }) profile: TalentItem;
  @Field({ oneOf: PARTS }) part: Part;
  @Field({ oneOf: ['category', 'value'], nullable: true }) why: 'category' | 'value' | null;
  @Field({ nullable: true }) factKind: string | null;
  @Field({ type: 'uuid', nullable: true, description: 'the fact that decides' }) factId: string | null;
  @Field({ of: () => RuleView }) rule: RuleView;
}

export class CountedPeople {
  @Field({ of: () => CountedPerson, list: true }) items: CountedPerson[];
  @Field({ nullable: true }) next: string | null;
  @Field({ type: 'integer' }) total: number;
}

export class WordsView {
  @Field() vi: string;
  @Field() en: string;
}

export class IndicatorView {
  @Field() code: string;
  @Field({ type: 'integer' }) version: number;
  @Field({ of: () => WordsView }) name: WordsView;
  @Field({ of: () => WordsView }) describes: WordsView;
  @Field({ oneOf: KINDS }) kind: Kind;
  @Field({ oneOf: ['at_least', 'at_most'], description: 'whether a target is a floor or a ceiling' }) direction: Direction;
  @Field() unitOfCounting: string;
  @Field({ of: () => WordsView }) legalSource: WordsView;
  @Field({ of: () => TargetView, nullable: true }) target: TargetView | null;
}

export class IndicatorList {
  @Field({ of: () => IndicatorView, list: true }) items: IndicatorView[];
}
