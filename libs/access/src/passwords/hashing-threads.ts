import { availableParallelism } from 'node:os';
import { DomainError } from '#libs/kernel';
import type { HashingAnswer, HashingWork } from './hash-in-thread.js';
import { HashingThread } from './hashing-thread.js';

/** All processors but one, and no more than anybody needs. */
const AT_ONCE = Math.max(1, Math.min(availableParallelism() - 1, 4));
export const WAITING = 20;
const MOST_WAIT_MS = 5_000;

/**
 * argon2id takes a processor for a twentieth of a second, on purpose: threads of low priority do it, never more of them than leave a
 * processor free. Several processes on one machine share by that priority what the rest of the product leaves. Who finds no room, or
 * does not come to turn soon, is told to come again: busy instead of an outage.
 */
export class HashingThreads {
  private readonly threads: readonly HashingThread[];
  private readonly idle: HashingThread[];
  private readonly waiting: ((thread: HashingThread) => void)[] = [];

  constructor(
    atOnce: number = AT_ONCE,
    private readonly mostWaitMs: number = MOST_WAIT_MS,
  ) {
    this.threads = Array.from({ length: atOnce }, () => new HashingThread());
    this.idle = [...this.threads];
  }

  /** Refuses at once what would find no room. */
  requireRoom(): void {
    if (this.idle.length === 0 && this.waiting.length >= WAITING) throw busy();
  }

  async run(work: HashingWork): Promise<HashingAnswer> {
    const thread = this.idle.pop() ?? (await this.turn());
    try {
      return await thread.ask(work);
    } finally {
      const next = this.waiting.shift();
      if (next) next(thread);
      else this.idle.push(thread);
    }
  }

  async end(): Promise<void> {
    await Promise.all(this.threads.map((thread) => thread.end()));
  }

  private turn(): Promise<HashingThread> {
    this.requireRoom();
    return new Promise((resolve, reject) => {
      const begin = (thread: HashingThread): void => {
        clearTimeout(timer);
        resolve(thread);
      };
      const timer = setTimeout(() => {
        this.waiting.splice(this.waiting.indexOf(begin), 1);
        reject(busy());
      }, this.mostWaitMs);
      this.waiting.push(begin);
    });
  }
}

const busy = (): DomainError => new DomainError('access.busy', { retryAfter: 3 });
