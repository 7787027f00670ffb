import { spawn, spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { LogFile } from './log-file.mjs';
import { runAs } from './postgresql/account.mjs';
import { makePrivate } from './postgresql/place.mjs';
import { until } from './say.mjs';

/** `redis-server` or `valkey-server` on PATH, or null. */
export const redisProgram = () =>
  ['redis-server', 'valkey-server'].find((program) => spawnSync(program, ['--version']).status === 0) ?? null;

/**
 * A Redis of this installation alone: on a Unix socket, append-only, nothing evicted. Gives the child process and the path of
 * the socket, or null when it does not start: then the api does the work itself.
 */
export async function startRedis(program, home, { account, base, sockets }) {
  const folder = join(base, 'redis');
  const socket = join(sockets, 'redis.sock');
  makePrivate(folder, account);
  makePrivate(sockets, account);
  rmSync(socket, { force: true });
  const log = new LogFile(join(home, 'logs', 'redis.log'));
  const child = spawn(
    program,
    [
      ...['--port', '0', '--unixsocket', socket, '--unixsocketperm', '700', '--dir', folder, '--save', ''],
      ...['--appendonly', 'yes', '--appendfsync', 'everysec', '--maxmemory-policy', 'noeviction', '--daemonize', 'no'],
    ],
    { cwd: '/', detached: true, stdio: ['ignore', 'pipe', 'pipe'], ...runAs(account) },
  );
  child.once('error', () => undefined); // it shows as an exit below
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => log.write(chunk));
  const answered = await until(async () => hasEnded(child) || (await pong(socket)), 10_000);
  if (answered && !hasEnded(child)) return { child, socket };
  child.kill('SIGKILL');
  return null;
}

const hasEnded = (child) => child.pid === undefined || child.exitCode !== null || child.signalCode !== null;

function pong(path) {
  return new Promise((resolve) => {
    const socket = connect(path);
    const end = (answer) => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(1_000, () => end(false));
    socket.once('connect', () => socket.write('PING\r\n'));
    socket.once('data', (data) => end(data.toString('latin1').startsWith('+PONG')));
    socket.once('error', () => end(false));
  });
}
