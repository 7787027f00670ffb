import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Database, Progress } from '#libs/platform';
import { TestApplication } from '../harness/application.js';

let product: TestApplication;
beforeAll(async () => {
  product = await TestApplication.start();
});
afterAll(() => product.stop());

const seen = (subject: string) => product.get(Database).readWhole((tx) => product.get(Progress).read(tx, subject));

it('shows how far work has come before its own transaction commits', async () => {
  const [subject, progress] = [randomUUID(), product.get(Progress)];
  await product.get(Database).write(async () => {
    await progress.report(subject, 'reading', 0, 1_000);
    expect(await seen(subject)).toMatchObject({ phase: 'reading', done: 0, total: 1_000 });
    await progress.report(subject, 'matching', 10, null);
    expect(await seen(subject)).toMatchObject({ phase: 'matching', done: 10, total: null });
  });
});

it('writes the end of a phase, however soon it comes', async () => {
  const [subject, progress] = [randomUUID(), product.get(Progress)];
  for (let done = 0; done <= 1_000; done++) await progress.report(subject, 'reading', done, 1_000);
  expect(await seen(subject)).toMatchObject({ done: 1_000 });
});

it('is forgotten when the work is over', async () => {
  const [subject, progress] = [randomUUID(), product.get(Progress)];
  await progress.report(subject, 'reading', 1, 2);
  await progress.clear(subject);
  expect(await seen(subject)).toBeNull();
});
