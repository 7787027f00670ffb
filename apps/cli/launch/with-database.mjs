import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { takeDataFolder, userOf } from './data-folder.mjs';
import { ensureInstalled } from './install.mjs';
import { databaseUrl, startCluster } from './postgresql/cluster.mjs';
import { placeFor } from './postgresql/place.mjs';
import { isReady, livingPostmaster } from './postgresql/postmaster.mjs';
import { Refusal, say } from './say.mjs';
import { childEnvironment, ROOT } from './settings.mjs';

/** The database of a running product, or of a stopped one, which is started meanwhile; and this build, ready to work on it. */
export async function withDatabase(session, settings) {
  const { home, databaseUrl: external } = settings;
  if (!existsSync(join(home, 'secrets.json'))) throw nothing(home);
  const running = userOf(home) !== null;
  const url = external ?? (await serverOf(session, home, running));
  await ensureInstalled();
  if (!running || !existsSync(join(ROOT, 'dist/apps/cli/src/main.js'))) await ensureBuilt('server'); // not under a product that runs
  session.checkWanted();
  return { running, environment: childEnvironment(settings, { databaseUrl: url, redisUrl: null }) };
}

async function serverOf(session, home, running) {
  const place = placeFor(home);
  if (!existsSync(join(place.data, 'PG_VERSION'))) throw nothing(home);
  const server = livingPostmaster(place.data);
  if (running) {
    if (!server || !isReady(place.data, server.pid))
      throw new Refusal('Sản phẩm đang khởi động: chờ một lát rồi thử lại.', 'The product is starting: wait a moment, then try again.');
    return databaseUrl(server.sockets);
  }
  const folder = takeDataFolder(home); // nobody starts it meanwhile
  session.onStop(folder.release);
  const cluster = await startCluster(home);
  session.onStop((ms) => cluster.stop(ms));
  say('Sản phẩm đang dừng: chỉ mở cơ sở dữ liệu / it is stopped: only its database is opened');
  return cluster.url;
}

const nothing = (home) => new Refusal(`Chưa có dữ liệu ở ${home}.`, `There are no data in ${home}.`);
