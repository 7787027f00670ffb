import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { TestingModule } from '@nestjs/testing';
import { auditMigrations } from '#libs/audit';
import { type BatchHandler, Database, MAX_ATTEMPTS, platformMigrations, QUEUE, type QueuePort } from '#libs/platform';
import { createTestDatabase, type TestDatabase } from '../harness/database.js';
import { addRows, forgetRows, rowsOf, setRows, startProcess, TOPIC, until } from '../harness/outbox-process.js';
import { TestRedis } from '../harness/redis.js';

jest.setTimeout(300_000);

const redis = new TestRedis();
let database: TestDatabase;
let process: TestingModule;

beforeAll(async () => {
  database = await createTestDatabase([...platformMigrations, ...auditMigrations]);
  await redis.start();
});
afterEach(async () => {
  await forgetRows(process);
  await process.close();
});
afterAll(async () => {
  await redis.stop();
  await database.drop();
});

const doneAll: BatchHandler = async (items) => {
  for (const { settle } of items) settle(null);
};
const allOf = async (state: string) => (await rowsOf(process)).every((row) => row.state === state);

describe('work in batches of two processes that both hand out rows', () => {
  it('is begun at once, not only when the lease of a row that both looked at is over', async () => {
    process = await startProcess(database, { batch: 25, run: doneAll });
    const second = await startProcess(database, { batch: 25, run: doneAll });
    for (let round = 0; round < 60; round++) {
      await Promise.all([addRows(process, 40), addRows(second, 40)]);
      await until(() => allOf('done'), 10); // half a lease
      await forgetRows(process);
    }
    await second.close();
  });
});

describe.each(['in-process', 'bull'] as const)('work in batches, %s', (transport) => {
  const options = transport === 'bull' ? { redis: redis.socket } : {};
  const start = async (run: BatchHandler, timeoutSeconds = 30) => {
    process = await startProcess(database, { batch: 25, run }, { ...options, timeoutSeconds });
  };

  it('takes many rows together and does each once, though two processes are offered them', async () => {
    const sizes: number[] = [];
    const done: number[] = [];
    const run: BatchHandler = async (items) => {
      sizes.push(items.length);
      for (const { payload, settle } of items) {
        done.push(Number(payload.index));
        settle(null);
      }
    };
    await start(run);
    const second = await startProcess(database, { batch: 25, run }, options);
    await addRows(process, 200);
    await until(async () => (await rowsOf(process)).length === 200 && (await allOf('done')));
    expect([...done].sort((a, b) => a - b)).toEqual(Array.from({ length: 200 }, (_, index) => index));
    expect(Math.max(...sizes)).toBe(25);
    await second.close();
  });

  it('settles each row for itself: one that fails is tried again alone, one that cannot succeed dies at once', async () => {
    await start(async (items) => {
      for (const { payload, settle } of items) {
        if (payload.index === 3) settle('mail.later');
        else if (payload.index === 4) settle('mail.refused', { final: true });
        else settle(null);
      }
    });
    await addRows(process, 10);
    await until(async () => (await rowsOf(process)).every(({ state, attempts }) => attempts > 0 && state !== 'queued'));
    const rows = await rowsOf(process);
    expect(rows[3]).toMatchObject({ state: 'new', attempts: 1, last_error_code: 'mail.later' });
    expect(rows[4]).toMatchObject({ state: 'dead', attempts: 1, last_error_code: 'mail.refused' });
    expect(rows.filter(({ state }) => state === 'done')).toHaveLength(8);
  });

  it('counts rows that a batch forgot, or did not come to in time, as failed; what it settled before stays done', async () => {
    await start(async (items) => {
      items[0]!.settle(null);
      await new Promise(() => undefined);
    }, 0.2);
    await addRows(process, 1);
    await until(() => allOf('done'));
    await forgetRows(process);
    await addRows(process, 3);
    await until(async () => (await rowsOf(process)).filter(({ last_error_code }) => last_error_code === 'timed_out').length === 2);
    expect((await rowsOf(process)).filter(({ state }) => state === 'done')).toHaveLength(1);
  });

  it('writes down what was done though the database was away just then', async () => {
    const done: number[] = [];
    await start(async (items) => {
      const database = process.get(Database);
      const write = jest.spyOn(database, 'write');
      for (let time = 0; time < 3; time++) write.mockRejectedValueOnce(new Error('the server is starting up'));
      for (const { payload, settle } of items) {
        done.push(Number(payload.index));
        settle(null);
      }
    });
    await addRows(process, 20);
    await until(async () => (await rowsOf(process)).length === 20 && (await allOf('done')));
    expect([...done].sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, index) => index));
  });

  it('is not done again for a hint that comes twice, and dies when it always takes the process with it', async () => {
    const begun: number[] = [];
    await start(async (items) => {
      for (const { payload, settle } of items) {
        begun.push(Number(payload.index));
        settle(null);
      }
    });
    await addRows(process, 2);
    await until(() => allOf('done'));
    const rows = await rowsOf(process);
    await process.get<QueuePort>(QUEUE).add(rows.map(({ id, epoch }) => ({ id, epoch, topic: TOPIC, priority: 5 })));
    await setRows(
      process,
      `state = 'queued', attempts = ${MAX_ATTEMPTS}, queued_at = clock_timestamp() - interval '10 minutes' where id = ${rows[1]!.id}`,
    );
    await until(async () => (await rowsOf(process))[1]!.state === 'dead');
    expect((await rowsOf(process))[1]).toMatchObject({ last_error_code: 'process_ended' });
    expect(begun).toEqual([0, 1]);
  });
});
