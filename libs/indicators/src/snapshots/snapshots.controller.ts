import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Asker, CurrentAsker } from '#libs/access';
import { Looks } from '#libs/audit';
import { NeedsFreshProof, Requires } from '#libs/platform';
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
  async list(@CurrentAsker() asker: Asker, @Query() { indicator, unit }: SnapshotParameters): Promise<SnapshotList> {
    return { items: await this.query.list(asker, indicator, unit ?? null) };
  }

  /** Freezes a number with everybody behind it; signed by the password given anew. */
  @Post()
  @NeedsFreshProof()
  @Requires('indicators.freeze')
  @ApiCreatedResponse({ type: SnapshotReplay })
  async take(@CurrentAsker() asker: Asker, @Body() body: TakeSnapshotBody): Promise<SnapshotReplay> {
    return this.query.replay(asker, await this.snapshots.take(asker, body));
  }

  /** What was frozen, and whom later changes of records moved. */
  @Get(':id')
  @Requires('indicators.people')
  @ApiOkResponse({ type: SnapshotReplay })
  replay(@CurrentAsker() asker: Asker, @Param('id', ParseUUIDPipe) id: string): Promise<SnapshotReplay> {
    return this.query.replay(asker, id);
  }

  @Get(':id/people')
  @Requires('indicators.people')
  @ApiOkResponse({ type: CountedPeople })
  async members(
    @CurrentAsker() asker: Asker,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { from, to, limit, after }: SnapshotPeopleParameters,
  ): Promise<CountedPeople> {
    const asked = { from: from === 'none' ? null : from, to: to === 'none' ? null : to, limit, after: after ?? null };
    const page = await this.people.page(asker, id, asked);
    if (!after)
      this.looks.noted(asker, { action: 'indicators.people_opened', entity: 'list', entityId: null, question: { snapshot: id, from, to } });
    return page;
  }
}
