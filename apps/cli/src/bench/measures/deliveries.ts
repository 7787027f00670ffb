import { randomUUID } from 'node:crypto';
import { type DynamicModule, Injectable, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { readEnvironment } from '#config';
import { systemActor } from '#libs/kernel';
import {
  Changes,
  createLogger,
  Database,
  DatabaseModule,
  Handlers,
  Outbox,
  openSecrets,
  PlatformModule,
  QUEUE,
  type QueuePort,
  QueuesModule,
} from '#libs/platform';
import { type Bench, type Measurement, WrongAnswer } from '../bench.js';
import { figuresOf, type Line } from '../line.js';
import { took } from '../timing.js';

const ROWS = 20_000;
const TOPIC = 'bench.delivery';
const NOTHING = 'bench.nothing';

/** Settles whatever comes at once. */
@Injectable()
class SettlesAtOnce {
  constructor(handlers: Handlers) {
    handlers.registerBatch(TOPIC, { concurrency: 4, batch: 50 }, async (items) => {
      for (const { settle } of items) settle(null);
    });
  }
}

@Module({ providers: [SettlesAtOnce] })
class Deliveries {}

/** Deliveries from due to done, each a row with its own state, beside jobs of Bull that do nothing and remember nothing. */
export const deliveries: Measurement = {
  name: 'deliveries',
  async run({ settings, folder }: Bench): Promise<Line[]> {
    const { REDIS_URL } = readEnvironment();
    if (!REDIS_URL) throw new WrongAnswer('needs redis-server on PATH, or REDIS_URL');
    const module: DynamicModule = {
      module: Deliveries,
      imports: [
        DatabaseModule.forRoot(settings, []),
        PlatformModule.forRoot({ secrets: openSecrets(folder), logger: createLogger('silent') }),
        QueuesModule.forRoot({ database: settings, redis: REDIS_URL, worker: true, topics: [TOPIC] }),
      ],
    };
    const app = await NestFactory.createApplicationContext(module, { logger: false });
    try {
      const floor = await noOps(app.get<QueuePort>(QUEUE));
      const product = await took(() => drain(app.get(Database), app.get(Changes), app.get(Outbox)));
      return [{ name: `${ROWS} deliveries`, product: figuresOf([product]), floor: figuresOf([floor]), limits: { ratio: 1.43 } }];
    } finally {
      await app.close();
    }
  },
};

async function drain(database: Database, changes: Changes, outbox: Outbox): Promise<void> {
  await changes.write(systemActor, null, (tx, change) =>
    outbox.addMany(
      tx,
      change,
      TOPIC,
      Array.from({ length: ROWS }, () => ({ key: randomUUID(), payload: {}, priority: 5, notBefore: null })),
    ),
  );
  const left = () =>
    database.readWhole(
      async (tx) => (await tx.query(`select from platform_outbox where topic = $1 and state <> 'done' limit 1`, [TOPIC])).length,
    );
  while ((await left()) > 0) await new Promise((resolve) => setTimeout(resolve, 20));
}

/** The same number of jobs, ten at once, as Bull's own bench does. */
async function noOps(queue: QueuePort): Promise<number> {
  let done = 0;
  let finished: () => void = () => undefined;
  const all = new Promise<void>((resolve) => {
    finished = resolve;
  });
  await queue.start([{ topic: NOTHING, concurrency: 10, batch: 1 }], async () => {
    if (++done === ROWS) finished();
  });
  return took(async () => {
    for (let at = 0; at < ROWS; at += 1_000)
      await queue.add(Array.from({ length: 1_000 }, (_, index) => ({ id: String(at + index + 1), epoch: 1, topic: NOTHING, priority: 5 })));
    await all;
  });
}
