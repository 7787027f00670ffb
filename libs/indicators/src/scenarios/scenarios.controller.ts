import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Asker, CurrentAsker } from '#libs/access';
import { IfMatch, Requires } from '#libs/platform';
import { CheapestAnswer, CheapestBody, SaveScenarioBody, ScenarioList, ScenarioParameters, ScenarioView } from './scenario.body.js';
import { ScenariosQuery } from './scenarios.query.js';
import { Scenarios } from './scenarios.service.js';

@ApiTags('indicators')
@Controller()
export class ScenariosController {
  constructor(
    private readonly scenarios: Scenarios,
    private readonly query: ScenariosQuery,
  ) {}

  @Get('scenarios')
  @Requires('indicators.people')
  @ApiOkResponse({ type: ScenarioList })
  async list(@CurrentAsker() asker: Asker, @Query() { indicator, unit }: ScenarioParameters): Promise<ScenarioList> {
    return { items: await this.query.list(asker, indicator, unit ?? null) };
  }

  @Post('scenarios')
  @Requires('indicators.plan')
  @ApiCreatedResponse({ type: ScenarioView })
  async save(@CurrentAsker() asker: Asker, @Body() body: SaveScenarioBody): Promise<ScenarioView> {
    return this.query.show(asker.bounds, await this.scenarios.save(asker, body));
  }

  /** The cheapest mix that reaches the target under caps, or that none does. */
  @Post('scenarios/cheapest')
  @HttpCode(200)
  @Requires('indicators.plan')
  @ApiOkResponse({ type: CheapestAnswer })
  cheapest(@CurrentAsker() asker: Asker, @Body() body: CheapestBody): Promise<CheapestAnswer> {
    return this.query.cheapest(asker, body);
  }

  @Delete('scenarios/:id')
  @HttpCode(204)
  @Requires('indicators.plan')
  @ApiNoContentResponse()
  remove(@CurrentAsker() asker: Asker, @Param('id', ParseUUIDPipe) id: string, @IfMatch() version: number): Promise<void> {
    return this.scenarios.remove(asker, id, version);
  }
}
