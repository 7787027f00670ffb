import { Field } from '#libs/platform';

export class CreateTokenBody {
  @Field({ min: 1, max: 100, description: 'what it is for' }) name: string;
  @Field({ list: true, maxItems: 50, max: 100, description: 'some of the permissions of the user, none of access' }) permissions: string[];
  @Field({ type: 'integer', min: 1, max: 366, description: 'days until it ends' }) days: number;
}

export class TokenView {
  @Field({ type: 'uuid' }) id: string;
  @Field() name: string;
  @Field({ list: true }) permissions: string[];
  @Field({ type: 'time' }) createdAt: string;
  @Field({ type: 'time' }) expiresAt: string;
  @Field({ type: 'time', nullable: true }) lastUsedAt: string | null;
}

export class CreatedTokenView extends TokenView {
  @Field({ description: 'shown once' }) token: string;
}

export class TokenList {
  @Field({ of: () => TokenView, list: true }) items: TokenView[];
}
