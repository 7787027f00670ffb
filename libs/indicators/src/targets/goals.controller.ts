import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Asker, CurrentAsker } from '#libs/access';
import { DomainError } from '#libs/kernel';
import { Database, IfMatch, Requires } from '#libs/platform';
import { mayKnow } from '../definitions/definition.js';
import { Definitions } from '../definitions/definitions.js';
import { GoalBody, GoalDetail, GoalList, NewGoalBody, WithdrawGoalBody } from './goal.body.js';
import { GoalsQuery } from './goals.query.js';
import { GoalService } from './goals.service.js';

@ApiTags('indicators')
@Controller()
export class GoalsController {
  constructor(
    private readonly goals: GoalService,
    private readonly query: GoalsQuery,
    private readonly definitions: Definitions,
    private readonly database: Database,
  ) {}

  /** The targets given to units within the scope of the asker. */
  @Get('indicators/:code/goals')
  @Requires('indicators.read')
  @ApiOkResponse({ type: GoalList })
  async list(@CurrentAsker() asker: Asker, @Param('code') code: string): Promise<GoalList> {
    return { items: await this.query.list(asker, code) };
  }

  /** Gives a unit a target, with a baseline and milestones perhaps. */
  @Post('indicators/:code/goals')
  @Requires('indicators.set_goals')
  @ApiCreatedResponse({ type: GoalDetail })
  async set(@CurrentAsker() asker: Asker, @Param('code') code: string, @Body() body: NewGoalBody): Promise<GoalDetail> {
    const definition = await this.database.readWhole((tx) => this.definitions.require(tx, code));
    if (!mayKnow(asker, definition)) throw new DomainError('indicators.not_found');
    return this.query.detail(asker, await this.goals.set(asker, code, body));
  }

  @Get('indicator-goals/:id')
  @Requires('indicators.read')
  @ApiOkResponse({ type: GoalDetail })
  show(@CurrentAsker() asker: Asker, @Param('id', ParseUUIDPipe) id: string): Promise<GoalDetail> {
    return this.query.detail(asker, id);
  }

  @Put('indicator-goals/:id')
  @Requires('indicators.set_goals')
  @ApiOkResponse({ type: GoalDetail })
  async change(
    @CurrentAsker() asker: Asker,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: GoalBody,
  ): Promise<GoalDetail> {
    await this.goals.change(asker, id, version, body);
    return this.query.detail(asker, id);
  }

  /** Takes it back: nothing is deleted. */
  @Delete('indicator-goals/:id')
  @HttpCode(204)
  @Requires('indicators.set_goals')
  @ApiNoContentResponse()
  withdraw(
    @CurrentAsker() asker: Asker,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() { reason }: WithdrawGoalBody,
  ): Promise<void> {
    return this.goals.withdraw(asker, id, version, reason);
  }
}
