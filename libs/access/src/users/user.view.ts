import { Field } from '#libs/platform';
import { ROLES, type Role } from '../permissions/roles.js';
import { RoleView } from '../sessions/session.view.js';

export class GrantBody {
  @Field({ oneOf: ROLES }) role: Role;
  @Field({ type: 'uuid', nullable: true, description: 'the subtree; null: the whole tree' }) unitId: string | null;
  @Field({ type: 'day', optional: true, nullable: true, description: 'the first day on which it no longer holds' }) endsOn?: string | null;
  @Field({ list: true, optional: true, maxItems: 40, max: 40, description: 'priority fields: only their people; none: everybody' })
  fields?: string[];
}

export class FindUsersBody {
  @Field({ min: 1, max: 200, description: 'words of the name or user name, with or without their marks, also only begun' }) text: string;
  @Field({ type: 'integer', min: 1, max: 200, optional: true }) limit?: number;
  @Field({ max: 2_000, optional: true, nullable: true }) after?: string | null;
}

export class CreateUserBody {
  @Field({ min: 2, max: 60, description: 'letters, digits, dot, dash, underscore' }) username: string;
  @Field({ min: 1, max: 200 }) displayName: string;
  @Field({ type: 'email', optional: true, nullable: true, description: 'where notices are sent' }) email?: string | null;
  @Field({ of: () => GrantBody, list: true, maxItems: 20 }) grants: GrantBody[];
}

export class ChangeUserBody {
  @Field({ optional: true, min: 1, max: 200 }) displayName?: string;
  @Field({ type: 'email', optional: true, nullable: true, description: 'where notices are sent' }) email?: string | null;
  @Field({ of: () => GrantBody, list: true, maxItems: 20, optional: true }) grants?: GrantBody[];
  @Field({ type: 'boolean', optional: true }) disabled?: boolean;
}

export class GrantView extends RoleView {
  @Field({ type: 'day', nullable: true, description: 'the first day on which it no longer holds' }) endsOn: string | null;
}

export class UserView {
  @Field({ type: 'uuid' }) id: string;
  @Field() username: string;
  @Field() displayName: string;
  @Field({ nullable: true }) email: string | null;
  @Field({ oneOf: ['vi', 'en'] }) language: 'vi' | 'en';
  @Field({ type: 'boolean' }) disabled: boolean;
  @Field({ type: 'boolean' }) mustChangePassword: boolean;
  @Field({ type: 'boolean', description: 'signs in with a code of the phone' }) secondFactor: boolean;
  @Field({ of: () => GrantView, list: true, description: 'as an administrator gave them, those that are over too' }) grants: GrantView[];
  @Field({ type: 'time', nullable: true }) lastSeenAt: string | null;
  @Field({ type: 'integer' }) version: number;
}

export class OneTimePasswordView {
  @Field({ description: 'shown once' }) oneTimePassword: string;
  @Field({ type: 'time' }) expiresAt: string;
}

export class CreatedUserView extends UserView {
  @Field({ description: 'shown once' }) oneTimePassword: string;
  @Field({ type: 'time' }) expiresAt: string;
}

export class UserPage {
  @Field({ of: () => UserView, list: true }) items: UserView[];
  @Field({ nullable: true }) next: string | null;
}
