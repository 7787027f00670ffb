import { Field } from '#libs/platform';
import { UnitRef } from '../sessions/session.view.js';

/** Roles whose holders may lend them: never those over accounts, over the audit trail or over one's own record. */
export const LENDABLE = ['personnel_officer', 'leader'] as const;
export type Lendable = (typeof LENDABLE)[number];

export class LendBody {
  @Field({ min: 2, max: 60, description: 'the user name of a colleague' }) username: string;
  @Field({ oneOf: LENDABLE }) role: Lendable;
  @Field({ type: 'uuid', nullable: true, description: 'the subtree; null: the whole tree' }) unitId: string | null;
  @Field({ type: 'day', description: 'the first day on which it no longer holds' }) endsOn: string;
  @Field({ min: 3, max: 300, description: 'stays on record' }) reason: string;
}

export class LoanView {
  @Field({ type: 'uuid' }) id: string;
  @Field({ description: 'who lends it' }) from: string;
  @Field({ description: 'who has it' }) to: string;
  @Field({ oneOf: LENDABLE }) role: Lendable;
  @Field({ of: () => UnitRef, nullable: true, description: 'null: the whole tree' }) unit: UnitRef | null;
  @Field({ type: 'day' }) endsOn: string;
  @Field() reason: string;
  @Field({ type: 'boolean', description: 'false where the lender no longer holds it' }) holds: boolean;
}

export class LoansView {
  @Field({ of: () => LoanView, list: true }) given: LoanView[];
  @Field({ of: () => LoanView, list: true }) received: LoanView[];
}
