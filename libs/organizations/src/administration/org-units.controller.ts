import { Body, Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Asker, CurrentAsker } from '#libs/access';
import type { Clock, Day } from '#libs/kernel';
import { type Bounds, CLOCK, Database, IfMatch, Requires } from '#libs/platform';
import { Units } from '../units/unit.queries.js';
import { ChangeUnitBody, CloseUnitBody, CreateUnitBody, MoveUnitBody, SuccessorsBody } from './unit.bodies.js';
import { OnDayQuery, TreeQuery, UnitDetailView, UnitTreeView } from './unit.views.js';
import { UnitAdministration } from './unit-administration.js';

@ApiTags('organizations')
@Controller('org-units')
export class OrgUnitsController {
  constructor(
    private readonly database: Database,
    private readonly units: Units,
    private readonly administration: UnitAdministration,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The tree within the asker's scope on a day, parents before their children; names of units are no secret, so all of it when asked. */
  @Get()
  @Requires('organizations.read')
  @ApiOkResponse({ type: UnitTreeView })
  async tree(@CurrentAsker() asker: Asker, @Query() { onDay, within }: TreeQuery): Promise<UnitTreeView> {
    const bounds = within === 'body' ? 'whole' : asker.bounds;
    return { items: await this.database.read(bounds, (tx) => this.units.tree(tx, onDay ?? this.clock.today(), bounds)) };
  }

  @Get(':id')
  @Requires('organizations.read')
  @ApiOkResponse({ type: UnitDetailView })
  show(@CurrentAsker() { bounds }: Asker, @Param('id', ParseUUIDPipe) id: string, @Query() { onDay }: OnDayQuery): Promise<UnitDetailView> {
    return this.view(id, bounds, onDay);
  }

  @Post()
  @Requires('organizations.manage')
  @ApiCreatedResponse({ type: UnitDetailView })
  async create(@CurrentAsker() asker: Asker, @Body() body: CreateUnitBody): Promise<UnitDetailView> {
    return this.view(await this.administration.create(asker, body), asker.bounds, body.validFrom ?? undefined);
  }

  /** Another name, kind or code from a day. */
  @Patch(':id')
  @Requires('organizations.manage')
  @ApiOkResponse({ type: UnitDetailView })
  async change(
    @CurrentAsker() asker: Asker,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: ChangeUnitBody,
  ): Promise<UnitDetailView> {
    await this.administration.change(asker, id, version, body);
    return this.view(id, asker.bounds);
  }

  @Post(':id/close')
  @HttpCode(200)
  @Requires('organizations.manage')
  @ApiOkResponse({ type: UnitDetailView })
  async close(@CurrentAsker() asker: Asker, @Param('id', ParseUUIDPipe) id: string, @Body() body: CloseUnitBody): Promise<UnitDetailView> {
    await this.administration.close(asker, id, body);
    return this.view(id, asker.bounds);
  }

  @Post(':id/successors')
  @HttpCode(200)
  @Requires('organizations.manage')
  @ApiOkResponse({ type: UnitDetailView })
  async addSuccessors(
    @CurrentAsker() asker: Asker,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: SuccessorsBody,
  ): Promise<UnitDetailView> {
    await this.administration.addSuccessors(asker, id, body);
    return this.view(id, asker.bounds);
  }

  /** Puts the unit with all below it under another one. */
  @Post(':id/move')
  @HttpCode(200)
  @Requires('organizations.manage')
  @ApiOkResponse({ type: UnitDetailView })
  async move(
    @CurrentAsker() asker: Asker,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: MoveUnitBody,
  ): Promise<UnitDetailView> {
    await this.administration.move(asker, id, version, body);
    return this.view(id, asker.bounds);
  }

  private view(id: string, bounds: Bounds, onDay: Day = this.clock.today()): Promise<UnitDetailView> {
    return this.database.read(bounds, async (tx) => ({
      ...(await this.units.require(tx, id, bounds, onDay)),
      periods: await this.units.periods(tx, id),
      predecessors: await this.units.predecessors(tx, id),
      successors: await this.units.successors(tx, id),
    }));
  }
}
