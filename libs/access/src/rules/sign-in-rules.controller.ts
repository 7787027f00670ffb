import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { IfMatch, NeedsFreshProof, Requires } from '#libs/platform';
import { Asker } from '../asker/asker.js';
import { CurrentAsker } from '../asker/current-asker.js';
import { SignInRules } from './sign-in-rules.service.js';
import { SignInRulesBody, SignInRulesView } from './sign-in-rules.view.js';

@ApiTags('users')
@Controller('sign-in-rules')
@Requires('access.manage')
export class SignInRulesController {
  constructor(private readonly rules: SignInRules) {}

  @Get()
  @ApiOkResponse({ type: SignInRulesView })
  show(): Promise<SignInRulesView> {
    return this.rules.read();
  }

  @Put()
  @NeedsFreshProof()
  @ApiOkResponse({ type: SignInRulesView })
  change(@CurrentAsker() asker: Asker, @IfMatch() version: number, @Body() body: SignInRulesBody): Promise<SignInRulesView> {
    return this.rules.change(asker, version, body);
  }
}
