import { Field } from '#libs/platform';
import { ROLES, type Role } from '../permissions/roles.js';
import { UnitRef } from '../sessions/session.view.js';

export class SetupBodyBody {
  @Field({ optional: true, max: 10 }) wardCode?: string;
  @Field({ optional: true, max: 10 }) provinceCode?: string;
  @Field({ optional: true, min: 2, max: 200 }) name?: string;
}

export class SetupPlanBody {
  @Field({ nullable: true, max: 100, description: 'name of a plan file, or null: none yet' }) plan: string | null;
}

export class FirstAccount {
  @Field({ min: 2, max: 60 }) username: string;
  @Field({ min: 1, max: 200 }) displayName: string;
}

export class SetupAccountsBody {
  @Field({ of: () => FirstAccount }) officer: FirstAccount;
  @Field({ of: () => FirstAccount }) leader: FirstAccount;
  @Field({ of: () => FirstAccount }) recruiter: FirstAccount;
  @Field({ type: 'boolean', optional: true, description: 'whoever keeps accounts, audits or takes lists away needs a second factor' })
  secondFactor?: boolean;
}

export class MadeAccount {
  @Field({ oneOf: ROLES }) role: Role;
  @Field() username: string;
  @Field({ description: 'shown once' }) oneTimePassword: string;
}

export class MadeAccounts {
  @Field({ of: () => MadeAccount, list: true }) accounts: MadeAccount[];
}

export class SetupView {
  @Field({ type: 'boolean' }) done: boolean;
  @Field({ type: 'integer', description: '1: the body, 2: the plan, 3: the first accounts' }) step: number;
  @Field({ of: () => UnitRef, nullable: true }) body: UnitRef | null;
  @Field({ nullable: true }) plan: string | null;
}
