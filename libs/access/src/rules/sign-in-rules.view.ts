import { Field } from '#libs/platform';

export class SignInRulesBody {
  @Field({ type: 'integer', min: 5, max: 240, description: 'a session ends after so many minutes without a request' }) idleMinutes: number;
  @Field({ type: 'integer', min: 1, max: 24, description: 'a session ends so many hours after it began' }) absoluteHours: number;
}

export class SignInRulesView extends SignInRulesBody {
  @Field({ type: 'integer' }) version: number;
}
