import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Clock, DomainError } from '#libs/kernel';
import { CLOCK, OpenToAnyone } from '#libs/platform';
import { originOf } from '../sessions/origin.js';
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
} from '../sessions/session-cookie.js';
import { IdentityProvider } from './identity-provider.js';
import { SingleSignOn } from './single-sign-on.service.js';
import { SignInWays, StartQuery } from './single-sign-on.view.js';
import { WAITING_COOKIE, WaitingBox, waitingOptions } from './waiting-cookie.js';

/** A browser goes to the provider and comes back. Both are visits of pages: what goes wrong is said on the sign-in page. */
@ApiTags('session')
@Controller()
@OpenToAnyone()
export class SingleSignOnController {
  constructor(
    private readonly provider: IdentityProvider,
    private readonly entry: SingleSignOn,
    private readonly waiting: WaitingBox,
    @Inject(WEB_ADDRESS) private readonly address: WebAddress,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** How one may sign in, besides a name and a password. */
  @Get('sign-in-ways')
  @ApiOkResponse({ type: SignInWays })
  ways(): SignInWays {
    return { provider: this.provider.name };
  }

  @Get('session/oidc')
  @ApiResponse({ status: 302, description: 'to the provider' })
  async start(@Query() { ve, again }: StartQuery, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    if (!this.provider.name) throw new DomainError('access.no_single_sign_on');
    if (!mayCarryPasswords(request, this.address)) throw new DomainError('access.plain_http');
    try {
      const { url, asked } = await this.provider.ask(again === '1');
      void reply.setCookie(
        WAITING_COOKIE,
        this.waiting.seal(asked, localPath(ve), this.clock.now()),
        waitingOptions(isHttps(this.address)),
      );
      return void reply.redirect(url.href, 302);
    } catch {
      return this.sayOnPage(reply, 'unavailable');
    }
  }

  @Get('session/oidc/callback')
  @ApiResponse({ status: 302, description: 'to the page one came from, signed in' })
  async finish(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const waiting = this.waiting.open(request.cookies[WAITING_COOKIE], this.clock.now());
    void reply.clearCookie(WAITING_COOKIE, waitingOptions(isHttps(this.address)));
    if (!waiting) return this.sayOnPage(reply, 'failed');
    const vouched = await this.provider.redeem(request.url.split('?')[1] ?? '', waiting).catch(() => null);
    if (!vouched) return this.sayOnPage(reply, 'failed');
    const beginning = { origin: originOf(request), device: deviceToken(request), before: sessionToken(request, this.address) };
    const given = await this.entry.open(vouched, beginning).catch((error: unknown) => {
      if (error instanceof DomainError && error.code === 'access.single_sign_on_unknown') return null;
      throw error;
    });
    if (!given) return this.sayOnPage(reply, 'unknown');
    giveSession(reply, given.session, this.address);
    void reply.setCookie(DEVICE_COOKIE, given.device, deviceCookieOptions(this.address));
    return void reply.redirect(waiting.returnTo, 302);
  }

  private sayOnPage(reply: FastifyReply, what: 'unavailable' | 'failed' | 'unknown'): void {
    void reply.redirect(`/dang-nhap?sso=${what}`, 302);
  }
}

/** Only a page of our own: nobody is led elsewhere through signing in. */
const localPath = (path: string | undefined): string => (path && /^\/(?![/\\])[\x21-\x7e]*$/.test(path) ? path : '/');
