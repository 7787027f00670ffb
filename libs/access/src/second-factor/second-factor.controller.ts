import { Body, Controller, Delete, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { NeedsFreshProof, OpenInPerson } from '#libs/platform';
import { Asker } from '../asker/asker.js';
import { CurrentAsker } from '../asker/current-asker.js';
import { Enrolment } from './enrolment.service.js';
import { CodeBody, RecoveryCodes, SecondFactorView, ShownSecret } from './second-factor.view.js';

/** One's own second factor. */
@ApiTags('session')
@Controller('session/second-factor')
@OpenInPerson()
export class SecondFactorController {
  constructor(private readonly enrolment: Enrolment) {}

  @Get()
  @ApiOkResponse({ type: SecondFactorView })
  show(@CurrentAsker() asker: Asker): Promise<SecondFactorView> {
    return this.enrolment.show(asker);
  }

  /** A secret for the phone; it counts when the first code came back. */
  @Post()
  @NeedsFreshProof()
  @ApiCreatedResponse({ type: ShownSecret })
  begin(@CurrentAsker() asker: Asker): Promise<ShownSecret> {
    return this.enrolment.begin(asker);
  }

  @Put()
  @NeedsFreshProof()
  @ApiOkResponse({ type: RecoveryCodes })
  async confirm(@CurrentAsker() asker: Asker, @Body() { code }: CodeBody): Promise<RecoveryCodes> {
    return { codes: await this.enrolment.confirm(asker, code) };
  }

  @Post('recovery-codes')
  @NeedsFreshProof()
  @ApiCreatedResponse({ type: RecoveryCodes })
  async renewCodes(@CurrentAsker() asker: Asker): Promise<RecoveryCodes> {
    return { codes: await this.enrolment.renewCodes(asker) };
  }

  @Delete()
  @NeedsFreshProof()
  @HttpCode(204)
  @ApiNoContentResponse()
  leave(@CurrentAsker() asker: Asker): Promise<void> {
    return this.enrolment.leave(asker);
  }
}
