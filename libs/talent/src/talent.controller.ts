import { Body, Controller, Get, HttpCode, Post, Res } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Asker, CurrentAsker } from '#libs/access';
import { Looks } from '#libs/audit';
import { AlsoWhenViewing, Field, Requires } from '#libs/platform';
import { Criteria, keysAsked, wordlessOf } from './criteria/criteria.body.js';
import { criteriaKeys, facetKeys, sortKeys } from './criteria/criteria-fields.js';
import { CriteriaWords } from './criteria/criteria-words.js';
import { FACETS, FacetCount, type FacetName, FacetsAnswer, FacetsBody } from './facets/facets.body.js';
import { FacetsQuery } from './facets/facets.query.js';
import { SearchBody, SORTS, type Sort } from './search/search.body.js';
import { SearchQuery } from './search/search.query.js';
import { SearchAnswer } from './search/search.view.js';

export class DescribeBody {
  @Field({ of: () => Criteria }) criteria: Criteria;
  @Field({ of: () => Criteria, optional: true }) wishes?: Criteria;
}
export class KeysView {
  @Field({ list: true, description: 'keys of criteria' }) criteria: string[];
  @Field({ oneOf: FACETS, list: true }) facets: FacetName[];
  @Field({ oneOf: SORTS, list: true }) sorts: Sort[];
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
  @AlsoWhenViewing()
  @HttpCode(200)
  @ApiOkResponse({ type: SearchAnswer })
  async find(@CurrentAsker() asker: Asker, @Body() body: SearchBody): Promise<SearchAnswer> {
    const page = await this.search.page(asker, body);
    const { criteria = {}, wishes = {}, onDay, knownAt, after } = body;
    if (!after)
      this.looks.noted(asker, {
        action: 'talent.list_opened',
        entity: 'list',
        entityId: null,
        question: { ...wordlessOf(criteria), ...(keysAsked(wishes).length > 0 ? { wishes: wordlessOf(wishes) } : {}), onDay, knownAt },
      });
    return page;
  }

  /** How many answer it, and how they are spread. */
  @Post('facets')
  @AlsoWhenViewing()
  @HttpCode(200)
  @ApiOkResponse({ type: FacetsAnswer })
  async count(
    @CurrentAsker() asker: Asker,
    @Body() body: FacetsBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FacetsAnswer> {
    const { countedBy, ...answer } = await this.facets.count(asker, body);
    reply.header('x-counted-by', countedBy);
    return answer;
  }

  /** What the asker may ask by, count apart by and order by. */
  @Get('keys')
  @ApiOkResponse({ type: KeysView })
  keys(@CurrentAsker() asker: Asker): KeysView {
    return { criteria: criteriaKeys.openTo(asker), facets: facetKeys.openTo(asker), sorts: sortKeys.openTo(asker) };
  }

  /** The question in words, in both languages. */
  @Post('describe')
  @AlsoWhenViewing()
  @HttpCode(200)
  @ApiOkResponse({ type: DescribeAnswer })
  describe(@CurrentAsker() asker: Asker, @Body() { criteria, wishes }: DescribeBody): Promise<DescribeAnswer> {
    return this.words.of(asker, criteria, wishes);
  }
}
