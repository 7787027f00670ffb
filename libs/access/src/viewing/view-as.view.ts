import { Field } from '#libs/platform';

export class ViewAsBody {
  @Field({ type: 'uuid' }) userId: string;
  @Field({ min: 5, max: 300, description: 'stays on record' }) reason: string;
}
