import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Asker, CurrentAsker } from '#libs/access';
import { Looks } from '#libs/audit';
import { Requires } from '#libs/platform';
import { SealingQuery } from './sealing.query.js';
import { TrailQuery } from './trail.query.js';
import { SealingView, TrailPage, TrailQueryParameters } from './trail.view.js';

/** The audit trail for whoever audits. Within a part of the tree it is what concerns the people there. */
@ApiTags('audit')
@Controller('audit')
@Requires('privacy.trail')
export class TrailController {
  constructor(
    private readonly trail: TrailQuery,
    private readonly seals: SealingQuery,
    private readonly looks: Looks,
  ) {}

  /** Newest first. Whoever looks here is looked at, too. */
  @Get()
  @ApiOkResponse({ type: TrailPage })
  async page(@CurrentAsker() asker: Asker, @Query() query: TrailQueryParameters): Promise<TrailPage> {
    const { items, next } = await this.trail.page(asker, query);
    const { limit: _limit, after, ...question } = query;
    if (!after) this.looks.noted(asker, { action: 'privacy.trail_opened', entity: 'list', entityId: null, question });
    return { items: [...items], next };
  }

  /** How far the trail is sealed. */
  @Get('sealing')
  @ApiOkResponse({ type: SealingView })
  sealing(): Promise<SealingView> {
    return this.seals.now();
  }
}
