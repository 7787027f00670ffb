import { spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { identityOf } from '../process-identity.mjs';
import { pause, Refusal, say, until } from '../say.mjs';
import { runAs } from './account.mjs';
import { serverBinaries } from './binaries.mjs';
import { writeConfiguration } from './configuration.mjs';
import { DATABASE, initialiseCluster, OWNER } from './initialise.mjs';
import { makePrivate, placeFor } from './place.mjs';
import { answers, clearRemains, isReady, livingPostmaster, stopPostmaster } from './postmaster.mjs';

/** The server of one data folder: `{ url, version, how, pid, ended, stop }`. */
export async function startCluster(home, options = {}) {
  const place = placeFor(home);
  const binaries = serverBinaries(place.account);
  const begun = await adopted(place, binaries);
  if (begun) return { ...described(place, binaries, begun), how: 'adopted' };
  await clearRemains(place);
  const fresh = initialiseCluster(binaries, place);
  makePrivate(place.sockets, place.account);
  writeConfiguration(place, options);
  const pid = await begin(binaries, place, join(home, 'logs', 'postgresql-start.log'));
  return { ...described(place, binaries, pid), how: fresh ? 'made' : 'started' };
}

function described(place, { version }, pid) {
  const identity = identityOf(pid);
  return {
    place,
    version,
    pid,
    url: databaseUrl(place.sockets),
    /** Resolves once the server is gone, however that came. */
    ended: async () => {
      while (identityOf(pid) === identity) await pause(250);
    },
    stop: (fastMs = 8_000) => stopPostmaster(pid, fastMs),
  };
}

/** A socket as `pg` understands it: the folder is the host. */
export const databaseUrl = (sockets, database = DATABASE) =>
  `postgresql://${OWNER}@/${database}?host=${sockets.split('/').map(encodeURIComponent).join('/')}`;

/** A server that outlived its launcher goes on if it is in order and of this version, else it is stopped. */
async function adopted(place, { bin }) {
  const running = livingPostmaster(place.data);
  if (!running) return null;
  const ready = await until(() => isReady(place.data, running.pid), 10_000, 100);
  const current = running.program === null || running.program === realpathSync(join(bin, 'postgres'));
  if (ready && current && running.sockets === place.sockets && (await answers(place.sockets))) return running.pid;
  say('PostgreSQL: dừng máy chủ cũ còn sót / stopping a server left behind');
  await stopPostmaster(running.pid, 8_000);
  return null;
}

async function begin({ bin }, { data, account }, logFile) {
  mkdirSync(dirname(logFile), { recursive: true });
  const log = openSync(logFile, 'w', 0o600);
  const server = spawn(join(bin, 'postgres'), ['-D', data], {
    cwd: '/',
    detached: true, // ctrl-C is for the launcher, which stops the servers last
    stdio: ['ignore', log, log],
    env: { PATH: process.env.PATH, LANG: 'C', TZ: 'UTC' },
    ...runAs(account),
  });
  closeSync(log);
  let failure = null;
  server.once('error', (error) => {
    failure = error;
  });
  const slow = setTimeout(() => say('PostgreSQL: đang khôi phục sau lần dừng đột ngột… / recovering from a sudden stop…'), 5_000);
  try {
    while (!isReady(data, server.pid)) {
      if (failure || server.exitCode !== null || server.signalCode !== null) throw failed(failure, logFile, data);
      await pause(15);
    }
  } finally {
    clearTimeout(slow);
  }
  server.unref();
  return server.pid;
}

function failed(failure, logFile, data) {
  const own = join(data, 'log'); // where it writes once it has begun
  const files = existsSync(own) ? readdirSync(own).map((name) => join(own, name)) : [];
  const [latest] = files.sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  const said = [logFile, latest].filter(Boolean).flatMap((file) => readFileSync(file, 'utf8').trimEnd().split('\n').slice(-6));
  return new Refusal(
    `PostgreSQL không khởi động được; nhật ký: ${latest ?? logFile}`,
    `PostgreSQL did not start; its log: ${latest ?? logFile}`,
    failure?.message ?? said.join('\n'),
  );
}
