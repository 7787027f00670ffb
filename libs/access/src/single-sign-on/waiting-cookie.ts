import type { CookieSerializeOptions } from '@fastify/cookie';
import { Injectable } from '@nestjs/common';
import { SecretBox } from '#libs/platform';
import type { Asked } from './identity-provider.js';

export const WAITING_COOKIE = 'oidc';
const MINUTES = 10;

export interface Waiting extends Asked {
  readonly returnTo: string;
  readonly until: number;
}

/** Only this browser may bring the answer back; what it keeps meanwhile it can neither read nor change. */
export const waitingOptions = (secure: boolean): CookieSerializeOptions => ({
  path: '/api/session/oidc',
  httpOnly: true,
  sameSite: 'lax',
  secure,
  maxAge: MINUTES * 60,
});

const PLACE = { table: 'cookie', column: WAITING_COOKIE, row: '' };

@Injectable()
export class WaitingBox {
  constructor(private readonly box: SecretBox) {}

  seal(asked: Asked, returnTo: string, now: Date): string {
    const waiting: Waiting = { ...asked, returnTo, until: now.getTime() + MINUTES * 60_000 };
    return this.box.seal(JSON.stringify(waiting), PLACE).toString('base64url');
  }

  /** Null for what is not ours or too old. */
  open(cookie: string | undefined, now: Date): Waiting | null {
    if (!cookie) return null;
    try {
      const waiting = JSON.parse(this.box.open(Buffer.from(cookie, 'base64url'), PLACE)) as Waiting;
      return waiting.until > now.getTime() ? waiting : null;
    } catch {
      return null;
    }
  }
}
