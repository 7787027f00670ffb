import type { CookieSerializeOptions } from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Where the product is reached and whether an unencrypted network is accepted: from the configuration. */
export const WEB_ADDRESS = Symbol('web address');
export interface WebAddress {
  readonly publicUrl: string | undefined;
  readonly plainHttp: 'lan' | undefined;
}

export const isHttps = ({ publicUrl }: WebAddress): boolean => publicUrl?.startsWith('https://') ?? false;
export const cookieName = (address: WebAddress): string => (isHttps(address) ? '__Host-sid' : 'sid');

export const cookieOptions = (address: WebAddress): CookieSerializeOptions => ({
  path: '/',
  httpOnly: true,
  sameSite: 'lax',
  secure: isHttps(address),
});

/** A cookie of long life that only signing in gets to see. */
export const DEVICE_COOKIE = 'device';
export const DEVICE_DAYS = 180;

export const deviceCookieOptions = (address: WebAddress): CookieSerializeOptions => ({
  path: '/api/session',
  httpOnly: true,
  sameSite: 'strict',
  secure: isHttps(address),
  maxAge: DEVICE_DAYS * 24 * 3600,
});

export const deviceToken = (request: FastifyRequest): string | null => tokenIn(request, DEVICE_COOKIE);

/** Only the cookie of this address: a neighbouring site can set `sid` for us, never `__Host-sid`. */
export const sessionToken = (request: FastifyRequest, address: WebAddress): string | null => tokenIn(request, cookieName(address));

export const giveSession = (reply: FastifyReply, token: string, address: WebAddress): void =>
  void reply.setCookie(cookieName(address), token, cookieOptions(address));

export const takeSession = (reply: FastifyReply, address: WebAddress): void =>
  void reply.clearCookie(cookieName(address), cookieOptions(address));

function tokenIn(request: FastifyRequest, name: string): string | null {
  const value = request.cookies?.[name];
  return value && /^[A-Za-z0-9_-]{43}$/.test(value) ? value : null;
}

/** Passwords travel encrypted, or never leave the machine, or the operator accepted the internal network. */
export const mayCarryPasswords = (request: FastifyRequest, address: WebAddress): boolean =>
  isHttps(address) || address.plainHttp === 'lan' || /^(127\.|::1$|::ffff:127\.)/.test(request.ip);
