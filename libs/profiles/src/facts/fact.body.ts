import { Field } from '#libs/platform';
import { CONSENT_PURPOSES } from '../consents/purposes.js';

/** Properties of all kinds; which of them a kind has is checked by the kind. */
export class FactBody {
  @Field({ type: 'partialDate', optional: true, nullable: true, description: 'null: unknown' }) startsOn?: string | null;
  @Field({ type: 'day', optional: true, nullable: true, description: 'the first day on which it is no longer so' }) endsOn?: string | null;
  @Field({ type: 'day', optional: true, description: 'the day of the source; today unless said' }) seenOn?: string;
  @Field({ type: 'boolean', optional: true, description: 'ends a previous fact that would overlap' }) endPrevious?: boolean;
  @Field({ optional: true, max: 500, nullable: true, description: 'why; kept with the change' }) reason?: string | null;

  @Field({ optional: true, nullable: true, max: 200 }) fullName?: string | null;
  @Field({ optional: true, nullable: true, max: 100 }) family?: string | null;
  @Field({ optional: true, nullable: true, max: 100 }) middle?: string | null;
  @Field({ optional: true, nullable: true, max: 100 }) given?: string | null;
  @Field({ optional: true, nullable: true, max: 20 }) gender?: string | null;
  @Field({ type: 'partialDate', optional: true, nullable: true }) birthOn?: string | null;
  @Field({ optional: true, nullable: true, max: 20 }) ethnicity?: string | null;
  @Field({ optional: true, nullable: true, max: 20 }) religion?: string | null;
  @Field({ optional: true, nullable: true, max: 500 }) nativePlace?: string | null;
  @Field({ optional: true, nullable: true, max: 40 }) residence?: string | null;
  @Field({ optional: true, nullable: true, max: 500 }) residenceText?: string | null;

  @Field({ type: 'uuid', optional: true, nullable: true }) unitId?: string | null;
  @Field({ optional: true, nullable: true, max: 300 }) employerName?: string | null;
  @Field({ optional: true, nullable: true, max: 20 }) category?: string | null;
  @Field({ optional: true, nullable: true, max: 300 }) position?: string | null;
  @Field({ optional: true, nullable: true, max: 300 }) department?: string | null;
  @Field({ type: 'boolean', optional: true }) isPrimary?: boolean;
  @Field({ type: 'partialDate', optional: true, nullable: true }) recruitedOn?: string | null;
  @Field({ optional: true, nullable: true, max: 30 }) rankCode?: string | null;
  @Field({ type: 'integer', optional: true, nullable: true, min: 1, max: 20 }) salaryStep?: number | null;
  @Field({ type: 'integer', optional: true, nullable: true, min: 1, max: 20 }) salarySteps?: number | null;
  @Field({ type: 'number', optional: true, nullable: true, min: 0, max: 99 }) salaryCoefficient?: number | null;
  @Field({ type: 'partialDate', optional: true, nullable: true }) salaryFrom?: string | null;
  @Field({ optional: true, nullable: true, max: 200 }) endReason?: string | null;

  @Field({ optional: true, max: 40 }) track?: string;
  @Field({ type: 'string', optional: true, nullable: true, max: 40, description: 'a code of the level, or 1 to 5 of an expertise' }) level?:
    | string
    | null;
  @Field({ optional: true, nullable: true, max: 300 }) major?: string | null;
  @Field({ optional: true, nullable: true, max: 300 }) institution?: string | null;
  @Field({ optional: true, nullable: true, max: 20 }) trainingForm?: string | null;
  @Field({ optional: true, nullable: true, max: 60 }) language?: string | null;
  @Field({ optional: true, nullable: true, max: 100 }) grade?: string | null;

  @Field({ optional: true, max: 20 }) field?: string;
  @Field({ optional: true, max: 40 }) basis?: string;
  @Field({ optional: true, nullable: true, max: 300 }) basisNote?: string | null;

  @Field({ optional: true, max: 40 }) organisation?: string;
  @Field({ optional: true, max: 40 }) standing?: string;
  @Field({
    type: 'integer',
    optional: true,
    nullable: true,
    min: 1900,
    max: 2200,
    description: 'the year an appraisal, a work or a policy is of',
  })
  year?: number | null;
  @Field({ optional: true, max: 20 }) rating?: string;
  @Field({ optional: true, max: 20 }) title?: string;
  @Field({ optional: true, max: 20, description: 'the post somebody is planned for' }) plannedFor?: string;
  @Field({ optional: true, nullable: true, max: 100, description: 'the term of office the plan is of' }) term?: string | null;
  @Field({ optional: true, max: 20, description: 'a group of intellectuals' }) group?: string;
  @Field({ optional: true, max: 40, description: 'what an expert can be asked for' }) mode?: string;
  @Field({ optional: true, max: 40 }) extent?: string;
  @Field({ optional: true, max: 2, description: 'a country' }) country?: string;
  @Field({ optional: true, nullable: true, max: 60, description: 'as the IANA calls it: Europe/Berlin' }) timeZone?: string | null;
  @Field({ optional: true, max: 500, description: 'of a work' }) workTitle?: string;
  @Field({ optional: true, nullable: true, max: 40 }) workKind?: string | null;
  @Field({ optional: true, nullable: true, max: 200, description: 'what somebody did of a work' }) role?: string | null;
  @Field({ optional: true, nullable: true, max: 500, description: 'an address, or a DOI' }) link?: string | null;
  @Field({ oneOf: CONSENT_PURPOSES, optional: true, description: 'what consent is asked for' }) purpose?: string;
  @Field({ optional: true, max: 40, description: 'to being asked for consent' }) answer?: string;
  @Field({ optional: true, max: 40, description: 'how somebody answered' }) means?: string;
  @Field({ optional: true, nullable: true, max: 300, description: 'the paper that shows it' }) document?: string | null;
  @Field({ type: 'partialDate', optional: true, nullable: true, description: 'when a study is to end with its degree; null: unknown' })
  expectedOn?: string | null;
  @Field({ optional: true, nullable: true, max: 300, description: 'its number, day and body' }) decision?: string | null;
  @Field({ type: 'day', optional: true, description: 'the last day of work, by decision' }) leavesOn?: string;
  @Field({ optional: true, nullable: true, max: 300, description: 'the law or decree a decision rests on' }) legalSource?: string | null;
  @Field({ optional: true, max: 40, description: 'a policy of talent' }) policy?: string;
  @Field({ optional: true, nullable: true, max: 500 }) note?: string | null;
}

export class EndBody {
  @Field({ type: 'day', description: 'the first day on which it is no longer so' }) on: string;
  @Field({ optional: true, nullable: true, max: 200 }) reason?: string | null;
}

export class VerifyBody {
  @Field({ min: 1, max: 300, description: 'the document seen: kind, number, day' }) document: string;
}

export class ReasonBody {
  @Field({ min: 1, max: 500 }) reason: string;
}
