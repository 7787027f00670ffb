import { randomInt } from 'node:crypto';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import { isTooLong, normal, OF_NOBODY } from './argon2id.js';
import { isCommon } from './common-passwords.js';
import { HashingThreads } from './hashing-threads.js';

/** Hashed with argon2id, apart from everything else the process does. */
@Injectable()
export class Passwords implements OnApplicationShutdown {
  private readonly threads = new HashingThreads();

  async hash(password: string): Promise<string> {
    return (await this.threads.run({ password: normal(password), stored: null })).hash;
  }

  /** Takes as long for a user that does not exist. */
  async verify(stored: string | null, password: string): Promise<boolean> {
    const { right } = await this.threads.run({ password: normal(password), stored: stored ?? OF_NOBODY });
    return right && stored !== null;
  }

  /** Refuses at once what would find no room: a flood is turned away before anything else is done for it. */
  requireRoom(): void {
    this.threads.requireRoom();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.threads.end();
  }
}

/** Eight characters to 256 bytes, not the user name, not known from leaks. No rules on kinds of characters. */
export function checkStrength(password: string, username: string): void {
  const plain = password.normalize('NFKC');
  if ([...plain].length < 8) throw new DomainError('access.short_password');
  if (isTooLong(plain)) throw new DomainError('access.long_password');
  if (plain.toLowerCase() === username || isCommon(plain)) throw new DomainError('access.weak_password');
}

const READABLE = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A one-time password that nobody used opens nothing afterwards. */
export const ONE_TIME_DAYS = 7;

/** Readable over the phone: four groups of four, 79 bits. */
export const oneTimePassword = (): string =>
  Array.from({ length: 4 }, () => Array.from({ length: 4 }, () => READABLE[randomInt(READABLE.length)]).join('')).join('-');
