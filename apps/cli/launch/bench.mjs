import { ensureBuilt } from './build.mjs';
import { runCommand } from './child.mjs';
import { takeDataFolder } from './data-folder.mjs';
import { openDatabase } from './database.mjs';
import { ensureInstalled } from './install.mjs';
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
  const environment = childEnvironment(settings, { databaseUrl, redisUrl: settings.redisUrl });
  session.checkWanted();
  await runCommand(['bench', ...words], environment);
}
