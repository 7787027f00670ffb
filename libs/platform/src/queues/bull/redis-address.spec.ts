import { describe, expect, it } from '@jest/globals';
import { redisAddress } from './redis-address.js';

describe('the address of Redis', () => {
  it.each([
    { url: '/run/redis.sock', address: { path: '/run/redis.sock' } },
    { url: 'unix:///run/redis.sock', address: { path: '/run/redis.sock' } },
    { url: 'redis://cache:6380/2', address: { host: 'cache', port: 6380, db: 2 } },
    { url: 'redis://cache', address: { host: 'cache', port: 6379, db: 0 } },
    { url: 'rediss://me:p%40ss@cache', address: { host: 'cache', port: 6379, db: 0, username: 'me', password: 'p@ss', tls: {} } },
  ])('of $url', ({ url, address }) => {
    expect(redisAddress(url)).toEqual(address);
  });
});
