import { Field } from '#libs/platform';
import { Criteria } from '../criteria/criteria.body.js';
import { NOTIFY, type Notify } from './watch.js';

export class WatchBody {
  @Field({ min: 1, max: 80, description: 'what the reader calls it' }) name: string;
  @Field({ of: () => Criteria }) criteria: Criteria;
  @Field({ of: () => Criteria, optional: true, description: 'what is wished for besides: kept, and asked when the question is' })
  wishes?: Criteria;
  @Field({ oneOf: NOTIFY }) notify: Notify;
}

export class WatchChange {
  @Field({ min: 1, max: 80, optional: true }) name?: string;
  @Field({ of: () => Criteria, optional: true }) criteria?: Criteria;
  @Field({ of: () => Criteria, optional: true }) wishes?: Criteria;
  @Field({ oneOf: NOTIFY, optional: true }) notify?: Notify;
}

export class WatchView {
  @Field({ type: 'uuid' }) id: string;
  @Field({ type: 'integer' }) version: number;
  @Field() name: string;
  @Field({ of: () => Criteria }) criteria: Criteria;
  @Field({ of: () => Criteria }) wishes: Criteria;
  @Field({ oneOf: NOTIFY }) notify: Notify;
  @Field({ description: 'the question in the language asked for' }) question: string;
  @Field({ type: 'integer', description: 'who answer it now, within the scope of now' }) people: number;
  @Field({ type: 'integer', description: 'of these, who did not when the reader last looked' }) came: number;
  @Field({ type: 'integer', description: 'who did then and do not any more' }) went: number;
}

export class WatchList {
  @Field({ of: () => WatchView, list: true }) items: WatchView[];
}

export class WatchNews {
  @Field({ type: 'uuid', list: true, description: 'at most 200 of those who came' }) came: string[];
  @Field({ type: 'uuid', list: true, description: 'at most 200 of those who went and still have a card in sight' }) went: string[];
}
