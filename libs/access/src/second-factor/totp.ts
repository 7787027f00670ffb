import { randomInt } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';

const PERIOD = 30;

/** Secrets as the apps on phones know them: 160 bits, six digits, thirty seconds. */
const totpOf = (secret: string, username: string) =>
  new TOTP({ issuer: 'Hien Tai', label: username, secret: Secret.fromBase32(secret), algorithm: 'SHA1', digits: 6, period: PERIOD });

export const newSecret = (): string => new Secret({ size: 20 }).base32;

/** What the QR code says. */
export const uriOf = (secret: string, username: string): string => totpOf(secret, username).toString();

export const stepAt = (instant: Date): number => Math.floor(instant.getTime() / 1_000 / PERIOD);

/** The step a code belongs to, one before and one after the instant included; null for a wrong code. */
export function stepOf(secret: string, code: string, instant: Date): number | null {
  const delta = totpOf(secret, '').validate({ token: code, timestamp: instant.getTime(), window: 1 });
  return delta === null ? null : stepAt(instant) + delta;
}

const READABLE = 'abcdefghjkmnpqrstuvwxyz23456789';
const COUNT = 10;

/** For the day the phone is lost: two groups of five, 49 bits, each good once. */
export const newRecoveryCodes = (): string[] =>
  Array.from({ length: COUNT }, () =>
    Array.from({ length: 2 }, () => Array.from({ length: 5 }, () => READABLE[randomInt(READABLE.length)]).join('')).join('-'),
  );

/** Six digits, or a recovery code; spaces and capitals do not matter. */
export const tidy = (code: string): string => code.normalize('NFKC').replace(/\s/g, '').toLowerCase();
export const isTotp = (code: string): boolean => /^\d{6}$/.test(code);
