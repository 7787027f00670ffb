import type { CookieSerializeOptions } from '@fastify/cookie';
import type { FastifyRequest } from 'fastify';

/** Where the product is reached and whether an unencrypted network is accepted: from the configuration. */
export const WEB_ADDRESS = Symbol('web address');
export interface WebAddress {
  readonly publicUrl: string | undefined;
  readonly plainHttp: 'lan' | undefined;
}

const NAMES = ['__Host-sid', 'sid'] as const;

export const isHttps = ({ publicUrl }: WebAddress): boolean => publicUrl?.startsWith('https://') ?? false;
export const cookieName = (address: WebAddress): string => (isHttps(address) ? NAMES[0] : NAMES[1]);

export const cookieOptions = (address: WebAddress): CookieSerializeOptions => ({
  path: '/',
  httpOnly: true,
  sameSite: 'lax',
  secure: isHttps(address),
});

export function sessionToken(request: FastifyRequest): string | null {
  for (const name of NAMES) {
    const value = request.cookies?.[name];
    if (value && /^[A-Za-z0-9_-]{43}$/.test(value)) return value;
  }
  return null;
}

/** Passwords travel encrypted, or never leave the machine, or the operator accepted the internal network. */
export const mayCarryPasswords = (request: FastifyRequest, address: WebAddress): boolean =>
  isHttps(address) || address.plainHttp === 'lan' || /^(127\.|::1$|::ffff:127\.)/.test(request.ip);
