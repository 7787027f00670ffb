import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Asker, CurrentAsker } from '#libs/access';
import { Looks } from '#libs/audit';
import { Requires } from '#libs/platform';
import { answeredOrCounting } from '../days/counted-later.js';
import { CountedPeople } from '../measure/measure.body.js';
import { Forecast, ForecastParameters, RetiringParameters, StudyingParameters } from './forecast.body.js';
import { ForecastQuery } from './forecast.query.js';
import { RetiringQuery } from './retiring.query.js';
import { StudyingQuery } from './studying.query.js';

@ApiTags('indicators')
@Controller('indicators/:code/forecast')
@Requires('indicators.people')
export class ForecastController {
  constructor(
    private readonly forecasts: ForecastQuery,
    private readonly studies: StudyingQuery,
    private readonly leaving: RetiringQuery,
    private readonly looks: Looks,
  ) {}

  /**
   * Where the number goes if nothing more is decided, to 2045, and what the forecast is made of. Of very many people the years it is made of
   * are counted in the background, as `measure` is: 202 until they were counted once, then as they were counted last.
   */
  @Get()
  @ApiOkResponse({ type: Forecast })
  forecast(
    @CurrentAsker() asker: Asker,
    @Param('code') code: string,
    @Query() { unit }: ForecastParameters,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Forecast> {
    return answeredOrCounting(reply, () => this.forecasts.forecast(asker, code, unit ?? null));
  }

  /** Exactly the people it takes to come to count because they study today: in a year, by the end of one, until nobody knows when, or all of them. */
  @Get('people')
  @ApiOkResponse({ type: CountedPeople })
  async studying(@CurrentAsker() asker: Asker, @Param('code') code: string, @Query() query: StudyingParameters): Promise<CountedPeople> {
    const { unit, limit, after, year, through, until } = query;
    const due = { year, through, until };
    const page = await this.studies.page(asker, { code, unit: unit ?? null, due, limit, after: after ?? null });
    if (!after) this.noted(asker, { indicator: code, studying: saidOf(due), unit });
    return page;
  }

  /** Exactly the people it takes to leave by their age: in a year, by the end of one, past their month and still here, or of unknown month. */
  @Get('retiring')
  @ApiOkResponse({ type: CountedPeople })
  async retiring(@CurrentAsker() asker: Asker, @Param('code') code: string, @Query() query: RetiringParameters): Promise<CountedPeople> {
    const { unit, limit, after, year, through, until, part } = query;
    const due = { year, through, until };
    const whoCount = part === 'numerator';
    const page = await this.leaving.page(asker, { code, unit: unit ?? null, due, whoCount, limit, after: after ?? null });
    if (!after) this.noted(asker, { indicator: code, retiring: saidOf(due), unit, part });
    return page;
  }

  private noted(asker: Asker, question: Record<string, unknown>): void {
    this.looks.noted(asker, { action: 'indicators.people_opened', entity: 'list', entityId: null, question });
  }
}

const saidOf = ({ year, through, until }: { year: number | undefined; through: number | undefined; until: string | undefined }) =>
  until ?? (through === undefined ? (year ?? 'all') : `to ${through}`);
