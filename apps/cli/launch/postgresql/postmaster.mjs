import { existsSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { argumentsOf, identityOf, processesIn, programOf, signal } from '../process-identity.mjs';
import { until } from '../say.mjs';

/** "Do you speak TLS?": a postmaster in order answers with one letter, without any account. */
const SSL_REQUEST = Buffer.from([0, 0, 0, 8, 4, 210, 22, 47]);

export const socketIn = (folder) => join(folder, '.s.PGSQL.5432');

/** What `postmaster.pid` says: `{ pid, sockets, status }`, or null. */
export function readPostmaster(data) {
  try {
    const lines = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(lines[0]), sockets: lines[4] ?? '', status: (lines[7] ?? '').trim() };
  } catch {
    return null;
  }
}

/** The living server of a data folder, or null: numbers of processes are used again, and zombies keep theirs. */
export function livingPostmaster(data) {
  const found = readPostmaster(data);
  if (!found || !identityOf(found.pid)) return null;
  const folder = realpathSync(data);
  const parameters = argumentsOf(found.pid);
  const ours = processesIn(folder).includes(found.pid) || parameters[parameters.indexOf('-D') + 1] === data;
  return ours && parameters[0] !== undefined ? { ...found, program: programOf(found.pid) } : null;
}

/** Whether a server answers on its socket. */
export function answers(folder, ms = 2_000) {
  return new Promise((resolve) => {
    const socket = connect(socketIn(folder));
    const end = (answer) => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(ms, () => end(false));
    socket.once('connect', () => socket.write(SSL_REQUEST));
    socket.once('data', (data) => end('NS'.includes(data.toString('latin1', 0, 1))));
    socket.once('error', () => end(false));
    socket.once('close', () => end(false));
  });
}

export const isReady = (data, pid) => {
  const found = readPostmaster(data);
  return found?.pid === pid && found.status === 'ready';
};

/** Fast shutdown (a checkpoint, then the end); when that takes too long an immediate one, which the next start recovers from. */
export async function stopPostmaster(pid, fastMs) {
  const gone = () => identityOf(pid) === null;
  for (const [name, ms] of [
    ['SIGINT', fastMs],
    ['SIGQUIT', 2_000],
    ['SIGKILL', 2_000],
  ]) {
    signal(pid, name);
    if (await until(gone, ms)) return name;
  }
  return 'SIGKILL';
}

/**
 * Clears what a killed server left: its orphaned processes end by themselves or are ended, and lock files whose number belongs to
 * another program by now (or to a zombie that nobody buries) would block the start for ever, so they go.
 */
export async function clearRemains({ data, sockets }) {
  const found = readPostmaster(data);
  if (found) await endOrphans(realpathSync(data));
  if (found && existsSync(`/proc/${found.pid}`)) rmSync(join(data, 'postmaster.pid'), { force: true });
  for (const file of [socketIn(sockets), `${socketIn(sockets)}.lock`]) rmSync(file, { force: true });
}

async function endOrphans(folder) {
  const none = () => processesIn(folder).length === 0;
  if (await until(none, 5_000, 50)) return;
  for (const pid of processesIn(folder)) signal(pid, 'SIGKILL');
  await until(none, 2_000);
}
