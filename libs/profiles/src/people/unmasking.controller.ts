import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Asker, CurrentAsker, Doorkeeper } from '#libs/access';
import { NeedsFreshProof, Requires } from '#libs/platform';
import { UnmaskBody } from './person.body.js';
import { UnmaskedView } from './person.view.js';
import { Unmasking } from './unmasking.service.js';

@ApiTags('profiles')
@Controller('profiles')
export class UnmaskingController {
  constructor(
    private readonly unmasking: Unmasking,
    private readonly doorkeeper: Doorkeeper,
  ) {}

  /** One masked value, whole: asked for in person, with a reason. There is no form of it for many. */
  @Post(':id/unmask')
  @HttpCode(200)
  @Requires('profiles.unmask')
  @NeedsFreshProof()
  @ApiOkResponse({ type: UnmaskedView })
  async unmask(@CurrentAsker() asker: Asker, @Param('id', ParseUUIDPipe) id: string, @Body() body: UnmaskBody): Promise<UnmaskedView> {
    this.doorkeeper.requirePerson(asker);
    return { value: await this.unmasking.unmask(asker, id, body) };
  }
}
