import { Field, PageQuery } from '#libs/platform';
import { Criteria } from '#libs/talent';
import { Counts, PARTS, type Part, TargetView, WordsView } from '../measure/measure.body.js';
import { KINDS, type Kind, UNKNOWN_RULES, type UnknownRule } from './definition.js';

const DIRECTIONS = ['at_least', 'at_most'] as const;

export class PopulationView {
  @Field({ type: 'day', optional: true, description: 'first day on which the next one holds; absent: for good' }) until?: string;
  @Field({ of: () => Criteria }) criteria: Criteria;
}

export class BilingualBody {
  @Field({ min: 1, max: 1_000 }) vi: string;
  @Field({ min: 1, max: 1_000 }) en: string;
}

/** Everything a definition says; a draft says it before it holds. */
export class DefinitionBody {
  @Field({ of: () => BilingualBody }) name: BilingualBody;
  @Field({ of: () => BilingualBody }) describes: BilingualBody;
  @Field({ oneOf: KINDS }) kind: Kind;
  @Field({
    type: 'integer',
    min: 1,
    max: 30,
    nullable: true,
    description: 'of a cohort: after how many years it is asked who is still here',
  })
  cohortYears: number | null;
  @Field({ of: () => PopulationView, list: true, maxItems: 10 }) population: PopulationView[];
  @Field({ of: () => Criteria }) numerator: Criteria;
  @Field({ oneOf: UNKNOWN_RULES, description: 'whether those of unknown value stand in the denominator' }) unknownRule: UnknownRule;
  @Field({ oneOf: DIRECTIONS, description: 'whether a target is a floor or a ceiling' }) direction: 'at_least' | 'at_most';
  @Field({ of: () => BilingualBody }) legalSource: BilingualBody;
  @Field({ list: true, maxItems: 20, optional: true, description: 'degrees of which the numerator is told apart' }) ofWhich?: string[];
}

export class NewIndicatorBody extends DefinitionBody {
  @Field({ min: 3, max: 60, description: 'small letters, digits and hyphens' }) code: string;
}

export class VersionView extends DefinitionBody {
  @Field({ type: 'integer' }) version: number;
  @Field({ of: () => WordsView, description: 'the population of today and the numerator, in words' }) populationWords: WordsView;
  @Field({ of: () => WordsView }) numeratorWords: WordsView;
  @Field({ type: 'day' }) validFrom: string;
  @Field({ type: 'day', nullable: true }) validUntil: string | null;
  @Field({ type: 'time', nullable: true, description: 'null: it came with the plan' }) publishedAt: string | null;
  @Field({ nullable: true }) publishedBy: string | null;
}

export class DefinitionHistory {
  @Field() code: string;
  @Field({ of: () => VersionView, list: true, description: 'newest first' }) versions: VersionView[];
  @Field({ of: () => TargetView, nullable: true }) target: TargetView | null;
  @Field({ type: 'boolean', description: 'somebody is drafting the next version' }) drafted: boolean;
}

export class DraftView {
  @Field() code: string;
  @Field({ type: 'integer', description: 'of the draft, for If-Match' }) version: number;
  @Field({ type: 'integer', nullable: true, description: 'version it began from' }) basedOn: number | null;
  @Field({ of: () => DefinitionBody }) content: DefinitionBody;
  @Field({ type: 'time' }) changedAt: string;
  @Field({ nullable: true }) changedBy: string | null;
}

export class DraftList {
  @Field({ of: () => DraftView, list: true }) items: DraftView[];
}

export class PreviewParameters {
  @Field({ type: 'uuid', optional: true }) unit?: string;
  @Field({ type: 'day', optional: true }) onDay?: string;
}

export class MoveView {
  @Field({ oneOf: PARTS }) from: Part;
  @Field({ oneOf: PARTS }) to: Part;
  @Field({ type: 'integer' }) people: number;
}

export class DraftPreview {
  @Field({ type: 'day' }) onDay: string;
  @Field({ of: () => Counts, nullable: true, description: 'by the version that holds; null: a new indicator' }) before: Counts | null;
  @Field({ of: () => Counts }) after: Counts;
  @Field({ of: () => MoveView, list: true, description: 'who comes to stand in another part' }) moves: MoveView[];
}

export class MovedParameters extends PageQuery {
  @Field({ oneOf: PARTS }) from: Part;
  @Field({ oneOf: PARTS }) to: Part;
  @Field({ type: 'uuid', optional: true }) unit?: string;
  @Field({ type: 'day', optional: true }) onDay?: string;
}

export class PublishBody {
  @Field({ type: 'day', description: 'first day on which the new version holds' }) validFrom: string;
}
