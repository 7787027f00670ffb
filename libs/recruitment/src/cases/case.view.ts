import { UnitRef } from '#libs/access';
import { Field, PageQuery } from '#libs/platform';
import { TalentItem } from '#libs/talent';

export class CasesQueryParameters extends PageQuery {
  @Field({ oneOf: ['open', 'closed'], optional: true }) state?: 'open' | 'closed';
}

export class CaseView {
  @Field({ type: 'uuid' }) id: string;
  @Field() title: string;
  @Field() why: string;
  @Field({ oneOf: ['open', 'closed'] }) state: 'open' | 'closed';
  @Field({ type: 'integer', description: '1 is first' }) priority: number;
  @Field({ type: 'time' }) openedAt: string;
  @Field({ type: 'time' }) updatedAt: string;
  @Field({ type: 'time', nullable: true }) closedAt: string | null;
  @Field({ type: 'uuid' }) quotaId: string;
  @Field({ type: 'integer' }) year: number;
  @Field() field: string;
  @Field({ of: () => UnitRef }) unit: UnitRef;
  @Field({ type: 'integer' }) given: number;
  @Field({ type: 'integer' }) filled: number;
  @Field({ nullable: true }) requiredDegree: string | null;
  @Field({ type: 'integer', description: 'people within the scope of the asker' }) people: number;
}

export class CasePage {
  @Field({ of: () => CaseView, list: true }) items: CaseView[];
  @Field({ nullable: true }) next: string | null;
}

export class CaseEventView {
  @Field({ oneOf: ['opened', 'updated', 'closed', 'reopened'] }) kind: string;
  @Field({ type: 'time' }) at: string;
  @Field({ type: 'integer' }) given: number;
  @Field({ type: 'integer' }) filled: number;
}

export class CaseDetail extends CaseView {
  @Field({ of: () => CaseEventView, list: true, description: 'newest first' }) events: CaseEventView[];
}

/** Which fact met a requirement of the quota. */
export class MetRequirement {
  @Field({ oneOf: ['field', 'degree', 'place'] }) key: 'field' | 'degree' | 'place';
  @Field({ description: 'a sentence in the language asked for' }) text: string;
  @Field({ nullable: true }) factKind: string | null;
  @Field({ type: 'uuid', nullable: true }) factId: string | null;
}

export class CandidateView {
  @Field({ of: () => TalentItem }) profile: TalentItem;
  @Field({ type: 'time', description: 'since when the person qualifies' }) cameAt: string;
  @Field({ of: () => MetRequirement, list: true }) met: MetRequirement[];
}

export class CandidatePage {
  @Field({ of: () => CandidateView, list: true }) items: CandidateView[];
  @Field({ nullable: true }) next: string | null;
  @Field({ type: 'integer' }) total: number;
}

export class SightQueryParameters {
  @Field({ type: 'year' }) year: string;
}

export class QuotaSightView {
  @Field({ type: 'uuid' }) quotaId: string;
  @Field({ type: 'integer', description: 'people within the scope of the asker who qualify' }) people: number;
  @Field({ type: 'uuid', nullable: true, description: 'the open case' }) caseId: string | null;
}

export class QuotaSightList {
  @Field({ of: () => QuotaSightView, list: true }) items: QuotaSightView[];
}
