import { ApiProperty } from '@nestjs/swagger';
import { Field } from '#libs/platform';
import { Criteria } from '../criteria/criteria.body.js';
import { DIMENSIONS, type DimensionName } from './dimension.js';

export const FACETS = DIMENSIONS;
export type FacetName = DimensionName;

export class FacetsBody {
  @Field({ of: () => Criteria, optional: true }) criteria?: Criteria;
  @Field({ oneOf: FACETS, list: true, maxItems: FACETS.length }) facets: FacetName[];
  @Field({ type: 'day', optional: true, nullable: true, description: 'as it was on this day' }) onDay?: string | null;
  @Field({ type: 'time', optional: true, nullable: true, description: 'as it was known at this time' }) knownAt?: string | null;
}

export class FacetCount {
  @Field({ nullable: true, description: 'null: unknown' }) code: string | null;
  @Field({ type: 'integer' }) count: number;
  @Field({ optional: true, description: 'of a unit' }) name?: string;
}

export class FacetsAnswer {
  @Field({ type: 'integer' }) total: number;

  @ApiProperty({ type: 'object', additionalProperties: { type: 'array', items: { $ref: '#/components/schemas/FacetCount' } } })
  facets: Record<string, FacetCount[]>;
}
