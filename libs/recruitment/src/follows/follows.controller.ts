import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Asker, CurrentAsker } from '#libs/access';
import { Requires } from '#libs/platform';
import { FollowBody, FollowList } from './follow.view.js';
import { FollowsQuery } from './follows.query.js';
import { Follows } from './follows.service.js';

@ApiTags('recruitment')
@Controller('field-follows')
@Requires('recruitment.follow')
export class FollowsController {
  constructor(
    private readonly follows: Follows,
    private readonly query: FollowsQuery,
  ) {}

  @Get()
  @ApiOkResponse({ type: FollowList })
  async list(@CurrentAsker() asker: Asker): Promise<FollowList> {
    return { items: await this.query.of(asker) };
  }

  @Post()
  @HttpCode(200)
  @ApiOkResponse({ type: FollowList })
  async add(@CurrentAsker() asker: Asker, @Body() body: FollowBody): Promise<FollowList> {
    await this.follows.add(asker, body);
    return this.list(asker);
  }

  @Delete(':id')
  @ApiOkResponse({ type: FollowList })
  async remove(@CurrentAsker() asker: Asker, @Param('id', ParseUUIDPipe) id: string): Promise<FollowList> {
    await this.follows.remove(asker, id);
    return this.list(asker);
  }
}
