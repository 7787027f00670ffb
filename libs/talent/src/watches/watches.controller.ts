import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Asker, CurrentAsker } from '#libs/access';
import { IfMatch, Requires } from '#libs/platform';
import { WatchBody, WatchChange, WatchList, WatchNews, WatchView } from './watch.body.js';
import { WatchesQuery } from './watches.query.js';
import { Watches } from './watches.service.js';

@ApiTags('talent')
@Controller('watches')
@Requires('talent.search')
export class WatchesController {
  constructor(
    private readonly watches: Watches,
    private readonly query: WatchesQuery,
  ) {}

  /** The questions the asker keeps, with how many answer each and what is new. */
  @Get()
  @ApiOkResponse({ type: WatchList })
  async list(@CurrentAsker() asker: Asker): Promise<WatchList> {
    return { items: await this.query.of(asker) };
  }

  @Post()
  @ApiCreatedResponse({ type: WatchView })
  async create(@CurrentAsker() asker: Asker, @Body() body: WatchBody): Promise<WatchView> {
    return this.query.one(asker, await this.watches.add(asker, body));
  }

  @Get(':id')
  @ApiOkResponse({ type: WatchView })
  show(@CurrentAsker() asker: Asker, @Param('id', ParseUUIDPipe) id: string): Promise<WatchView> {
    return this.query.one(asker, id);
  }

  @Patch(':id')
  @ApiOkResponse({ type: WatchView })
  async change(
    @CurrentAsker() asker: Asker,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: WatchChange,
  ): Promise<WatchView> {
    await this.watches.change(asker, id, version, body);
    return this.query.one(asker, id);
  }

  @Delete(':id')
  @HttpCode(204)
  remove(@CurrentAsker() asker: Asker, @Param('id', ParseUUIDPipe) id: string, @IfMatch() version: number): Promise<void> {
    return this.watches.remove(asker, id, version);
  }

  /** Who came and who went since the asker last looked. */
  @Get(':id/news')
  @ApiOkResponse({ type: WatchNews })
  news(@CurrentAsker() asker: Asker, @Param('id', ParseUUIDPipe) id: string): Promise<WatchNews> {
    return this.query.news(asker, id);
  }

  /** The asker has looked: from now on nothing of it is new. */
  @Post(':id/seen')
  @HttpCode(200)
  @ApiOkResponse({ type: WatchView })
  async seen(@CurrentAsker() asker: Asker, @Param('id', ParseUUIDPipe) id: string): Promise<WatchView> {
    await this.watches.seen(asker, id);
    return this.query.one(asker, id);
  }
}
