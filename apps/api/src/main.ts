import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readEnvironment } from '#config';
import { createLogger, openSecrets, Readiness, traceOf } from '#libs/platform';
import { createApplication } from './application.js';

const environment = readEnvironment();
const logger = createLogger(environment.LOG_LEVEL);
const webFolder = fileURLToPath(new URL('../../../web', import.meta.url));

process.on('uncaughtException', (error) => fail(error));
process.on('unhandledRejection', (error) => fail(error));

const secrets = openSecrets(environment.DATA_DIR);
const app = await createApplication({
  database: { url: environment.DATABASE_URL ?? '', passwords: secrets.passwords },
  secrets,
  logger,
  dataFolder: environment.DATA_DIR,
  redis: environment.REDIS_URL,
  publicUrl: environment.PUBLIC_URL,
  plainHttp: environment.ALLOW_PLAIN_HTTP,
  demo: environment.DEMO === '1',
  trustedProxies: environment.TRUSTED_PROXIES,
  webFolder: existsSync(webFolder) ? webFolder : null,
});

let stopping = false;
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop());
process.on('disconnect', () => void stop()); // the launcher is gone

await app.listen(environment.PORT, environment.HOST);
logger.info({ port: environment.PORT }, 'listening');

/** No new work, finish what runs, close the pools; never longer than eight seconds. */
async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  app.get(Readiness).stopping = true;
  setTimeout(() => process.exit(1), 8_000).unref();
  await app.close();
  process.exit(0);
}

function fail(error: unknown): void {
  logger.fatal(traceOf(error), 'the process fails');
  setTimeout(() => process.exit(1), 200);
}
