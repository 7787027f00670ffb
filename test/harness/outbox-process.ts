import { Test, type TestingModule } from '@nestjs/testing';
import { DomainError, systemActor } from '#libs/kernel';
import {
  type BatchHandler,
  Changes,
  createLogger,
  Database,
  DatabaseModule,
  type Handler,
  Handlers,
  Outbox,
  PlatformModule,
  QueuesModule,
} from '#libs/platform';
import type { TestDatabase } from './database.js';

export const TOPIC = 'test.work';

const secrets = {
  encryptionKeyId: 'k1',
  encryptionKeys: { k1: Buffer.alloc(32, 1).toString('base64') },
  blindIndexKey: Buffer.alloc(32, 2).toString('base64'),
  cursorKey: Buffer.alloc(32, 3).toString('base64'),
  auditKey: '',
  passwords: { app_scoped: '', app_whole: '' },
};

export interface ProcessOptions {
  readonly redis?: string; // none: in process
  readonly topics?: readonly string[];
  readonly worker?: boolean;
  readonly timeoutSeconds?: number;
}

/** One process of the product, as far as queues go: rows of `TOPIC` are worked on one by one, or in batches. */
export async function startProcess(
  database: TestDatabase,
  work: Handler | { readonly batch: number; readonly run: BatchHandler },
  { redis, topics = [TOPIC], worker = true, timeoutSeconds = 30 }: ProcessOptions = {},
): Promise<TestingModule> {
  const process = await Test.createTestingModule({
    imports: [
      DatabaseModule.forRoot(database.settings, []),
      PlatformModule.forRoot({ secrets, logger: createLogger('silent') }),
      QueuesModule.forRoot({ database: database.settings, redis: redis ?? null, topics, worker }),
    ],
  }).compile();
  const handlers = process.get(Handlers);
  if (typeof work === 'function') handlers.register(TOPIC, { concurrency: 2, timeoutSeconds }, work);
  else handlers.registerBatch(TOPIC, { concurrency: 2, batch: work.batch, timeoutSeconds }, work.run);
  await process.init();
  return process;
}

type Process = Pick<TestingModule, 'get'>;

export const addRows = (process: Process, count: number, fail = false): Promise<void> =>
  process.get(Changes).write(systemActor, null, async (tx, change) => {
    for (let index = 0; index < count; index++) await process.get(Outbox).add(tx, change, TOPIC, { index });
    if (fail) throw new DomainError('test.rolled_back');
  });

/** Asks until the answer is no longer no, and gives it: generously, since a loaded machine is no failure. */
export async function until<Seen>(question: () => Seen | Promise<Seen>, seconds = 60): Promise<Exclude<Seen, false | null | undefined>> {
  for (const end = Date.now() + seconds * 1_000; Date.now() < end; ) {
    const seen = await question();
    if (seen) return seen as Exclude<Seen, false | null | undefined>;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('it did not come to that');
}

export interface OutboxRowNow {
  readonly id: string;
  readonly state: string;
  readonly attempts: number;
  readonly epoch: number;
  readonly last_error_code: string | null;
}

export const rowsOf = (process: Process): Promise<OutboxRowNow[]> =>
  process.get(Database).readWhole((tx) => tx.query<OutboxRowNow>(`select * from platform_outbox order by id`));

export const forgetRows = (process: Process): Promise<number> =>
  process.get(Database).write((tx) => tx.execute(`delete from platform_outbox`));

/** Changes rows behind the back of the product and rings. */
export const setRows = (process: Process, sql: string): Promise<void> =>
  process.get(Database).write(async (tx) => {
    await tx.query(`update platform_outbox set ${sql}`);
    await tx.query(`select pg_notify('platform_signals', 'work')`);
  });
