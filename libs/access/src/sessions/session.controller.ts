import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Put, Req, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '#libs/kernel';
import { OpenToAnyone, OpenToSignedIn } from '#libs/platform';
import { Asker } from '../asker/asker.js';
import { type AskingRequest, CurrentAsker } from '../asker/current-asker.js';
import { Permissions } from '../permissions/permissions.js';
import { OwnAccount } from '../users/own-account.service.js';
import { SessionQuery } from './session.query.js';
import { SessionService } from './session.service.js';
import { ChangePasswordBody, EmailBody, LanguageBody, SessionView, SignInBody } from './session.view.js';
import { cookieName, cookieOptions, isHttps, mayCarryPasswords, sessionToken, WEB_ADDRESS, type WebAddress } from './session-cookie.js';

@ApiTags('session')
@Controller('session')
export class SessionController {
  constructor(
    private readonly sessions: SessionService,
    private readonly query: SessionQuery,
    private readonly account: OwnAccount,
    private readonly permissions: Permissions,
    @Inject(WEB_ADDRESS) private readonly address: WebAddress,
  ) {}

  /** Signs in: the answer is the session, the cookie its key. */
  @Post()
  @HttpCode(200)
  @OpenToAnyone()
  @ApiOkResponse({ type: SessionView })
  async signIn(
    @Body() { username, password }: SignInBody,
    @Req() request: AskingRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    if (!mayCarryPasswords(request, this.address)) throw new DomainError('access.plain_http');
    const token = await this.sessions.open(username, password, request.ip, sessionToken(request));
    const identity = await this.sessions.identify(token);
    if (!identity) throw new DomainError('access.wrong_credentials');
    this.giveCookie(reply, token);
    return this.viewOf(new Asker(identity, this.permissions), request);
  }

  @Get()
  @OpenToSignedIn()
  @ApiOkResponse({ type: SessionView })
  show(@CurrentAsker() asker: Asker, @Req() request: FastifyRequest): Promise<SessionView> {
    return this.viewOf(asker, request);
  }

  @Delete()
  @HttpCode(204)
  @OpenToSignedIn()
  @ApiNoContentResponse()
  async signOut(@CurrentAsker() asker: Asker, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.sessions.close(asker.identity);
    void reply.clearCookie(cookieName(this.address), cookieOptions(this.address));
  }

  /** Changes one's own password: every other session of the account ends. */
  @Put('password')
  @OpenToSignedIn()
  @ApiOkResponse({ type: SessionView })
  async changePassword(
    @CurrentAsker() asker: Asker,
    @Body() { current, next }: ChangePasswordBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    const token = await this.account.changePassword(asker, current, next, request.ip);
    this.giveCookie(reply, token);
    const identity = await this.sessions.identify(token);
    if (!identity) throw new DomainError('access.sign_in_needed');
    return this.viewOf(new Asker(identity, this.permissions), request);
  }

  @Put('language')
  @HttpCode(204)
  @OpenToSignedIn()
  @ApiNoContentResponse()
  async changeLanguage(@CurrentAsker() asker: Asker, @Body() { language }: LanguageBody): Promise<void> {
    await this.account.changeLanguage(asker, language);
  }

  @Put('email')
  @HttpCode(204)
  @OpenToSignedIn()
  @ApiNoContentResponse()
  async changeEmail(@CurrentAsker() asker: Asker, @Body() { email }: EmailBody): Promise<void> {
    await this.account.changeEmail(asker, email);
  }

  private giveCookie(reply: FastifyReply, token: string): void {
    void reply.setCookie(cookieName(this.address), token, cookieOptions(this.address));
  }

  private async viewOf(asker: Asker, request: FastifyRequest): Promise<SessionView> {
    const local = /^(127\.|::1$|::ffff:127\.)/.test(request.ip);
    return { ...(await this.query.view(asker)), plainHttp: !isHttps(this.address) && !local };
  }
}
