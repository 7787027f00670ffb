import { Body, Controller, Get, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Requires } from '#libs/platform';
import { Asker } from '../asker/asker.js';
import { CurrentAsker } from '../asker/current-asker.js';
import { SetupService } from './setup.service.js';
import { MadeAccounts, SetupAccountsBody, SetupBodyBody, SetupPlanBody, SetupView } from './setup.view.js';

@ApiTags('setup')
@Controller('setup')
@Requires('access.setup')
export class SetupController {
  constructor(private readonly setup: SetupService) {}

  @Get()
  @ApiOkResponse({ type: SetupView })
  show(): Promise<SetupView> {
    return this.setup.show();
  }

  @Put('body')
  @ApiOkResponse({ type: SetupView })
  chooseBody(@CurrentAsker() asker: Asker, @Body() body: SetupBodyBody): Promise<SetupView> {
    return this.setup.chooseBody(asker, body);
  }

  @Put('plan')
  @ApiOkResponse({ type: SetupView })
  choosePlan(@CurrentAsker() asker: Asker, @Body() { plan }: SetupPlanBody): Promise<SetupView> {
    return this.setup.choosePlan(asker, plan);
  }

  @Post('accounts')
  @ApiCreatedResponse({ type: MadeAccounts })
  async makeAccounts(@CurrentAsker() asker: Asker, @Body() body: SetupAccountsBody): Promise<MadeAccounts> {
    return { accounts: await this.setup.makeAccounts(asker, body) };
  }
}
