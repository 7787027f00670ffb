import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Asker, CurrentAsker } from '#libs/access';
import { Looks } from '#libs/audit';
import { NeedsFreshProof, Requires } from '#libs/platform';
import { answeredOrCounting } from '../days/counted-later.js';
import { CountedPeople } from '../measure/measure.body.js';
import { SnapshotList, SnapshotParameters, SnapshotPeopleParameters, SnapshotReplay, TakeSnapshotBody } from './snapshot.body.js';
import { SnapshotPeopleQuery } from './snapshot-people.query.js';
import { SnapshotsQuery } from './snapshots.query.js';
import { Snapshots } from './snapshots.service.js';

@ApiTags('indicators')
@Controller('snapshots')
export class SnapshotsController {
  constructor(
    private readonly snapshots: Snapshots,
    private readonly query: SnapshotsQuery,
    private readonly people: SnapshotPeopleQuery,
    private readonly looks: Looks,
  ) {}

  @Get()
  @Requires('indicators.people')
  @ApiOkResponse({ type: SnapshotList })
  list(@CurrentAsker() asker: Asker, @Query() { indicator, unit }: SnapshotParameters): Promise<SnapshotList> {
    return this.query.list(asker, indicator, unit ?? null);
  }

  /**
   * Freezes a number with everybody behind it; signed by the password given anew. Of very many people it is frozen in the background, as known
   * now: 202 with `{counting: {id, onDay, done, total}}`, whose id is that of the snapshot.
   */
  @Post()
  @NeedsFreshProof()
  @Requires('indicators.freeze')
  @ApiCreatedResponse({ type: SnapshotReplay })
  async take(
    @CurrentAsker() asker: Asker,
    @Body() body: TakeSnapshotBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SnapshotReplay> {
    const id = await this.snapshots.take(asker, body);
    return answeredOrCounting(reply, () => this.query.replay(asker, id));
  }

  /** What was frozen, and whom later changes of records moved. Of very many people they are counted in the background: 202 until they are. */
  @Get(':id')
  @Requires('indicators.people')
  @ApiOkResponse({ type: SnapshotReplay })
  replay(
    @CurrentAsker() asker: Asker,
    @Param('id', ParseUUIDPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SnapshotReplay> {
    return answeredOrCounting(reply, () => this.query.replay(asker, id));
  }

  @Get(':id/people')
  @Requires('indicators.people')
  @ApiOkResponse({ type: CountedPeople })
  members(
    @CurrentAsker() asker: Asker,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { from, to, limit, after }: SnapshotPeopleParameters,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CountedPeople> {
    const asked = { from: from === 'none' ? null : from, to: to === 'none' ? null : to, limit, after: after ?? null };
    return answeredOrCounting(reply, async () => {
      const page = await this.people.page(asker, id, asked);
      if (!after)
        this.looks.noted(asker, {
          action: 'indicators.people_opened',
          entity: 'list',
          entityId: null,
          question: { snapshot: id, from, to },
        });
      return page;
    });
  }
}
