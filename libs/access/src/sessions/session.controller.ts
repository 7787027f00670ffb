import { Body, Controller, Get, HttpCode, Inject, Post, Put, Req, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '#libs/kernel';
import { AlsoWhenViewing, OpenInPerson, OpenToAnyone } from '#libs/platform';
import { Asker, type AskerIdentity } from '../asker/asker.js';
import { type AskingRequest, CurrentAsker } from '../asker/current-asker.js';
import { OwnAccount } from '../users/own-account.service.js';
import { originOf } from './origin.js';
import { SessionQuery } from './session.query.js';
import { SessionService } from './session.service.js';
import { ChangePasswordBody, EmailBody, LanguageBody, SessionView, SignInBody } from './session.view.js';
import {
  DEVICE_COOKIE,
  deviceCookieOptions,
  deviceToken,
  giveSession,
  isHttps,
  mayCarryPasswords,
  sessionToken,
  WEB_ADDRESS,
  type WebAddress,
} from './session-cookie.js';
import { SignIn } from './sign-in.service.js';

@ApiTags('session')
@Controller('session')
export class SessionController {
  constructor(
    private readonly entry: SignIn,
    private readonly sessions: SessionService,
    private readonly query: SessionQuery,
    private readonly account: OwnAccount,
    @Inject(WEB_ADDRESS) private readonly address: WebAddress,
  ) {}

  /** Signs in: the answer is the session, the cookie its key. */
  @Post()
  @HttpCode(200)
  @OpenToAnyone()
  @ApiOkResponse({ type: SessionView })
  async signIn(
    @Body() { username, password, code }: SignInBody,
    @Req() request: AskingRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    if (!mayCarryPasswords(request, this.address)) throw new DomainError('access.plain_http');
    const [device, before] = [deviceToken(request), sessionToken(request, this.address)];
    const given = await this.entry.open({ username, password, code: code ?? null, origin: originOf(request), device, before });
    giveSession(reply, given.session, this.address);
    void reply.setCookie(DEVICE_COOKIE, given.device, deviceCookieOptions(this.address));
    return this.viewOf(await this.justOpened(given.session), request);
  }

  @Get()
  @OpenInPerson()
  @AlsoWhenViewing()
  @ApiOkResponse({ type: SessionView })
  show(@CurrentAsker() asker: Asker, @Req() request: FastifyRequest): Promise<SessionView> {
    return this.viewOf(asker.identity, request);
  }

  /** Changes one's own password: every other session of the account ends. */
  @Put('password')
  @OpenInPerson()
  @ApiOkResponse({ type: SessionView })
  async changePassword(
    @CurrentAsker() asker: Asker,
    @Body() { current, next }: ChangePasswordBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    const token = await this.account.changePassword(asker, { current, next, origin: originOf(request) });
    giveSession(reply, token, this.address);
    return this.viewOf(await this.justOpened(token), request);
  }

  @Put('language')
  @HttpCode(204)
  @OpenInPerson()
  @ApiNoContentResponse()
  async changeLanguage(@CurrentAsker() asker: Asker, @Body() { language }: LanguageBody): Promise<void> {
    await this.account.changeLanguage(asker, language);
  }

  @Put('email')
  @HttpCode(204)
  @OpenInPerson()
  @ApiNoContentResponse()
  async changeEmail(@CurrentAsker() asker: Asker, @Body() { email }: EmailBody): Promise<void> {
    await this.account.changeEmail(asker, email);
  }

  private async justOpened(token: string): Promise<AskerIdentity> {
    const identity = await this.sessions.identify(token);
    if (!identity) throw new DomainError('access.sign_in_needed'); // ended in the same moment
    return identity;
  }

  private async viewOf(identity: AskerIdentity, request: FastifyRequest): Promise<SessionView> {
    const local = /^(127\.|::1$|::ffff:127\.)/.test(request.ip);
    return { ...(await this.query.view(identity)), plainHttp: !isHttps(this.address) && !local };
  }
}
