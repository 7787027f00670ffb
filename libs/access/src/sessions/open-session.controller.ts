import { Body, Controller, Delete, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '#libs/kernel';
import { AlsoWhenViewing, OpenInPerson } from '#libs/platform';
import { Asker } from '../asker/asker.js';
import { CurrentAsker } from '../asker/current-asker.js';
import { OpenSessions } from './open-sessions.js';
import { StepUpBody } from './session.view.js';
import { giveSession, mayCarryPasswords, takeSession, WEB_ADDRESS, type WebAddress } from './session-cookie.js';
import { StepUp } from './step-up.service.js';

@ApiTags('session')
@Controller('session')
@OpenInPerson()
export class OpenSessionController {
  constructor(
    private readonly stepUp: StepUp,
    private readonly sessions: OpenSessions,
    @Inject(WEB_ADDRESS) private readonly address: WebAddress,
  ) {}

  /** Proves once more who sits at this session; it goes on under a new key. */
  @Post('step-up')
  @HttpCode(204)
  @ApiNoContentResponse()
  async prove(
    @CurrentAsker() asker: Asker,
    @Body() body: StepUpBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    if (!mayCarryPasswords(request, this.address)) throw new DomainError('access.plain_http');
    giveSession(reply, await this.stepUp.prove(asker, body), this.address);
  }

  @Delete()
  @AlsoWhenViewing()
  @HttpCode(204)
  @ApiNoContentResponse()
  async signOut(@CurrentAsker() asker: Asker, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.sessions.signOut(asker);
    takeSession(reply, this.address);
  }
}
