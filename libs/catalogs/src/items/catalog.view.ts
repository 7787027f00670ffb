import { ApiProperty } from '@nestjs/swagger';
import { Field } from '#libs/platform';

export class CatalogItemView {
  @Field({ example: 'ThS' }) code: string;
  @Field({ example: 'Thạc sĩ' }) nameVi: string;
  @Field({ example: 'Master' }) nameEn: string;
  @Field({ list: true }) aliases: string[];
  @Field({ type: 'number', nullable: true, description: 'decides "at least"' }) rank: number | null;
  @Field({ type: 'integer' }) displayOrder: number;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } }) attributes: Record<string, string>;
  @Field({ type: 'day', nullable: true }) validFrom: string | null;
  @Field({ type: 'day', nullable: true, description: 'the day after the last' }) validTo: string | null;
}

export class CatalogView {
  @Field({ of: () => CatalogItemView, list: true }) items: CatalogItemView[];
}

export class CatalogNamesView {
  @Field({ list: true, example: ['education_levels'] }) names: string[];
}
