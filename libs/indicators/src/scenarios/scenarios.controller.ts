import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Asker, CurrentAsker } from '#libs/access';
import { Looks } from '#libs/audit';
import { IfMatch, Requires } from '#libs/platform';
import { Forecast, ForecastParameters, StudyingParameters } from '../forecast/forecast.body.js';
import { ForecastQuery } from '../forecast/forecast.query.js';
import { StudyingQuery } from '../forecast/studying.query.js';
import { CountedPeople } from '../measure/measure.body.js';
import { CheapestAnswer, CheapestBody, SaveScenarioBody, ScenarioList, ScenarioParameters, ScenarioView } from './scenario.body.js';
import { ScenariosQuery } from './scenarios.query.js';
import { Scenarios } from './scenarios.service.js';

@ApiTags('indicators')
@Controller()
export class ScenariosController {
  constructor(
    private readonly forecasts: ForecastQuery,
    private readonly scenarios: Scenarios,
    private readonly query: ScenariosQuery,
    private readonly studies: StudyingQuery,
    private readonly looks: Looks,
  ) {}

  /** Where the number goes if nothing more is decided, to 2045, and what the forecast is made of. */
  @Get('indicators/:code/forecast')
  @Requires('indicators.people')
  @ApiOkResponse({ type: Forecast })
  forecast(@CurrentAsker() asker: Asker, @Param('code') code: string, @Query() { unit }: ForecastParameters): Promise<Forecast> {
    return this.forecasts.forecast(asker, code, unit ?? null);
  }

  /** Exactly the people it takes to come to count because they study today: in a year, until nobody knows when, or all of them. */
  @Get('indicators/:code/forecast/people')
  @Requires('indicators.people')
  @ApiOkResponse({ type: CountedPeople })
  async studying(@CurrentAsker() asker: Asker, @Param('code') code: string, @Query() query: StudyingParameters): Promise<CountedPeople> {
    const { unit, year, until, limit, after } = query;
    const page = await this.studies.page(asker, { code, unit: unit ?? null, due: until ?? year ?? null, limit, after: after ?? null });
    if (!after)
      this.looks.noted(asker, {
        action: 'indicators.people_opened',
        entity: 'list',
        entityId: null,
        question: { indicator: code, studying: until ?? year ?? 'all', unit },
      });
    return page;
  }

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
