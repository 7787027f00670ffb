/**
 * Owns the throw-away PostgreSQL of one test run. It is a process of its own, so that the server and its folder go away however the
 * run ends: with its teardown, with ctrl-C or killed.
 */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startCluster } from '../../apps/cli/launch/postgresql/cluster.mjs';
import { stopPostmaster } from '../../apps/cli/launch/postgresql/postmaster.mjs';

const folder = mkdtempSync(join(tmpdir(), 'hien-tai-cluster-'));
chmodSync(folder, 0o711); // the server may run as another user
let ending = false;
const end = (code) => {
  if (!ending) void finish(code);
  ending = true;
};
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect']) process.on(signal, () => end(0));

const starting = startCluster(join(folder, 'cluster'), { fsync: false });
try {
  const { url } = await starting;
  process.send({ url: url.replace('/hien_tai?', '/postgres?') });
} catch (error) {
  process.send({ error: error.message }, () => end(1));
}

async function finish(code) {
  const cluster = await starting.catch(() => null);
  if (cluster) await stopPostmaster(cluster.pid, 1_000);
  if (cluster && cluster.place.base !== join(folder, 'cluster')) rmSync(cluster.place.base, { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
  process.exit(code);
}
