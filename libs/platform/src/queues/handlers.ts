import { Inject, Injectable } from '@nestjs/common';
import { type Payload, TOPICS } from '../outbox/outbox.js';
import type { Lane } from './queue-port.js';

/** May run twice with the same payload, also at the same time as a copy that was thought dead: the rows it writes must remember. */
export type Handler = (payload: Payload) => Promise<void>;

export interface HandlerOptions {
  readonly concurrency: number; // of this process
}

/** Who does the work of a topic: plain methods, registered by name when modules start. */
@Injectable()
export class Handlers {
  private readonly registered = new Map<string, HandlerOptions & { run: Handler }>();

  constructor(@Inject(TOPICS) private readonly topics: readonly string[]) {}

  register(topic: string, options: HandlerOptions, run: Handler): void {
    if (!this.topics.includes(topic)) throw new HandlerMismatch(`the topic ${topic} has a handler but no lib declares it`);
    if (this.registered.has(topic)) throw new HandlerMismatch(`the topic ${topic} has two handlers`);
    this.registered.set(topic, { ...options, run });
  }

  /** Refuses the start when an event would be dropped silently. */
  check(): void {
    const missing = this.topics.filter((topic) => !this.registered.has(topic));
    if (missing.length > 0) throw new HandlerMismatch(`topics without a handler: ${missing.join(', ')}`);
  }

  get(topic: string): Handler | null {
    return this.registered.get(topic)?.run ?? null;
  }

  lanes(): Lane[] {
    return [...this.registered].map(([topic, { concurrency }]) => ({ topic, concurrency }));
  }
}

export class HandlerMismatch extends Error {}
