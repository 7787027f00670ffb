import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Asker, CurrentAsker } from '#libs/access';
import { Requires } from '#libs/platform';
import { Past, PastParameters } from './past.body.js';
import { PastQuery } from './past.query.js';

@ApiTags('indicators')
@Controller('indicator-board/past')
export class PastController {
  constructor(private readonly query: PastQuery) {}

  /** How every indicator stood at the last year-ends, and one of them in the units below: what is known without being counted now. */
  @Get()
  @Requires('indicators.read')
  @ApiOkResponse({ type: Past })
  past(@CurrentAsker() asker: Asker, @Query() { unit, code }: PastParameters): Promise<Past> {
    return this.query.past(asker, { unit: unit ?? null, code: code ?? null });
  }
}
