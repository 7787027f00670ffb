import { Field } from '#libs/platform';
import { ROLES, type Role } from '../permissions/roles.js';

export class SignInBody {
  @Field({ min: 1, max: 100 }) username: string;
  @Field({ max: 1_000 }) password: string;
  @Field({ optional: true, min: 1, max: 40, description: 'of the second factor, or a recovery code' }) code?: string;
}

export class ChangePasswordBody {
  @Field({ max: 1_000 }) current: string;
  @Field({ max: 1_000 }) next: string;
}

export class StepUpBody {
  @Field({ optional: true, max: 1_000, description: 'of a user without a second factor' }) password?: string;
  @Field({ optional: true, min: 1, max: 40, description: 'of a user with one' }) code?: string;
}

export class OpenSessionView {
  @Field({ type: 'uuid' }) id: string;
  @Field({ description: 'browser and system; empty where they are not known' }) device: string;
  @Field({ description: 'the network address it was opened from' }) address: string;
  @Field({ type: 'time' }) startedAt: string;
  @Field({ type: 'time' }) lastSeenAt: string;
  @Field({ type: 'boolean', description: 'the session that asks' }) here: boolean;
}

export class OpenSessionList {
  @Field({ of: () => OpenSessionView, list: true }) items: OpenSessionView[];
}

export class LanguageBody {
  @Field({ oneOf: ['vi', 'en'] }) language: 'vi' | 'en';
}

export class EmailBody {
  @Field({ type: 'email', nullable: true, description: 'where notices are sent; null: nowhere' }) email: string | null;
}

export class UnitRef {
  @Field({ type: 'uuid' }) id: string;
  @Field() name: string;
}

export class RoleView {
  @Field({ oneOf: ROLES }) role: Role;
  @Field({ of: () => UnitRef, nullable: true, description: 'null: the whole tree' }) unit: UnitRef | null;
  @Field({ list: true, description: 'only the people of these priority fields; none: everybody' }) fields: string[];
}

export class SessionUserView {
  @Field({ type: 'uuid' }) id: string;
  @Field() username: string;
  @Field() displayName: string;
  @Field({ oneOf: ['vi', 'en'] }) language: 'vi' | 'en';
  @Field({ type: 'boolean' }) mustChangePassword: boolean;
  @Field({ type: 'boolean', description: 'signs in with a code of the phone' }) secondFactor: boolean;
  @Field({ type: 'boolean', description: 'signed in through the identity provider' }) byProvider: boolean;
  @Field({ type: 'boolean', description: 'has to set up a second factor before working' }) mustEnrol: boolean;
}

export class BodyView {
  @Field() name: string;
}

export class ViewedByView {
  @Field({ description: 'who looks as this user would' }) name: string;
  @Field({ type: 'time' }) until: string;
}

export class SessionView {
  @Field({ of: () => SessionUserView }) user: SessionUserView;
  @Field({ of: () => RoleView, list: true }) roles: RoleView[];
  @Field({ list: true }) permissions: string[];
  @Field({ oneOf: ['/viec', '/chi-tieu', '/nguon-nhan-tai', '/quan-tri', '/tai-khoan'], description: 'where the user begins' })
  home: string;
  @Field({ type: 'boolean' }) setupNeeded: boolean;
  @Field({ of: () => BodyView, nullable: true, description: 'the body that keeps this registry' }) body: BodyView | null;
  @Field({ type: 'boolean', description: 'invented people and units' }) demo: boolean;
  @Field({ of: () => ViewedByView, nullable: true, description: 'somebody else looks, and can do nothing' }) viewedBy: ViewedByView | null;
  @Field({ type: 'boolean', description: 'an unencrypted connection from another machine' }) plainHttp: boolean;
}
