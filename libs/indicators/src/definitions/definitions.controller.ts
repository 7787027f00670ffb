import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Asker, CurrentAsker } from '#libs/access';
import { Looks } from '#libs/audit';
import { IfMatch, Requires } from '#libs/platform';
import { CountedPeople, IndicatorList, type IndicatorView } from '../measure/measure.body.js';
import type { Definition } from './definition.js';
import {
  DefinitionBody,
  DefinitionHistory,
  DraftList,
  DraftPreview,
  DraftView,
  MovedParameters,
  NewIndicatorBody,
  PreviewParameters,
  PublishBody,
} from './draft.body.js';
import { DraftsQuery } from './drafts.query.js';
import { Drafts } from './drafts.service.js';
import { PreviewQuery } from './preview.query.js';

@ApiTags('indicators')
@Controller()
export class DefinitionsController {
  constructor(
    private readonly drafts: Drafts,
    private readonly query: DraftsQuery,
    private readonly previews: PreviewQuery,
    private readonly looks: Looks,
  ) {}

  @Get('indicators')
  @Requires('indicators.read')
  @ApiOkResponse({ type: IndicatorList })
  async list(@CurrentAsker() asker: Asker): Promise<IndicatorList> {
    return { items: (await this.query.visible(asker)).map(viewOf) };
  }

  /** Every version of a definition, newest first. */
  @Get('indicators/:code')
  @Requires('indicators.read')
  @ApiOkResponse({ type: DefinitionHistory })
  history(@CurrentAsker() asker: Asker, @Param('code') code: string): Promise<DefinitionHistory> {
    return this.query.history(asker, code);
  }

  @Get('indicator-drafts')
  @Requires('indicators.define')
  @ApiOkResponse({ type: DraftList })
  async open(): Promise<DraftList> {
    return { items: await this.query.open() };
  }

  /** Begins an indicator the plan does not have; it holds once it is published. */
  @Post('indicator-drafts')
  @Requires('indicators.define')
  @ApiCreatedResponse({ type: DraftView })
  async create(@CurrentAsker() asker: Asker, @Body() body: NewIndicatorBody): Promise<DraftView> {
    await this.drafts.create(asker, body);
    return this.query.draft(body.code);
  }

  /** Begins the next version from the one that holds. */
  @Post('indicators/:code/draft')
  @Requires('indicators.define')
  @ApiCreatedResponse({ type: DraftView })
  async begin(@CurrentAsker() asker: Asker, @Param('code') code: string): Promise<DraftView> {
    await this.drafts.begin(asker, code);
    return this.query.draft(code);
  }

  @Get('indicators/:code/draft')
  @Requires('indicators.define')
  @ApiOkResponse({ type: DraftView })
  draft(@Param('code') code: string): Promise<DraftView> {
    return this.query.draft(code);
  }

  @Put('indicators/:code/draft')
  @Requires('indicators.define')
  @ApiOkResponse({ type: DraftView })
  async replace(
    @CurrentAsker() asker: Asker,
    @Param('code') code: string,
    @IfMatch() version: number,
    @Body() body: DefinitionBody,
  ): Promise<DraftView> {
    await this.drafts.replace(asker, code, version, body);
    return this.query.draft(code);
  }

  @Delete('indicators/:code/draft')
  @HttpCode(204)
  @Requires('indicators.define')
  @ApiNoContentResponse()
  discard(@CurrentAsker() asker: Asker, @Param('code') code: string, @IfMatch() version: number): Promise<void> {
    return this.drafts.discard(asker, code, version);
  }

  /** The number before and after, and how many people come to stand in another part. */
  @Get('indicators/:code/draft/preview')
  @Requires('indicators.define')
  @ApiOkResponse({ type: DraftPreview })
  preview(@CurrentAsker() asker: Asker, @Param('code') code: string, @Query() { unit, onDay }: PreviewParameters): Promise<DraftPreview> {
    return this.previews.preview(asker, { code, unit: unit ?? null, onDay: onDay ?? null });
  }

  /** Exactly those people. */
  @Get('indicators/:code/draft/moved')
  @Requires('indicators.define')
  @ApiOkResponse({ type: CountedPeople })
  async moved(@CurrentAsker() asker: Asker, @Param('code') code: string, @Query() query: MovedParameters): Promise<CountedPeople> {
    const { from, to, unit, onDay, limit, after } = query;
    const asked = { code, from, to, unit: unit ?? null, onDay: onDay ?? null };
    const page = await this.previews.moved(asker, { ...asked, limit, after: after ?? null });
    if (!after)
      this.looks.noted(asker, {
        action: 'indicators.people_opened',
        entity: 'list',
        entityId: null,
        question: { indicator: code, from, to },
      });
    return page;
  }

  @Post('indicators/:code/draft/publish')
  @HttpCode(200)
  @Requires('indicators.define')
  @ApiOkResponse({ type: DefinitionHistory })
  async publish(
    @CurrentAsker() asker: Asker,
    @Param('code') code: string,
    @IfMatch() version: number,
    @Body() { validFrom }: PublishBody,
  ): Promise<DefinitionHistory> {
    await this.drafts.publish(asker, code, version, validFrom);
    return this.query.history(asker, code);
  }
}

const viewOf = ({ code, version, name, describes, kind, direction, unitOfCounting, legalSource, target }: Definition): IndicatorView => ({
  code,
  version,
  name,
  describes,
  kind,
  direction,
  unitOfCounting,
  legalSource,
  target,
});
