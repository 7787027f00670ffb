import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { DomainError } from '#libs/kernel';
import { isCommon } from './common-passwords.js';

const PARAMETERS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }; // argon2id, the minimum OWASP gives
const AT_ONCE = 2;
const WAITING = 20;
const LONGEST_BYTES = 256; // what argon2 is given; more would count for nothing without anybody knowing

/**
 * argon2id shares the few threads that files and DNS use too: two at once, twenty waiting, then "busy" instead of an outage.
 */
@Injectable()
export class Passwords {
  private running = 0;
  private readonly queue: (() => void)[] = [];
  private dummy: Promise<string> | null = null;

  hash(password: string): Promise<string> {
    return this.inTurn(() => hash(normal(password), PARAMETERS));
  }

  /** Takes as long for a user that does not exist. */
  async verify(stored: string | null, password: string): Promise<boolean> {
    this.dummy ??= hash(normal('nobody has this password'), PARAMETERS);
    const against = stored ?? (await this.dummy);
    return (await this.inTurn(() => verify(against, normal(password)))) && stored !== null;
  }

  /** Refuses at once what would find no room: a flood is turned away before anything else is done for it. */
  requireRoom(): void {
    if (this.running >= AT_ONCE && this.queue.length >= WAITING) throw new DomainError('access.busy', { retryAfter: 3 });
  }

  private async inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.running >= AT_ONCE) {
      this.requireRoom();
      await new Promise<void>((resolve) => this.queue.push(resolve)); // woken with the place of the one who leaves
    } else this.running++;
    try {
      return await work();
    } finally {
      const next = this.queue.shift();
      if (next) next();
      else this.running--;
    }
  }
}

/** One form of what is typed on different keyboards, of bounded length. */
const normal = (password: string): string => Buffer.from(password.normalize('NFKC')).subarray(0, LONGEST_BYTES).toString('base64');

/** Eight characters to 256 bytes, not the user name, not known from leaks. No rules on kinds of characters. */
export function checkStrength(password: string, username: string): void {
  const plain = password.normalize('NFKC');
  if ([...plain].length < 8) throw new DomainError('access.short_password');
  if (Buffer.byteLength(plain) > LONGEST_BYTES) throw new DomainError('access.long_password');
  if (plain.toLowerCase() === username || isCommon(plain)) throw new DomainError('access.weak_password');
}

const READABLE = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Readable over the phone: four groups of four, 79 bits. */
export const oneTimePassword = (): string =>
  Array.from({ length: 4 }, () => Array.from({ length: 4 }, () => READABLE[randomInt(READABLE.length)]).join('')).join('-');
