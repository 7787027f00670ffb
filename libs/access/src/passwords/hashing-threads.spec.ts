import { readdirSync, readFileSync } from 'node:fs';
import { getPriority } from 'node:os';
import { afterEach, describe, expect, it } from '@jest/globals';
import { OF_NOBODY } from './argon2id.js';
import { HashingThreads, WAITING } from './hashing-threads.js';

let threads: HashingThreads;
afterEach(() => threads.end());

const PATIENT_MS = 100_000; // of a loaded machine nothing is told here
const work = (password: string) => ({ password, stored: null });

/** How willingly each thread of this process lets others go first. */
const nicenesses = (): number[] =>
  readdirSync('/proc/self/task').map((thread) => {
    const stat = readFileSync(`/proc/self/task/${thread}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[16]);
  });

describe('threads that hash passwords', () => {
  it('tell a right password from a wrong one, and a hash that is none breaks nothing', async () => {
    threads = new HashingThreads(1);
    const { hash } = await threads.run(work('a'));
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await threads.run({ password: 'a', stored: hash })).toMatchObject({ right: true });
    expect(await threads.run({ password: 'b', stored: hash })).toMatchObject({ right: false });
    expect(await threads.run({ password: 'a', stored: OF_NOBODY })).toMatchObject({ right: false });
    await expect(threads.run({ password: 'a', stored: 'no hash' })).rejects.toThrow();
    expect(await threads.run({ password: 'a', stored: hash })).toMatchObject({ right: true });
  });

  it('make those wait who come together, and send away whom there is no room for', async () => {
    threads = new HashingThreads(2, PATIENT_MS);
    const answers = await Promise.allSettled(Array.from({ length: 30 }, (_, index) => threads.run(work(`password ${index}`))));
    const refused = answers.filter((answer) => answer.status === 'rejected');
    expect(refused).toHaveLength(30 - 2 - WAITING);
    expect(refused[0]?.reason).toMatchObject({ code: 'access.busy', params: { retryAfter: 3 } });
    await expect(threads.run(work('afterwards there is room again'))).resolves.toMatchObject({ hash: expect.any(String) });
  });

  it('send away who does not come to turn soon, and serve those who come after', async () => {
    threads = new HashingThreads(1, 1);
    const [first, ...others] = await Promise.allSettled(['a', 'b', 'c'].map((password) => threads.run(work(password))));
    expect(first).toMatchObject({ status: 'fulfilled' });
    expect(others).toMatchObject(Array(2).fill({ status: 'rejected', reason: { code: 'access.busy', params: { retryAfter: 3 } } }));
    await expect(threads.run(work('d'))).resolves.toMatchObject({ hash: expect.any(String) });
  });

  it('leave nobody waiting when they end, and begin anew when asked again', async () => {
    threads = new HashingThreads(1);
    const answer = expect(threads.run(work('a'))).rejects.toThrow();
    await threads.end();
    await answer;
    await expect(threads.run(work('b'))).resolves.toMatchObject({ hash: expect.any(String) });
  });

  it('let the rest of the product go first', async () => {
    const own = getPriority();
    const yielding = () => nicenesses().filter((niceness) => niceness > own);
    const before = yielding(); // of specs that ran in this process before
    threads = new HashingThreads(1);
    await threads.run(work('a'));
    expect(yielding().sort()).toEqual(own === 19 ? [] : [...before, Math.min(own + 10, 19)].sort()); // nobody gives way further than 19
    expect(nicenesses().filter((niceness) => niceness === own).length).toBeGreaterThan(1);
  });
});
