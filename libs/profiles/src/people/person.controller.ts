import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Asker, CurrentAsker } from '#libs/access';
import { Looks } from '#libs/audit';
import { Field, IfMatch, PageQuery, Requires } from '#libs/platform';
import { ReasonBody } from '../facts/fact.body.js';
import { HistoryQuery } from '../history/history.query.js';
import { HistoryPage } from '../history/history.view.js';
import { ChangePersonBody, CreatePersonBody, TransferBody } from './person.body.js';
import { PersonQuery } from './person.query.js';
import { PersonService } from './person.service.js';
import { PersonView } from './person.view.js';
import { PersonChanges } from './person-changes.service.js';

export class MomentQuery {
  @Field({ type: 'day', optional: true, description: 'as it was on this day' }) onDay?: string;
  @Field({ type: 'time', optional: true, description: 'as it was known at this time' }) knownAt?: string;
}

@ApiTags('profiles')
@Controller('profiles')
export class PersonController {
  constructor(
    private readonly people: PersonService,
    private readonly changes: PersonChanges,
    private readonly query: PersonQuery,
    private readonly history: HistoryQuery,
    private readonly looks: Looks,
  ) {}

  /** Adds a person to the registry. */
  @Post()
  @Requires('profiles.edit')
  @ApiCreatedResponse({ type: PersonView })
  async create(@CurrentAsker() asker: Asker, @Body() body: CreatePersonBody): Promise<PersonView> {
    return this.query.show(asker, await this.people.create(asker, body), null, null);
  }

  /** Opens a record: shown once it is on record who did. */
  @Get(':id')
  @Requires('profiles.read')
  @ApiOkResponse({ type: PersonView })
  async show(
    @CurrentAsker() asker: Asker,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { onDay, knownAt }: MomentQuery,
  ): Promise<PersonView> {
    const view = await this.query.show(asker, id, onDay ?? null, knownAt ?? null);
    await this.looks.opened(asker, { action: 'profiles.opened', entity: 'person', entityId: id });
    return view;
  }

  @Get(':id/history')
  @Requires('profiles.read')
  @ApiOkResponse({ type: HistoryPage })
  async changesOf(
    @CurrentAsker() asker: Asker,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { limit, after }: PageQuery,
  ): Promise<HistoryPage> {
    const { items, next } = await this.history.page(asker, id, limit, after ?? null);
    await this.looks.opened(asker, { action: 'profiles.history_opened', entity: 'person', entityId: id });
    return { items: [...items], next };
  }

  @Patch(':id')
  @Requires('profiles.edit')
  @ApiOkResponse({ type: PersonView })
  change(
    @CurrentAsker() asker: Asker,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: ChangePersonBody,
  ): Promise<PersonView> {
    return this.changes.change(asker, id, version, body);
  }

  /** Archives a record that should not be; nothing is deleted. */
  @Delete(':id')
  @HttpCode(204)
  @Requires('profiles.edit')
  @ApiNoContentResponse()
  async archive(
    @CurrentAsker() asker: Asker,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() { reason }: ReasonBody,
  ): Promise<void> {
    await this.changes.archive(asker, id, version, reason);
  }

  /** Moves the record to another keeping unit, which may lie outside the asker's scope. */
  @Post(':id/transfer')
  @HttpCode(204)
  @Requires('profiles.edit')
  @ApiNoContentResponse()
  async transfer(
    @CurrentAsker() asker: Asker,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: TransferBody,
  ): Promise<void> {
    await this.changes.transfer(asker, id, version, body);
  }
}
