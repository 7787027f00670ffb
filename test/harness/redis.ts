import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A Redis of one's own on a Unix socket, as the launcher starts it: append-only, nothing evicted, no TCP. */
export class TestRedis {
  private readonly folder = mkdtempSync(join(tmpdir(), 'hien-tai-redis-'));
  private server: ChildProcess | null = null;

  get socket(): string {
    return join(this.folder, 'redis.sock');
  }

  async start(): Promise<void> {
    const server = spawn(
      redisProgram(),
      [
        ...['--port', '0', '--unixsocket', this.socket, '--dir', this.folder, '--save', ''],
        ...['--appendonly', 'yes', '--appendfsync', 'everysec', '--maxmemory-policy', 'noeviction'],
      ],
      { stdio: 'ignore' },
    );
    this.server = server;
    for (let wait = 0; !existsSync(this.socket); wait++) {
      if (wait > 6_000 || server.exitCode !== null) throw new Error('redis-server did not start');
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  /** As a crash would: nothing is written, the socket stays behind. */
  async kill(): Promise<void> {
    const { server } = this;
    this.server = null;
    if (!server || server.exitCode !== null) return;
    server.kill('SIGKILL');
    await once(server, 'exit');
    rmSync(this.socket, { force: true });
  }

  async stop(): Promise<void> {
    await this.kill();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** `npm test` installs it where it can; without it the specs of the queue fail and say why. */
function redisProgram(): string {
  const found = ['redis-server', 'valkey-server'].find((program) => spawnSync(program, ['--version']).status === 0);
  if (!found) throw new Error('redis-server is needed for the specs of the queue: apt-get install redis-server');
  return found;
}
