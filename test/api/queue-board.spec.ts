import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestApplication } from '../harness/application.js';
import { TestRedis } from '../harness/redis.js';

const redis = new TestRedis();
let product: TestApplication;

beforeAll(async () => {
  await redis.start();
  product = await TestApplication.start({ redis: redis.socket });
});
afterAll(async () => {
  await product.stop();
  await redis.stop();
});

describe('the queues in Redis', () => {
  it('are shown to administrators only, behind the same sessions', async () => {
    expect((await product.anonymous().get('/api/queues')).status).toBe(401);
    expect((await (await product.userWith('recruiter')).get('/api/queues/api/queues')).status).toBe(403);
    const administrator = await product.userWith('administrator');
    expect((await administrator.get('/api/queues')).text).toContain('Hiền Tài');
    const { body } = await administrator.get<{ queues: { name: string; readOnlyMode: boolean }[] }>('/api/queues/api/queues');
    expect(body.queues.map(({ name }) => name)).toContain('notifications.mail');
    expect(body.queues.every(({ readOnlyMode }) => readOnlyMode)).toBe(true);
  });
});
