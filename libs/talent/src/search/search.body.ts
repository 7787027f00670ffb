import { Field } from '#libs/platform';
import { Criteria } from '../criteria/criteria.body.js';

export const SORTS = ['givenName', 'relevance', 'retiresOn', 'confirmedOn'] as const;
export type Sort = (typeof SORTS)[number];

export class SearchBody {
  @Field({ of: () => Criteria, optional: true }) criteria?: Criteria;
  @Field({
    of: () => Criteria,
    optional: true,
    description:
      'what is wished for besides: everybody stays, those who meet more of its keys come first by relevance, and the count is told',
  })
  wishes?: Criteria;
  @Field({ oneOf: SORTS, optional: true }) sort?: Sort;
  @Field({ type: 'integer', min: 1, max: 200, optional: true }) limit?: number;
  @Field({ max: 2_000, optional: true, nullable: true }) after?: string | null;
  @Field({ type: 'day', optional: true, nullable: true, description: 'as it was on this day' }) onDay?: string | null;
  @Field({ type: 'time', optional: true, nullable: true, description: 'as it was known at this time' }) knownAt?: string | null;
  @Field({ type: 'boolean', optional: true }) withTotal?: boolean;
}
