import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Asker, CurrentAsker } from '#libs/access';
import { Looks } from '#libs/audit';
import { AlsoWhenViewing, IfMatch, Requires } from '#libs/platform';
import {
  ShortlistBody,
  ShortlistChange,
  ShortlistIndex,
  ShortlistLooks,
  ShortlistMarks,
  ShortlistMarksBody,
  ShortlistShare,
  ShortlistView,
} from './shortlist.body.js';
import { ShortlistMarksQuery } from './shortlist-marks.query.js';
import { ShortlistReaders } from './shortlist-readers.service.js';
import { OPENED, ShortlistsQuery } from './shortlists.query.js';
import { Shortlists } from './shortlists.service.js';

@ApiTags('talent')
@Controller('shortlists')
@Requires('talent.search')
export class ShortlistsController {
  constructor(
    private readonly shortlists: Shortlists,
    private readonly readers: ShortlistReaders,
    private readonly query: ShortlistsQuery,
    private readonly marks: ShortlistMarksQuery,
    private readonly looks: Looks,
  ) {}

  /** The asker's own lists, then those shared with the asker. */
  @Get()
  @ApiOkResponse({ type: ShortlistIndex })
  async list(@CurrentAsker() asker: Asker): Promise<ShortlistIndex> {
    return { items: await this.query.list(asker) };
  }

  /** Of the people of a page those who stand on lists of the asker's, each with the lists. */
  @Post('marks')
  @AlsoWhenViewing()
  @HttpCode(200)
  @ApiOkResponse({ type: ShortlistMarks })
  async mark(@CurrentAsker() asker: Asker, @Body() { people }: ShortlistMarksBody): Promise<ShortlistMarks> {
    return { items: await this.marks.of(asker, people) };
  }

  @Post()
  @ApiCreatedResponse({ type: ShortlistView })
  async create(@CurrentAsker() asker: Asker, @Body() body: ShortlistBody): Promise<ShortlistView> {
    return this.query.one(asker, await this.shortlists.create(asker, body));
  }

  /** That it was opened is kept, and told its owner. */
  @Get(':id')
  @ApiOkResponse({ type: ShortlistView })
  async show(@CurrentAsker() asker: Asker, @Param('id', ParseUUIDPipe) id: string): Promise<ShortlistView> {
    const view = await this.query.one(asker, id);
    await this.looks.opened(asker, { action: OPENED, entity: 'shortlist', entityId: id });
    return view;
  }

  @Patch(':id')
  @ApiOkResponse({ type: ShortlistView })
  async change(
    @CurrentAsker() asker: Asker,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: ShortlistChange,
  ): Promise<ShortlistView> {
    await this.shortlists.change(asker, id, version, body);
    return this.query.one(asker, id);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  remove(@CurrentAsker() asker: Asker, @Param('id', ParseUUIDPipe) id: string, @IfMatch() version: number): Promise<void> {
    return this.shortlists.remove(asker, id, version);
  }

  /** Brings back a list that was removed, with all that stood on it: by its owner, within a day. */
  @Post(':id/restoration')
  @HttpCode(200)
  @ApiOkResponse({ type: ShortlistView })
  async restore(@CurrentAsker() asker: Asker, @Param('id', ParseUUIDPipe) id: string): Promise<ShortlistView> {
    await this.shortlists.restore(asker, id);
    return this.query.one(asker, id);
  }

  /** Who opened it: for its owner. */
  @Get(':id/looks')
  @ApiOkResponse({ type: ShortlistLooks })
  async looked(@CurrentAsker() asker: Asker, @Param('id', ParseUUIDPipe) id: string): Promise<ShortlistLooks> {
    return { items: await this.query.looks(asker, id) };
  }

  /** Shares it, or changes what a reader may do. Who is out of that reader's scope stays so. */
  @Post(':id/readers')
  @HttpCode(200)
  @ApiOkResponse({ type: ShortlistView })
  async share(@CurrentAsker() asker: Asker, @Param('id', ParseUUIDPipe) id: string, @Body() body: ShortlistShare): Promise<ShortlistView> {
    await this.readers.share(asker, id, body);
    return this.query.one(asker, id);
  }

  /** By its owner, or by the reader. */
  @Delete(':id/readers/:userId')
  @HttpCode(204)
  @ApiNoContentResponse()
  endShare(
    @CurrentAsker() asker: Asker,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('userId', ParseUUIDPipe) userId: string,
  ): Promise<void> {
    return this.readers.end(asker, id, userId);
  }
}
