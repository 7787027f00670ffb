import { Field } from '#libs/platform';
import { ROLES, type Role } from '../permissions/roles.js';

export class SignInRulesBody {
  @Field({ type: 'integer', min: 5, max: 240, description: 'a session ends after so many minutes without a request' }) idleMinutes: number;
  @Field({ type: 'integer', min: 1, max: 24, description: 'a session ends so many hours after it began' }) absoluteHours: number;
  @Field({ list: true, oneOf: ROLES, maxItems: 7, description: 'may not work without a second factor; to others it is offered' })
  secondFactorFor: Role[];
}

export class SignInRulesView extends SignInRulesBody {
  @Field({ type: 'integer' }) version: number;
}
