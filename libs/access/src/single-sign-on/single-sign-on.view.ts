import { Field } from '#libs/platform';

export class SignInWays {
  @Field({ nullable: true, description: 'the name of the identity provider people may sign in with; null: there is none' })
  provider: string | null;
}

export class StartQuery {
  @Field({ optional: true, max: 2_000, description: 'the page to come back to' }) ve?: string;
  @Field({ optional: true, oneOf: ['1'], description: 'the user has to prove anew' }) again?: '1';
}
