import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const GUARD = fileURLToPath(new URL('./cluster-guard.mjs', import.meta.url));

/** One PostgreSQL 18 for the whole run, unless TEST_DATABASE_URL names one. */
export default async function setup() {
  if (process.env.TEST_DATABASE_URL) return;
  const guard = spawn(process.execPath, [GUARD], { detached: true, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const [{ url, error }] = await once(guard, 'message');
  if (error) throw new Error(error);
  process.env.TEST_DATABASE_URL = url;
  guard.unref();
  guard.channel.unref();
  globalThis.testCluster = guard;
}
