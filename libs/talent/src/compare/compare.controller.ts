import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Asker, CurrentAsker } from '#libs/access';
import { Looks } from '#libs/audit';
import { AlsoWhenViewing, Requires } from '#libs/platform';
import { CompareAnswer, CompareBody } from './compare.body.js';
import { CompareQuery } from './compare.query.js';

@ApiTags('talent')
@Controller('talent/compare')
@Requires('talent.search')
export class CompareController {
  constructor(
    private readonly query: CompareQuery,
    private readonly looks: Looks,
  ) {}

  /** Up to four people side by side, each value with whether somebody saw its document. */
  @Post()
  @AlsoWhenViewing()
  @HttpCode(200)
  @ApiOkResponse({ type: CompareAnswer })
  async compare(@CurrentAsker() asker: Asker, @Body() { people }: CompareBody): Promise<CompareAnswer> {
    const answer = await this.query.of(asker, people);
    for (const { person } of answer.items) this.looks.noted(asker, { action: 'talent.compared', entity: 'person', entityId: person.id });
    return answer;
  }
}
