import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import type { Logger } from 'pino';
import type { Database } from '../database/database.js';
import type { Delivery } from '../outbox/delivery.js';
import { WORK_SIGNAL } from '../outbox/outbox.js';
import { Relay } from '../outbox/relay.js';
import type { Signals } from '../signals/signals.js';
import type { Handlers } from './handlers.js';
import type { QueuePort } from './queue-port.js';

export interface WorkParts {
  readonly handlers: Handlers;
  readonly delivery: Delivery;
  readonly queue: QueuePort;
  readonly database: Database;
  readonly signals: Signals;
  readonly logger: Logger;
  readonly works: boolean; // false: this process only writes rows
}

/** Starts the working part of a process, handlers checked first, and stops it before the pools close. */
export class Works implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private relay: Relay | null = null;

  constructor(private readonly parts: WorkParts) {}

  async onApplicationBootstrap(): Promise<void> {
    const { handlers, delivery, queue, database, signals, logger, works } = this.parts;
    handlers.check();
    if (!works) return;
    const lanes = handlers.lanes();
    const relay = new Relay(database, queue, logger, lanes);
    this.relay = relay;
    await queue.start(lanes, async (hints) => {
      await delivery.deliver(hints);
      relay.wake(); // room in the queue for the next rows
    });
    signals.on(WORK_SIGNAL, () => relay.wakeSoon());
    relay.start();
  }

  /** New work is no longer taken; what runs is waited for, for a bounded time. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.relay?.stop();
    await this.parts.queue.stop();
  }
}
