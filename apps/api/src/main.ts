import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beat, identityProvider, readEnvironment } from '#config';
import { UndeclaredRoute } from '#libs/access';
import { createLogger, openSecrets, Readiness, traceOf } from '#libs/platform';
import { HeadCount } from '#libs/talent';
import { createApplication } from './application.js';

const environment = readEnvironment();
const logger = createLogger(environment.LOG_LEVEL);
const webFolder = fileURLToPath(new URL('../../../web', import.meta.url));

let stop = async (status: number): Promise<void> => process.exit(status); // nothing to close yet
for (const event of ['uncaughtException', 'unhandledRejection'] as const)
  process.on(event, (error: unknown) => {
    const routes = error instanceof UndeclaredRoute ? { routes: error.routes } : {};
    logger.fatal({ ...traceOf(error), ...routes }, 'the process fails');
    void stop(1);
  });

const secrets = openSecrets(environment.DATA_DIR);
const app = await createApplication({
  database: { url: environment.DATABASE_URL ?? '', passwords: secrets.passwords },
  secrets,
  logger,
  dataFolder: environment.DATA_DIR,
  redis: environment.REDIS_URL,
  publicUrl: environment.PUBLIC_URL,
  smtpUrl: environment.SMTP_URL,
  plainHttp: environment.ALLOW_PLAIN_HTTP,
  demo: environment.DEMO === '1',
  auditAnchor: environment.AUDIT_ANCHOR,
  auditMonths: environment.AUDIT_MONTHS,
  peopleAtOnce: environment.PEOPLE_AT_ONCE,
  provider: identityProvider(environment),
  trustedProxies: environment.TRUSTED_PROXIES,
  webFolder: existsSync(webFolder) ? webFolder : null,
});

let stopping = false;
/** No new work, finish what runs, close the pools; never longer than eight seconds. */
stop = async (status) => {
  if (stopping) return;
  stopping = true;
  app.get(Readiness).stopping = true;
  setTimeout(() => process.exit(1), 8_000).unref();
  await app.close();
  process.exit(status);
};
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop(0));
process.on('disconnect', () => void stop(0)); // the launcher is gone

app.get(HeadCount).start();
await app.listen(environment.PORT, environment.HOST);
logger.info({ port: environment.PORT }, 'listening');
beat();
