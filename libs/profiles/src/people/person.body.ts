import { Field } from '#libs/platform';
import { UNMASKABLE, type Unmaskable } from './person-fields.js';

export class NewEmploymentBody {
  @Field({ type: 'uuid', optional: true, nullable: true }) unitId?: string | null;
  @Field({ optional: true, nullable: true, max: 300 }) employerName?: string | null;
  @Field({ optional: true, nullable: true, max: 20 }) category?: string | null;
  @Field({ optional: true, nullable: true, max: 300 }) position?: string | null;
  @Field({ type: 'partialDate', optional: true, nullable: true }) startsOn?: string | null;
}

/** What a new person answered when asked whether to be listed. */
export class NewConsentBody {
  @Field({ oneOf: ['given', 'refused'] }) answer: 'given' | 'refused';
  @Field({ max: 40, description: 'how: signed, form, email, spoken' }) means: string;
  @Field({ optional: true, nullable: true, max: 300, description: 'the paper that shows it' }) document?: string | null;
  @Field({ type: 'day', description: 'of the answer' }) startsOn: string;
  @Field({ type: 'day', optional: true, nullable: true, description: 'the first day on which it is over' }) endsOn?: string | null;
}

export class CreatePersonBody {
  @Field({ oneOf: ['staff', 'expert'] }) kind: 'staff' | 'expert';
  @Field({ min: 2, max: 200 }) fullName: string;
  @Field({ optional: true, nullable: true, max: 20 }) gender?: string | null;
  @Field({ type: 'partialDate', optional: true, nullable: true }) birthOn?: string | null;
  @Field({ optional: true, nullable: true, max: 30 }) citizenNumber?: string | null;
  @Field({ type: 'uuid' }) keepingUnitId: string;
  @Field({ of: () => NewEmploymentBody, optional: true, nullable: true }) employment?: NewEmploymentBody | null;
  @Field({ of: () => NewConsentBody, optional: true, nullable: true, description: 'of an expert; not asked yet unless said' })
  consent?: NewConsentBody | null;
  @Field({ type: 'day', optional: true, description: 'the day of the source; today unless said' }) seenOn?: string;
}

export class ContactsBody {
  @Field({ list: true, maxItems: 5, max: 40 }) phones: string[];
  @Field({ list: true, maxItems: 5, max: 200 }) emails: string[];
  @Field({ optional: true, nullable: true, max: 500 }) address?: string | null;
}

export class ChangePersonBody {
  @Field({ optional: true, nullable: true, max: 30 }) citizenNumber?: string | null;
  @Field({ of: () => ContactsBody, optional: true, nullable: true }) contacts?: ContactsBody | null;
  @Field({ type: 'day', optional: true, nullable: true, description: 'the keeping unit confirmed the record on this day' }) confirmedOn?:
    | string
    | null;
}

export class TransferBody {
  @Field({ type: 'uuid' }) unitId: string;
  @Field({ type: 'day' }) on: string;
  @Field({ optional: true, nullable: true, max: 500 }) reason?: string | null;
}

export class UnmaskBody {
  @Field({ oneOf: UNMASKABLE }) field: Unmaskable;
  @Field({ type: 'integer', min: 0, max: 9, optional: true, description: 'which of several; the first unless said' }) at?: number;
  @Field({ min: 5, max: 500, description: 'stays on record' }) reason: string;
}
