import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Asker, CurrentAsker } from '#libs/access';
import { Looks } from '#libs/audit';
import { Requires } from '#libs/platform';
import { answeredOrCounting } from './days/counted-later.js';
import { BoardOutlookQuery } from './forecast/board-outlook.query.js';
import { Board, BoardParameters } from './measure/board.body.js';
import { CountedPeople, MeasureAnswer, MeasureQueryParameters, PeopleQueryParameters } from './measure/measure.body.js';
import { MeasureQuery } from './measure/measure.query.js';
import { CountedPeopleQuery } from './measure/people.query.js';
import { Trajectory, TrajectoryParameters } from './trajectory/trajectory.body.js';
import { TrajectoryQuery } from './trajectory/trajectory.query.js';

@ApiTags('indicators')
@Controller()
export class IndicatorsController {
  constructor(
    private readonly boards: BoardOutlookQuery,
    private readonly trajectories: TrajectoryQuery,
    private readonly measures: MeasureQuery,
    private readonly counted: CountedPeopleQuery,
    private readonly looks: Looks,
  ) {}

  /** Every indicator of a unit at one glance. Of very many people a past day is counted in the background, as `measure` is. */
  @Get('indicator-board')
  @Requires('indicators.read')
  @ApiOkResponse({ type: Board })
  board(
    @CurrentAsker() asker: Asker,
    @Query() { unit, onDay, knownAt }: BoardParameters,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Board> {
    const asked = { unit: unit ?? null, onDay: onDay ?? null, knownAt: knownAt ?? null };
    return answeredOrCounting(reply, async () => {
      const { countedBy, ...board } = await this.boards.board(asker, asked);
      reply.header('x-counted-by', countedBy);
      return board;
    });
  }

  /** The year-ends that are over, the milestones and the target. */
  @Get('indicators/:code/trajectory')
  @Requires('indicators.read')
  @ApiOkResponse({ type: Trajectory })
  trajectory(
    @CurrentAsker() asker: Asker,
    @Param('code') code: string,
    @Query() { unit, onDay }: TrajectoryParameters,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Trajectory> {
    return answeredOrCounting(reply, () => this.trajectories.trajectory(asker, { code, unit: unit ?? null, onDay: onDay ?? null }));
  }

  /**
   * The number for a unit on a day, as known at a time, with its four parts and perhaps its groups. Of very many people a past day is counted
   * in the background: until it is there the answer is 202 with `{counting: {id, onDay, done, total}}`.
   */
  @Get('indicators/:code/measure')
  @Requires('indicators.read')
  @ApiOkResponse({ type: MeasureAnswer })
  async measure(
    @CurrentAsker() asker: Asker,
    @Param('code') code: string,
    @Query() { unit, onDay, knownAt, by, version }: MeasureQueryParameters,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MeasureAnswer> {
    const asked = { code, unit: unit ?? null, onDay: onDay ?? null, knownAt: knownAt ?? null, version };
    return answeredOrCounting(reply, async () => {
      const { countedBy, definition: _, ...answer } = await this.measures.measure(asker, asked, by ?? null);
      reply.header('x-counted-by', countedBy);
      return answer;
    });
  }

  /** Exactly the people behind one part of it, or in its denominator. Of very many people a past day is listed in the background, as it is counted. */
  @Get('indicators/:code/people')
  @Requires('indicators.people')
  @ApiOkResponse({ type: CountedPeople })
  people(
    @CurrentAsker() asker: Asker,
    @Param('code') code: string,
    @Query() query: PeopleQueryParameters,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CountedPeople> {
    const { part, unit, onDay, knownAt, by, group, version, limit, after } = query;
    const groupOf = group === undefined ? undefined : group === '' ? null : group;
    return answeredOrCounting(reply, async () => {
      const page = await this.counted.page(asker, {
        code,
        part,
        unit: unit ?? null,
        onDay: onDay ?? null,
        knownAt: knownAt ?? null,
        version,
        by: by ?? null,
        group: groupOf,
        limit,
        after: after ?? null,
      });
      if (!after)
        this.looks.noted(asker, {
          action: 'indicators.people_opened',
          entity: 'list',
          entityId: null,
          question: { indicator: code, part, unit, onDay, knownAt, by, group },
        });
      return page;
    });
  }
}
