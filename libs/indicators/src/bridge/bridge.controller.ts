import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Asker, CurrentAsker } from '#libs/access';
import { Looks } from '#libs/audit';
import { Requires } from '#libs/platform';
import { answeredOrCounting } from '../days/counted-later.js';
import { CountedPeople } from '../measure/measure.body.js';
import { Bridge, BridgeParameters, BridgePeopleParameters } from './bridge.body.js';
import { BridgeQuery } from './bridge.query.js';

@ApiTags('indicators')
@Controller('indicators/:code/bridge')
export class BridgeController {
  constructor(
    private readonly query: BridgeQuery,
    private readonly looks: Looks,
  ) {}

  /** What made the number change between two days. Of very many people it is counted in the background, as `measure` is. */
  @Get()
  @Requires('indicators.people')
  @ApiOkResponse({ type: Bridge })
  bridge(
    @CurrentAsker() asker: Asker,
    @Param('code') code: string,
    @Query() { from, to, unit, knownAt }: BridgeParameters,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Bridge> {
    return answeredOrCounting(reply, () => this.query.bridge(asker, { code, from, to, unit: unit ?? null, knownAt: knownAt ?? null }));
  }

  /** Exactly the people under one reason. */
  @Get('people')
  @Requires('indicators.people')
  @ApiOkResponse({ type: CountedPeople })
  people(
    @CurrentAsker() asker: Asker,
    @Param('code') code: string,
    @Query() query: BridgePeopleParameters,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CountedPeople> {
    const { term, from, to, unit, knownAt, limit, after } = query;
    const asked = { code, term, from, to, unit: unit ?? null, knownAt: knownAt ?? null };
    return answeredOrCounting(reply, async () => {
      const page = await this.query.people(asker, { ...asked, limit, after: after ?? null });
      if (!after)
        this.looks.noted(asker, {
          action: 'indicators.people_opened',
          entity: 'list',
          entityId: null,
          question: { indicator: code, term, from, to, unit },
        });
      return page;
    });
  }
}
