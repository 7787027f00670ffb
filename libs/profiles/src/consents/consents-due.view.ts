import { defineFields, shownToAll } from '#libs/access';
import { Field } from '#libs/platform';
import { LISTING_STATES, type ListingState } from './listing.js';
import { CONSENT_PURPOSES, type ConsentPurpose } from './purposes.js';

export class ConsentDue {
  @Field({ type: 'uuid' }) id: string;
  @Field() code: string;
  @Field() fullName: string;
  @Field({ nullable: true }) keepingUnit: string | null;
  @Field({ oneOf: CONSENT_PURPOSES, description: 'what is to be asked' }) purpose: ConsentPurpose;
  @Field({ oneOf: LISTING_STATES, description: 'given: it ends soon' }) state: ListingState;
  @Field({ type: 'day', nullable: true, description: 'given: when it ends; otherwise since when it is so' }) day: string | null;
}

export class ConsentsDuePage {
  @Field({ of: () => ConsentDue, list: true }) items: ConsentDue[];
  @Field({ nullable: true }) next: string | null;
  @Field({ type: 'integer', description: 'people, however much each is to be asked' }) total: number;
}

export const consentDueFields = defineFields('profiles.consent_due', ConsentDue, {
  id: shownToAll(),
  code: shownToAll(),
  fullName: shownToAll(),
  keepingUnit: shownToAll(),
  purpose: shownToAll(),
  state: shownToAll(),
  day: shownToAll(),
});
