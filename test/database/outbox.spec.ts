import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { TestingModule } from '@nestjs/testing';
import { Redis } from 'ioredis';
import { auditMigrations } from '#libs/audit';
import { DomainError } from '#libs/kernel';
import { asOwner, Database, HandlerMismatch, MAX_ATTEMPTS, type Payload, platformMigrations, QUEUE, type QueuePort } from '#libs/platform';
import { createTestDatabase, type TestDatabase } from '../harness/database.js';
import {
  addRows as add,
  forgetRows,
  type OutboxRowNow as Row,
  rowsOf,
  setRows as set,
  startProcess,
  TOPIC,
  until,
} from '../harness/outbox-process.js';
import { TestRedis } from '../harness/redis.js';

const redis = new TestRedis();
let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase([...platformMigrations, ...auditMigrations]);
  await redis.start();
});
afterAll(async () => {
  await redis.stop();
  await database.drop();
});

const start = (
  transport: 'bull' | 'in-process',
  work: (payload: Payload) => Promise<void>,
  options: { topics?: readonly string[]; worker?: boolean } = {},
): Promise<TestingModule> => startProcess(database, work, { ...options, ...(transport === 'bull' ? { redis: redis.socket } : {}) });

describe.each(['in-process', 'bull'] as const)('work behind the outbox, %s', (transport) => {
  const done: number[] = [];
  let work: (payload: Payload) => Promise<void>;
  let process: Awaited<ReturnType<typeof start>>;
  const allDone = async () => (await rowsOf(process)).every(({ state }) => state === 'done');

  beforeEach(async () => {
    done.length = 0;
    work = async ({ index }) => void done.push(Number(index));
    process = await start(transport, (payload) => work(payload));
    await forgetRows(process);
  });
  afterEach(() => process.close());

  it('is done once for each row that was committed, and for none that was rolled back', async () => {
    await add(process, 50);
    await expect(add(process, 5, true)).rejects.toMatchObject({ code: 'test.rolled_back' });
    await until(async () => done.length >= 50 && (await allDone()));
    expect([...done].sort((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, index) => index));
  });

  it('is done by one process even when two are offered it', async () => {
    const second = await start(transport, (payload) => work(payload));
    await add(process, 100);
    await until(async () => (await rowsOf(process)).length === 100 && (await allDone()));
    expect(new Set(done).size).toBe(100);
    expect(done).toHaveLength(100);
    await second.close();
  });

  it('is not done again for a hint that comes twice or too late', async () => {
    await add(process, 1);
    await until(allDone);
    const [{ id, epoch }] = (await rowsOf(process)) as [Row];
    const queue = process.get<QueuePort>(QUEUE);
    await queue.add([{ id, epoch, topic: TOPIC, priority: 5 }]);
    await queue.add([{ id, epoch: epoch - 1, topic: TOPIC, priority: 5 }]);
    await add(process, 1); // comes after them in the same queue
    await until(async () => (await rowsOf(process)).length === 2 && (await allDone()));
    expect(done).toHaveLength(2);
  });

  it('is tried again after a failure, and given up after its last attempt with the reason', async () => {
    work = async () => {
      throw new DomainError('test.always_fails');
    };
    await add(process, 1);
    for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
      await until(async () => (await rowsOf(process))[0]!.attempts === attempt && (await rowsOf(process))[0]!.state !== 'queued');
      await set(process, `next_at = clock_timestamp()`);
    }
    expect(await rowsOf(process)).toMatchObject([{ state: 'dead', attempts: MAX_ATTEMPTS, last_error_code: 'test.always_fails' }]);
  });

  it('of others goes on while one kind of row fails', async () => {
    work = async ({ index }) => {
      if (Number(index) % 5 === 0) throw new Error('poison');
      done.push(Number(index));
    };
    await add(process, 20);
    await until(async () => (await rowsOf(process)).filter(({ state }) => state === 'done').length === 16);
    expect([...done].sort((a, b) => a - b)).toEqual([...Array(20).keys()].filter((index) => index % 5 !== 0));
  });

  it('is done again when the process that began it is gone, and dies when it always takes the process with it', async () => {
    await process.get(Database).write((tx) =>
      tx.execute(
        `insert into platform_outbox (topic, payload, state, epoch, attempts, queued_at)
         values ($1, '{"index": 1}', 'queued', 3, 1, clock_timestamp() - interval '10 minutes'),
                ($1, '{"index": 2}', 'queued', 9, ${MAX_ATTEMPTS}, clock_timestamp() - interval '10 minutes')`,
        [TOPIC],
      ),
    );
    await until(async () => (await rowsOf(process)).every(({ state }) => state === 'done' || state === 'dead'));
    expect(await rowsOf(process)).toMatchObject([
      { state: 'done', attempts: 2 },
      { state: 'dead', last_error_code: 'process_ended' },
    ]);
    expect(done).toEqual([1]);
  });

  it('that takes longer than the lease is not begun a second time', async () => {
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    work = async ({ index }) => {
      done.push(Number(index));
      await held;
    };
    await add(process, 1);
    await until(() => done.length === 1);
    const [{ epoch }] = (await rowsOf(process)) as [Row];
    await expect(
      process.get(Database).write(async (tx) => {
        await tx.query(`set local lock_timeout = '300ms'`);
        await tx.query(`update platform_outbox set queued_at = clock_timestamp() - interval '10 minutes'`);
      }),
    ).rejects.toMatchObject({ code: '55P03' }); // its delivery holds the row, so no relay can take it
    release();
    await until(allDone);
    expect(done).toEqual([0]);
    expect((await rowsOf(process))[0]!.epoch).toBe(epoch);
  });

  it('whose connection to the database is cut is done again', async () => {
    let cut = false;
    work = async ({ index }) => {
      done.push(Number(index));
      if (done.length > 1) return;
      await asOwner(database.settings, (tx) =>
        tx.query(
          `select pg_terminate_backend(a.pid) from pg_stat_activity a where a.datname = current_database() and a.usename like 'app%'`,
        ),
      );
      cut = true;
    };
    await add(process, 1);
    await until(() => cut);
    const leaseOver = () => set(process, `queued_at = clock_timestamp() - interval '10 minutes' where state = 'queued'`);
    await until(() =>
      leaseOver().then(
        () => true,
        () => false, // by a connection that was cut as well
      ),
    );
    await until(allDone);
    expect(done).toEqual([0, 0]);
    expect(await rowsOf(process)).toMatchObject([{ attempts: 2 }]);
  });

  it('ends as quietly in a process that is only just beginning', async () => {
    // A rejection that nobody hears fails the test that runs, as it would end a process.
    for (let round = 0; round < 20; round++) await (await start(transport, (payload) => work(payload))).close();
    await new Promise((resolve) => setTimeout(resolve, 200));
  });

  it('in progress is finished before the process ends', async () => {
    let begun = false;
    work = async ({ index }) => {
      begun = true;
      await new Promise((resolve) => setTimeout(resolve, 300));
      done.push(Number(index));
    };
    await add(process, 1);
    await until(() => begun);
    await process.close();
    expect(done).toEqual([0]);
    process = await start(transport, (payload) => work(payload));
    expect(await rowsOf(process)).toMatchObject([{ state: 'done' }]);
  });
});

describe('a queue that loses everything', () => {
  it('costs nothing: what Redis forgot is handed out again', async () => {
    const done: number[] = [];
    const process = await start('bull', async ({ index }) => void done.push(Number(index)));
    const client = new Redis(redis.socket);
    await forgetRows(process);
    await add(process, 200);
    for (let round = 0; round < 5; round++) await client.flushall();
    await set(process, `queued_at = clock_timestamp() - interval '10 minutes' where state = 'queued'`);
    await until(async () => (await rowsOf(process)).every(({ state }) => state === 'done'));
    expect(new Set(done).size).toBe(200);
    client.disconnect();
    await process.close();
  });

  it('nor do scripts that Redis forgot', async () => {
    const done: number[] = [];
    const process = await start('bull', async ({ index }) => void done.push(Number(index)));
    const client = new Redis(redis.socket);
    await forgetRows(process);
    await add(process, 1);
    await until(() => done.length === 1);
    await client.script('FLUSH');
    await add(process, 10);
    await until(() => done.length === 11);
    client.disconnect();
    await process.close();
  });

  it.each(['works', 'begins', 'is not there yet'])(
    'never holds up a write when it goes while the process %s, and goes on when it is back',
    async (when) => {
      const done: number[] = [];
      if (when === 'is not there yet') await redis.kill();
      const process = await start('bull', async ({ index }) => void done.push(Number(index)));
      await forgetRows(process);
      if (when === 'works') await add(process, 1).then(() => until(() => done.length === 1));
      await redis.kill();
      expect(await process.get<QueuePort>(QUEUE).health()).toBe('down');
      await add(process, 10);
      expect(await rowsOf(process)).toHaveLength(when === 'works' ? 11 : 10);
      expect(done.splice(0)).toEqual(when === 'works' ? [0] : []);
      await redis.start();
      await until(async () => (await process.get<QueuePort>(QUEUE).health()) === 'up');
      await until(() => new Set(done).size === 10);
      await until(async () => (await rowsOf(process)).every(({ state }) => state === 'done'));
      await process.close();
    },
  );
});

describe('a start', () => {
  it('is refused when an event has no handler', async () => {
    await expect(start('in-process', async () => undefined, { topics: [TOPIC, 'test.forgotten'], worker: true })).rejects.toThrow(
      new HandlerMismatch('topics without a handler: test.forgotten'),
    );
  });

  it('as a mere door writes rows and does no work', async () => {
    const done: number[] = [];
    const door = await start('bull', async ({ index }) => void done.push(Number(index)), { topics: [TOPIC], worker: false });
    await forgetRows(door);
    await add(door, 3);
    expect((await rowsOf(door)).map(({ state }) => state)).toEqual(['new', 'new', 'new']);
    const worker = await start('bull', async ({ index }) => void done.push(Number(index)));
    await until(() => done.length === 3);
    await Promise.all([door.close(), worker.close()]);
  });
});
