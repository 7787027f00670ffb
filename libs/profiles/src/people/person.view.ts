import { UnitRef } from '#libs/access';
import { Field } from '#libs/platform';
import { LISTING_STATES, type ListingState } from '../consents/listing.js';

export class FactSourceView {
  @Field({ oneOf: ['user', 'import', 'person'] }) kind: 'user' | 'import' | 'person';
  @Field({ type: 'uuid', nullable: true, description: 'the import' }) id: string | null;
  @Field({ type: 'integer', nullable: true, description: 'the row of the imported file' }) row: number | null;
}

export class FactVerificationView {
  @Field({ nullable: true, description: 'name of the user' }) by: string | null;
  @Field({ type: 'time' }) at: string;
  @Field({ nullable: true }) document: string | null;
}

/** One fact with the properties of its kind; those of other kinds are absent. */
export class FactView {
  @Field({ type: 'uuid' }) id: string;
  @Field() kind: string;
  @Field({ type: 'integer' }) version: number;
  @Field({ type: 'partialDate', nullable: true }) startsOn: string | null;
  @Field({ type: 'day', nullable: true }) endsOn: string | null;
  @Field({ type: 'day' }) seenOn: string;
  @Field({ oneOf: ['now', 'past', 'future', 'unsure'], description: 'on the day looked at' }) state: 'now' | 'past' | 'future' | 'unsure';
  @Field({ of: () => FactSourceView }) source: FactSourceView;
  @Field({ of: () => FactVerificationView, nullable: true }) verification: FactVerificationView | null;
  @Field({ type: 'time' }) recordedAt: string;

  @Field({ optional: true, nullable: true }) fullName?: string | null;
  @Field({ optional: true, nullable: true }) family?: string | null;
  @Field({ optional: true, nullable: true }) middle?: string | null;
  @Field({ optional: true, nullable: true }) given?: string | null;
  @Field({ optional: true, nullable: true }) gender?: string | null;
  @Field({ optional: true, nullable: true }) birthOn?: string | null;
  @Field({ optional: true, nullable: true }) ethnicity?: string | null;
  @Field({ optional: true, nullable: true }) religion?: string | null;
  @Field({ optional: true, nullable: true }) nativePlace?: string | null;
  @Field({ optional: true, nullable: true }) residence?: string | null;
  @Field({ optional: true, nullable: true }) residenceText?: string | null;
  @Field({ of: () => UnitRef, optional: true, nullable: true }) unit?: UnitRef | null;
  @Field({ optional: true, nullable: true }) employerName?: string | null;
  @Field({ optional: true, nullable: true }) category?: string | null;
  @Field({ optional: true, nullable: true }) position?: string | null;
  @Field({ optional: true, nullable: true }) department?: string | null;
  @Field({ type: 'boolean', optional: true, nullable: true }) isPrimary?: boolean | null;
  @Field({ optional: true, nullable: true }) recruitedOn?: string | null;
  @Field({ optional: true, nullable: true }) rankCode?: string | null;
  @Field({ type: 'integer', optional: true, nullable: true }) salaryStep?: number | null;
  @Field({ type: 'integer', optional: true, nullable: true }) salarySteps?: number | null;
  @Field({ type: 'number', optional: true, nullable: true }) salaryCoefficient?: number | null;
  @Field({ optional: true, nullable: true }) salaryFrom?: string | null;
  @Field({ optional: true, nullable: true }) endReason?: string | null;
  @Field({ optional: true, nullable: true }) track?: string | null;
  @Field({ optional: true, nullable: true }) level?: string | null;
  @Field({ optional: true, nullable: true }) major?: string | null;
  @Field({ optional: true, nullable: true }) institution?: string | null;
  @Field({ optional: true, nullable: true }) trainingForm?: string | null;
  @Field({ optional: true, nullable: true }) language?: string | null;
  @Field({ optional: true, nullable: true }) grade?: string | null;
  @Field({ optional: true, nullable: true }) field?: string | null;
  @Field({ optional: true, nullable: true }) basis?: string | null;
  @Field({ optional: true, nullable: true }) basisNote?: string | null;
  @Field({ optional: true, nullable: true }) organisation?: string | null;
  @Field({ optional: true, nullable: true }) standing?: string | null;
  @Field({ type: 'integer', optional: true, nullable: true }) year?: number | null;
  @Field({ optional: true, nullable: true }) rating?: string | null;
  @Field({ optional: true, nullable: true }) title?: string | null;
  @Field({ optional: true, nullable: true }) plannedFor?: string | null;
  @Field({ optional: true, nullable: true }) term?: string | null;
  @Field({ optional: true, nullable: true }) group?: string | null;
  @Field({ optional: true, nullable: true }) mode?: string | null;
  @Field({ optional: true, nullable: true }) extent?: string | null;
  @Field({ optional: true, nullable: true }) country?: string | null;
  @Field({ optional: true, nullable: true }) timeZone?: string | null;
  @Field({ optional: true, nullable: true }) workTitle?: string | null;
  @Field({ optional: true, nullable: true }) workKind?: string | null;
  @Field({ optional: true, nullable: true }) role?: string | null;
  @Field({ optional: true, nullable: true }) link?: string | null;
  @Field({ optional: true, nullable: true }) purpose?: string | null;
  @Field({ optional: true, nullable: true }) answer?: string | null;
  @Field({ optional: true, nullable: true }) means?: string | null;
  @Field({ optional: true, nullable: true }) document?: string | null;
  @Field({ optional: true, nullable: true }) expectedOn?: string | null;
  @Field({ optional: true, nullable: true }) decision?: string | null;
  @Field({ optional: true, nullable: true }) leavesOn?: string | null;
  @Field({ optional: true, nullable: true }) legalSource?: string | null;
  @Field({ optional: true, nullable: true }) policy?: string | null;
  @Field({ optional: true, nullable: true }) note?: string | null;
}

export class FactsView {
  @Field({ of: () => FactView, list: true }) identities: FactView[];
  @Field({ of: () => FactView, list: true }) keepings: FactView[];
  @Field({ of: () => FactView, list: true }) employments: FactView[];
  @Field({ of: () => FactView, list: true }) qualifications: FactView[];
  @Field({ of: () => FactView, list: true }) expertise: FactView[];
  @Field({ of: () => FactView, list: true }) memberships: FactView[];
  @Field({ of: () => FactView, list: true }) appraisals: FactView[];
  @Field({ of: () => FactView, list: true }) titles: FactView[];
  @Field({ of: () => FactView, list: true }) nominations: FactView[];
  @Field({ of: () => FactView, list: true }) groups: FactView[];
  @Field({ of: () => FactView, list: true }) availability: FactView[];
  @Field({ of: () => FactView, list: true }) residences: FactView[];
  @Field({ of: () => FactView, list: true }) citizenships: FactView[];
  @Field({ of: () => FactView, list: true }) studies: FactView[];
  @Field({ of: () => FactView, list: true }) retirements: FactView[];
  @Field({ of: () => FactView, list: true }) policies: FactView[];
  @Field({ of: () => FactView, list: true }) works: FactView[];
  @Field({ of: () => FactView, list: true }) consents: FactView[];
}

export class ContactsView {
  @Field({ list: true }) phones: string[];
  @Field({ list: true }) emails: string[];
  @Field({ nullable: true }) address: string | null;
}

/** Whether a person may be named, and on which ground. */
export class ListingView {
  @Field({ oneOf: ['law', 'consent'], description: 'law: somebody on the payroll, whom nobody asks' }) basis: 'law' | 'consent';
  @Field({ oneOf: LISTING_STATES }) state: ListingState;
  @Field({ type: 'day', nullable: true, description: 'given: the first day on which it is over; otherwise since when it is so' }) day:
    | string
    | null;
}

/** Of somebody whose last post is over. */
export class LeftView {
  @Field({ type: 'day', description: 'the first day without it' }) on: string;
  @Field({ nullable: true, description: 'why, as it was written' }) reason: string | null;
}

export class MaskedView {
  @Field({ type: 'boolean', description: 'contacts are shown by their ends only' }) contacts: boolean;
  @Field({ type: 'boolean', description: 'ethnic group, religion, memberships and nominations are absent' }) sensitive: boolean;
}

export class PersonView {
  @Field({ type: 'uuid' }) id: string;
  @Field() code: string;
  @Field({ oneOf: ['staff', 'expert'] }) kind: string;
  @Field({ type: 'integer' }) version: number;
  @Field({ type: 'time', nullable: true }) archivedAt: string | null;
  @Field({ nullable: true }) archiveReason: string | null;
  @Field({ nullable: true }) fullName: string | null;
  @Field({ nullable: true }) gender: string | null;
  @Field({ type: 'partialDate', nullable: true }) birthOn: string | null;
  @Field({ type: 'integer', nullable: true }) age: number | null;
  @Field({ type: 'boolean', description: 'the day of birth is known, and so the age' }) birthCertain: boolean;
  @Field({ of: () => LeftView, nullable: true, description: 'null: at work on the day, perhaps so, or never was' }) left: LeftView | null;
  @Field({ type: 'day', nullable: true, description: 'under normal conditions; of nobody who has left or holds no post yet' }) retiresOn:
    | string
    | null;
  @Field({ type: 'boolean', description: 'the month of birth is known' }) retiresOnCertain: boolean;
  @Field({ nullable: true, description: 'by its ends only' }) citizenNumber: string | null;
  @Field({ of: () => ContactsView, nullable: true }) contacts: ContactsView | null;
  @Field({ of: () => MaskedView }) masked: MaskedView;
  @Field({ of: () => UnitRef, nullable: true }) keepingUnit: UnitRef | null;
  @Field({ of: () => UnitRef, nullable: true }) unit: UnitRef | null;
  @Field({ nullable: true }) employerName: string | null;
  @Field({ nullable: true }) position: string | null;
  @Field({ type: 'boolean', nullable: true, description: 'false: perhaps so on the day; null: no employment' }) employmentCertain:
    | boolean
    | null;
  @Field({ nullable: true }) category: string | null;
  @Field({ nullable: true, description: 'the highest of the professional track' }) degree: string | null;
  @Field({ nullable: true, description: 'perhaps held on the day: its start is not known that well' }) degreePossible: string | null;
  @Field({ type: 'day', nullable: true }) confirmedOn: string | null;
  @Field({ of: () => ListingView }) listing: ListingView;
  @Field({ of: () => FactsView }) facts: FactsView;
  @Field({ type: 'day' }) onDay: string;
  @Field({ type: 'time', nullable: true }) knownAt: string | null;
  @Field({ type: 'boolean', description: 'whether the asker may change it' }) mayEdit: boolean;
}

export class UnmaskedView {
  @Field({ description: 'one value, whole' }) value: string;
}
