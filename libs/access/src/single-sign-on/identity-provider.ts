import { Inject, Injectable } from '@nestjs/common';
import * as client from 'openid-client';
import { DomainError } from '#libs/kernel';
import { WEB_ADDRESS, type WebAddress } from '../sessions/session-cookie.js';

/** The provider of a body's own accounts; null: people sign in with a password of this product. */
export const PROVIDER = Symbol('identity provider');
export interface ProviderSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly name: string | undefined; // as people call it
}

/** What a browser has to bring back, and what only we know of it. */
export interface Asked {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  readonly again: boolean; // the user has to prove anew
}

/** Whom the provider vouches for. */
export interface Vouched {
  readonly issuer: string;
  readonly subject: string;
  readonly email: string | null; // one the provider has verified
  readonly provenAt: Date | null;
}

const SECONDS = 10;
const JUST_NOW_SECONDS = 300;
export const CALLBACK = '/api/session/oidc/callback';

/** OpenID Connect: authorization code with PKCE, state and nonce. The provider is asked what it offers when it is first needed. */
@Injectable()
export class IdentityProvider {
  private found: Promise<client.Configuration> | null = null;

  constructor(
    @Inject(PROVIDER) private readonly settings: ProviderSettings | null,
    @Inject(WEB_ADDRESS) private readonly address: WebAddress,
  ) {}

  get name(): string | null {
    return this.settings && (this.settings.name ?? new URL(this.settings.issuer).host);
  }

  async ask(again: boolean): Promise<{ url: URL; asked: Asked }> {
    const asked = { state: client.randomState(), nonce: client.randomNonce(), verifier: client.randomPKCECodeVerifier(), again };
    const url = client.buildAuthorizationUrl(await this.configuration(), {
      redirect_uri: this.callback().href,
      scope: 'openid email',
      code_challenge: await client.calculatePKCECodeChallenge(asked.verifier),
      code_challenge_method: 'S256',
      state: asked.state,
      nonce: asked.nonce,
      ...(again ? { prompt: 'login', max_age: '0' } : {}),
    });
    return { url, asked };
  }

  /** `search` is what stands behind the question mark of the address the provider sent the browser back to. */
  async redeem(search: string, { state, nonce, verifier, again }: Asked): Promise<Vouched> {
    const back = this.callback();
    back.search = search;
    const answer = await client.authorizationCodeGrant(await this.configuration(), back, {
      expectedState: state,
      expectedNonce: nonce,
      pkceCodeVerifier: verifier,
      idTokenExpected: true,
      ...(again ? { maxAge: JUST_NOW_SECONDS } : {}),
    });
    const claims = answer.claims()!;
    const { email, email_verified: verified } = { ...claims, ...(await this.moreOf(answer, claims)) };
    return {
      issuer: claims.iss,
      subject: claims.sub,
      email: verified === true && typeof email === 'string' ? email : null,
      provenAt: typeof claims.auth_time === 'number' ? new Date(claims.auth_time * 1_000) : null,
    };
  }

  /** Many providers give the address only when asked for it. */
  private async moreOf(answer: client.TokenEndpointResponse, claims: client.IDToken): Promise<Record<string, unknown>> {
    const configuration = await this.configuration();
    if (claims.email !== undefined || !configuration.serverMetadata().userinfo_endpoint) return {};
    return client.fetchUserInfo(configuration, answer.access_token, claims.sub);
  }

  private callback(): URL {
    return new URL(CALLBACK, this.address.publicUrl);
  }

  /** A provider that could not be reached is asked again the next time. */
  private configuration(): Promise<client.Configuration> {
    if (!this.settings) throw new DomainError('access.no_single_sign_on');
    const { issuer, clientId, clientSecret } = this.settings;
    const url = new URL(issuer);
    const local = url.protocol === 'http:' && /^(127\.0\.0\.1|localhost|\[::1\])$/.test(url.hostname); // plain text only within this machine
    this.found ??= client
      .discovery(url, clientId, clientSecret, undefined, {
        timeout: SECONDS,
        ...(local ? { execute: [client.allowInsecureRequests] } : {}),
      })
      .catch((error: unknown) => {
        this.found = null;
        throw error;
      });
    return this.found;
  }
}
