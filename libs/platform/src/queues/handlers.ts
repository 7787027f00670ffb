import { Inject, Injectable } from '@nestjs/common';
import { type Payload, TOPICS } from '../outbox/outbox.js';
import type { Lane } from './queue-port.js';

/** May run twice with the same payload, also at the same time as a copy that was thought dead: the rows it writes must remember. */
export type Handler = (payload: Payload) => Promise<void>;

/** One row of a batch. `settle` says how it went: null for done, else the code of what failed; unsettled rows have failed. */
export interface BatchItem {
  readonly payload: Payload;
  readonly attempts: number; // this one included
  settle(code: string | null, options?: { readonly final?: boolean }): void;
}
/** Works on many rows together; each is settled for itself, so that one that fails does not hold up the others. */
export type BatchHandler = (items: readonly BatchItem[]) => Promise<void>;

export interface HandlerOptions {
  readonly concurrency: number; // of this process
  /** After this time an attempt counts as failed, whatever it still does. */
  readonly timeoutSeconds?: number;
}

export interface BatchOptions extends HandlerOptions {
  readonly batch: number;
}

type Registered = { readonly timeoutSeconds: number; readonly concurrency: number } & (
  | { readonly kind: 'single'; readonly run: Handler }
  | { readonly kind: 'batch'; readonly batch: number; readonly run: BatchHandler }
);

const TIMEOUT_SECONDS = 120;

/** Who does the work of a topic: plain methods, registered by name when modules start. */
@Injectable()
export class Handlers {
  private readonly registered = new Map<string, Registered>();

  constructor(@Inject(TOPICS) private readonly topics: readonly string[]) {}

  register(topic: string, { concurrency, timeoutSeconds = TIMEOUT_SECONDS }: HandlerOptions, run: Handler): void {
    this.put(topic, { kind: 'single', concurrency, timeoutSeconds, run });
  }

  registerBatch(topic: string, { concurrency, batch, timeoutSeconds = TIMEOUT_SECONDS }: BatchOptions, run: BatchHandler): void {
    this.put(topic, { kind: 'batch', concurrency, timeoutSeconds, batch, run });
  }

  /** Refuses the start when an event would be dropped silently. */
  check(): void {
    const missing = this.topics.filter((topic) => !this.registered.has(topic));
    if (missing.length > 0) throw new HandlerMismatch(`topics without a handler: ${missing.join(', ')}`);
  }

  get(topic: string): Registered | null {
    return this.registered.get(topic) ?? null;
  }

  lanes(): Lane[] {
    return [...this.registered].map(([topic, handler]) => ({
      topic,
      concurrency: handler.concurrency,
      batch: handler.kind === 'batch' ? handler.batch : 1,
    }));
  }

  private put(topic: string, handler: Registered): void {
    if (!this.topics.includes(topic)) throw new HandlerMismatch(`the topic ${topic} has a handler but no lib declares it`);
    if (this.registered.has(topic)) throw new HandlerMismatch(`the topic ${topic} has two handlers`);
    this.registered.set(topic, handler);
  }
}

export class HandlerMismatch extends Error {}
