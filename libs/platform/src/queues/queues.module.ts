import { createHash } from 'node:crypto';
import { type DynamicModule, Global, Module } from '@nestjs/common';
import type { Logger } from 'pino';
import type { ConnectionSettings } from '../database/connection.js';
import { Database } from '../database/database.js';
import { LOGGER } from '../logs/logger.js';
import { BatchDelivery } from '../outbox/batch-delivery.js';
import { DeadWork } from '../outbox/dead-work.js';
import { Delivery } from '../outbox/delivery.js';
import { Outbox, TOPICS } from '../outbox/outbox.js';
import { Progress } from '../progress/progress.js';
import { Schedules } from '../schedules/schedules.js';
import { Signals } from '../signals/signals.js';
import { BullQueue } from './bull/bull-queue.js';
import { Handlers } from './handlers.js';
import { InProcessQueue } from './in-process/in-process-queue.js';
import { QUEUE, type QueuePort } from './queue-port.js';
import { Works } from './works.js';

export interface QueueOptions {
  readonly database: ConnectionSettings;
  /** A URL or the path of a socket; null: this process does the work itself. */
  readonly redis: string | null;
  /** Whether this process works when there is a Redis; without one every process does. */
  readonly worker: boolean;
  /** Every topic that a lib declares. */
  readonly topics: readonly string[];
}

/** The outbox, the queue behind it and the handlers. */
@Global()
@Module({})
export class QueuesModule {
  static forRoot({ database: settings, redis, worker, topics }: QueueOptions): DynamicModule {
    return {
      module: QueuesModule,
      providers: [
        { provide: TOPICS, useValue: topics },
        {
          provide: QUEUE,
          useFactory: (logger: Logger): QueuePort => (redis ? new BullQueue(redis, prefixOf(settings), logger) : new InProcessQueue()),
          inject: [LOGGER],
        },
        { provide: Signals, useFactory: (database: Database) => new Signals(database, settings), inject: [Database] },
        Schedules,
        Outbox,
        DeadWork,
        Handlers,
        BatchDelivery,
        Delivery,
        Progress,
        {
          provide: Works,
          useFactory: (handlers: Handlers, delivery: Delivery, queue: QueuePort, database: Database, signals: Signals, logger: Logger) =>
            new Works({ handlers, delivery, queue, database, signals, logger, works: worker || !redis }),
          inject: [Handlers, Delivery, QUEUE, Database, Signals, LOGGER],
        },
      ],
      exports: [Outbox, DeadWork, Handlers, Progress, Schedules, Signals, QUEUE],
    };
  }
}

/** Installations that share a Redis do not take each other's hints. */
const prefixOf = ({ url }: ConnectionSettings): string => `hien-tai:${createHash('sha256').update(url).digest('hex').slice(0, 12)}`;
