import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Asker, CurrentAsker } from '#libs/access';
import { Looks } from '#libs/audit';
import { Field, Requires } from '#libs/platform';
import { Criteria, wordlessOf } from './criteria/criteria.body.js';
import { CriteriaWords } from './criteria/criteria-words.js';
import { FacetCount, FacetsAnswer, FacetsBody } from './facets/facets.body.js';
import { FacetsQuery } from './facets/facets.query.js';
import { SearchBody } from './search/search.body.js';
import { SearchQuery } from './search/search.query.js';
import { SearchAnswer } from './search/search.view.js';

export class DescribeBody {
  @Field({ of: () => Criteria }) criteria: Criteria;
}
export class DescribeAnswer {
  @Field() vi: string;
  @Field() en: string;
}

@ApiTags('talent')
@ApiExtraModels(FacetCount)
@Controller('talent')
@Requires('talent.search')
export class TalentController {
  constructor(
    private readonly search: SearchQuery,
    private readonly facets: FacetsQuery,
    private readonly words: CriteriaWords,
    private readonly looks: Looks,
  ) {}

  /** A page of the people who answer a question. */
  @Post('search')
  @HttpCode(200)
  @ApiOkResponse({ type: SearchAnswer })
  async find(@CurrentAsker() asker: Asker, @Body() body: SearchBody): Promise<SearchAnswer> {
    const page = await this.search.page(asker, body);
    const { criteria = {}, onDay, knownAt, after } = body;
    if (!after)
      this.looks.noted(asker, {
        action: 'talent.list_opened',
        entity: 'list',
        entityId: null,
        question: { ...wordlessOf(criteria), onDay, knownAt },
      });
    return page;
  }

  /** How many answer it, and how they are spread. */
  @Post('facets')
  @HttpCode(200)
  @ApiOkResponse({ type: FacetsAnswer })
  count(@CurrentAsker() asker: Asker, @Body() body: FacetsBody): Promise<FacetsAnswer> {
    return this.facets.count(asker, body);
  }

  /** The question in words, in both languages. */
  @Post('describe')
  @HttpCode(200)
  @ApiOkResponse({ type: DescribeAnswer })
  describe(@CurrentAsker() asker: Asker, @Body() { criteria }: DescribeBody): Promise<DescribeAnswer> {
    return this.words.of(asker, criteria);
  }
}
