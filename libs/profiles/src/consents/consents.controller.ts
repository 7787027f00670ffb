import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Asker, CurrentAsker } from '#libs/access';
import { PageQuery, Requires } from '#libs/platform';
import { ConsentsDue } from './consents-due.query.js';
import { ConsentsDuePage } from './consents-due.view.js';

@ApiTags('profiles')
@Controller('consents')
@Requires('profiles.edit')
export class ConsentsController {
  constructor(private readonly due: ConsentsDue) {}

  /** Experts to be asked whether they may be listed, whom no other list shows, and people of whom another consent ends soon, in the order of given names. */
  @Get('due')
  @ApiOkResponse({ type: ConsentsDuePage })
  async toAsk(@CurrentAsker() asker: Asker, @Query() { limit, after }: PageQuery): Promise<ConsentsDuePage> {
    const { items, next, total } = await this.due.page(asker, limit, after ?? null);
    return { items: [...items], next, total };
  }
}
