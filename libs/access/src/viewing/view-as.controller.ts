import { Body, Controller, Delete, HttpCode, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import { AlsoWhenViewing, NeedsFreshProof, OpenInPerson } from '#libs/platform';
import { Asker } from '../asker/asker.js';
import { CurrentAsker } from '../asker/current-asker.js';
import { Doorkeeper } from '../asker/doorkeeper.js';
import { ViewAs } from './view-as.service.js';
import { ViewAsBody } from './view-as.view.js';

@ApiTags('session')
@Controller('session/view-as')
@OpenInPerson()
export class ViewAsController {
  constructor(
    private readonly viewing: ViewAs,
    private readonly doorkeeper: Doorkeeper,
  ) {}

  /** From now on this session sees what another user would see, for half an hour, and can do nothing. */
  @Post()
  @HttpCode(204)
  @NeedsFreshProof()
  @ApiNoContentResponse()
  async begin(@CurrentAsker() asker: Asker, @Body() body: ViewAsBody): Promise<void> {
    this.doorkeeper.require(asker, 'access.view_as');
    await this.viewing.begin(asker, body);
  }

  @Delete()
  @HttpCode(204)
  @AlsoWhenViewing()
  @ApiNoContentResponse()
  async end(@CurrentAsker() asker: Asker): Promise<void> {
    await this.viewing.end(asker);
  }
}
