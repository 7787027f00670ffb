import { Body, Controller, Delete, HttpCode, Param, ParseUUIDPipe, Patch, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Asker, CurrentAsker } from '#libs/access';
import { IfMatch, Requires } from '#libs/platform';
import { AddedToShortlist, EntryChange, ShortlistAddition, ShortlistRemoval, ShortlistView, TakenOff } from './shortlist.body.js';
import { ShortlistAdditions } from './shortlist-additions.service.js';
import { ShortlistEntries } from './shortlist-entries.service.js';
import { ShortlistRemovals } from './shortlist-removals.service.js';
import { ShortlistsQuery } from './shortlists.query.js';

@ApiTags('talent')
@Controller('shortlists/:id')
@Requires('talent.search')
export class ShortlistEntriesController {
  constructor(
    private readonly additions: ShortlistAdditions,
    private readonly entries: ShortlistEntries,
    private readonly removals: ShortlistRemovals,
    private readonly query: ShortlistsQuery,
  ) {}

  /** Puts people on the list: those named, or everybody who answers a question, as far as there is room. */
  @Post('entries')
  @HttpCode(200)
  @ApiOkResponse({ type: AddedToShortlist })
  add(@CurrentAsker() asker: Asker, @Param('id', ParseUUIDPipe) id: string, @Body() body: ShortlistAddition): Promise<AddedToShortlist> {
    return this.additions.add(asker, id, body);
  }

  /** Takes people off, as after a mistake: they may be put on again. */
  @Post('removals')
  @HttpCode(200)
  @ApiOkResponse({ type: TakenOff })
  takeOff(@CurrentAsker() asker: Asker, @Param('id', ParseUUIDPipe) id: string, @Body() body: ShortlistRemoval): Promise<TakenOff> {
    return this.removals.some(asker, id, body);
  }

  /** Puts them back where they stood: by whoever took them off, within a day. */
  @Post('removals/:removal/undo')
  @HttpCode(200)
  @ApiOkResponse({ type: ShortlistView })
  async undo(
    @CurrentAsker() asker: Asker,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('removal', ParseUUIDPipe) removal: string,
  ): Promise<ShortlistView> {
    await this.removals.undo(asker, id, removal);
    return this.query.one(asker, id);
  }

  /** The stage, the note, whether somebody is left out and why, the place. */
  @Patch('entries/:person')
  @ApiOkResponse({ type: ShortlistView })
  async change(
    @CurrentAsker() asker: Asker,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('person', ParseUUIDPipe) person: string,
    @IfMatch() version: number,
    @Body() body: EntryChange,
  ): Promise<ShortlistView> {
    await this.entries.change(asker, id, person, version, body);
    return this.query.one(asker, id);
  }

  @Delete('entries/:person')
  @HttpCode(200)
  @ApiOkResponse({ type: TakenOff })
  remove(
    @CurrentAsker() asker: Asker,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('person', ParseUUIDPipe) person: string,
    @IfMatch() version: number,
  ): Promise<TakenOff> {
    return this.removals.one(asker, id, person, version);
  }
}
