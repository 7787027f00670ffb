import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { eventually, Installation } from '../harness/launcher.js';

jest.setTimeout(300_000);

let installation: Installation;
beforeAll(async () => {
  installation = await Installation.make();
});
afterAll(() => installation.remove());

const answer = (path: string) => fetch(`${installation.address}${path}`).then(({ status }) => status);
const firstPassword = /admin \/ (\S+)/;

/** The registered process of a name. */
const processOf = (name: string): number => {
  const all = JSON.parse(readFileSync(join(installation.home, 'run', 'processes.json'), 'utf8')) as { name: string; pid: number }[];
  return all.find((one) => one.name === name)!.pid;
};
const postmaster = (): number => Number(readFileSync(installation.postmasterFile, 'utf8').split('\n')[0]);

describe('a start', () => {
  it('on an empty folder makes everything, shows the first password once, and a stop leaves nothing behind', async () => {
    const first = await installation.start();
    expect(first.output).toMatch(firstPassword);
    expect(await answer('/api/health/ready')).toBe(200);
    expect(await first.stop('SIGINT')).toBe(0);
    expect(installation.processes()).toEqual([]);

    const second = await installation.start();
    expect(second.output).not.toMatch(firstPassword);
    expect(await second.stop('SIGTERM')).toBe(0);
    expect(installation.processes()).toEqual([]);
  });

  it('refuses a data folder that another start uses, names it, and leaves that one alone', async () => {
    const first = await installation.start();
    const second = installation.run(['start'], { PORT: '1' });
    expect(await second.ended()).toBe(1);
    expect(second.output).toContain(`${installation.home} đang được một lần chạy khác dùng (tiến trình ${first.child.pid})`);
    expect(second.output).toContain(`is in use by another start (process ${first.child.pid})`);
    expect(await answer('/api/health/ready')).toBe(200);
    await first.stop('SIGTERM');
  });

  it('refuses a port in use and starts no server', async () => {
    const other = createServer().listen(installation.port, '127.0.0.1');
    await once(other, 'listening');
    const started = installation.run(['start']);
    expect(await started.ended()).toBe(1);
    expect(started.output).toContain(`Cổng ${installation.port} đang được chương trình khác dùng`);
    expect(started.output).toContain(`Port ${installation.port} is in use by another program`);
    expect(installation.processes()).toEqual([]);
    other.close();
    await once(other, 'close');
  });

  it.each([
    [{ PORT: 'abc' }, 'PORT'],
    [{ PUBLIC_URL: 'not an address' }, 'PUBLIC_URL'],
    [{ REDIS_URL: 'nonsense' }, 'REDIS_URL'],
  ])('with a wrong value names the variable %j', async (environment, name) => {
    const started = installation.run(['start'], environment);
    expect(await started.ended()).toBe(1);
    expect(started.output).toContain(name);
    expect(installation.processes()).toEqual([]);
  });
});

describe('after a kill', () => {
  it('of the launcher alone, its processes end by themselves and the next start goes on with the same PostgreSQL', async () => {
    const first = await installation.start();
    const [api, server] = [processOf('api'), postmaster()];
    await first.stop('SIGKILL');
    const second = await installation.start();
    expect(second.output).toContain('goes on');
    expect(postmaster()).toBe(server);
    expect(processOf('api')).not.toBe(api);
    expect(installation.processes()).not.toContain(api);
    await second.stop('SIGTERM');
    expect(installation.processes()).toEqual([]);
  });

  it('of everything at once, the next start recovers', async () => {
    const first = await installation.start();
    await installation.query(`create table kept as select 42 as answer`);
    first.child.kill('SIGKILL');
    installation.killAll();
    await first.ended();
    const second = await installation.start();
    expect(await installation.query(`select answer from kept`)).toEqual([{ answer: 42 }]);
    await second.stop('SIGTERM');
  });

  it('a number that another program, or a zombie, has by now does not block the start', async () => {
    const parent = spawn('sh', ['-c', 'sleep 0 & echo $!; exec sleep 600'], { stdio: ['ignore', 'pipe', 'ignore'] }); // never buries its child
    const [line] = (await once(parent.stdout!, 'data')) as [Buffer];
    try {
      for (const pid of [parent.pid!, Number(line.toString())]) {
        writeFileSync(
          installation.postmasterFile,
          [pid, join(installation.base, 'postgresql'), 1, 5432, '', '', '', 'ready', ''].join('\n'),
        );
        writeFileSync(join(installation.home, 'run', 'start.lock'), JSON.stringify({ pid, identity: 'an earlier boot' }));
        const started = await installation.start();
        expect(postmaster()).not.toBe(pid);
        await started.stop('SIGTERM');
      }
    } finally {
      parent.kill('SIGKILL');
    }
  });
});

describe('while it runs', () => {
  it('starts a crashed api, worker or PostgreSQL again and says so', async () => {
    const started = await installation.start();
    for (const [name, pid] of [
      ['api', processOf('api')],
      ['PostgreSQL', postmaster()],
    ] as const) {
      process.kill(pid, 'SIGKILL');
      await eventually(() => started.output.includes(`${name}: dừng đột ngột`));
      await eventually(() =>
        answer('/api/health/ready').then(
          (status) => status === 200,
          () => false,
        ),
      );
    }
    expect(await started.stop('SIGTERM')).toBe(0);
    expect(installation.processes()).toEqual([]);
  });
});

describe('below a folder that other users cannot enter', () => {
  it('the product starts as well, and a stop leaves nothing behind', async () => {
    const closed = await Installation.make(0o700);
    const started = await closed.start();
    expect(await closed.query('select 1 as one')).toEqual([{ one: 1 }]);
    expect(await started.stop('SIGTERM')).toBe(0);
    expect(closed.processes()).toEqual([]);
    expect((await closed.start().then((again) => again.stop('SIGTERM'))) ?? 0).toBe(0);
    await closed.remove();
  });
});
