import { ensureBuilt } from './build.mjs';
import { handleOf, runCommand } from './child.mjs';
import { takeDataFolder } from './data-folder.mjs';
import { openDatabase } from './database.mjs';
import { ensureInstalled } from './install.mjs';
import { placeFor } from './postgresql/place.mjs';
import { redisProgram, startRedis } from './redis.mjs';
import { childEnvironment, readSettings } from './settings.mjs';

/** The measurements, in databases of their own on a PostgreSQL in `DATA_DIR/bench`, or on the one of DATABASE_URL. */
export async function runBench(session, words) {
  const settings = readSettings('bench');
  const folder = takeDataFolder(settings.home);
  session.onStop(folder.release);
  await ensureInstalled();
  await ensureBuilt();
  session.checkWanted();
  const databaseUrl = await openDatabase(session, settings);
  const environment = childEnvironment(settings, { databaseUrl, redisUrl: settings.redisUrl ?? (await openRedis(session, settings)) });
  session.checkWanted();
  await runCommand(['bench', ...words], environment);
}

/** A Redis of its own where there is one, for what is measured beside it. */
async function openRedis(session, { home, databaseUrl }) {
  const program = redisProgram();
  const redis = program && (await startRedis(program, home, placeFor(home), databaseUrl));
  if (!redis) return null;
  session.onStop(() => handleOf(redis.child).stop(1_500));
  return redis.socket;
}
