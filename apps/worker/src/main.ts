import { setFlagsFromString } from 'node:v8';
import { NestFactory } from '@nestjs/core';
import { beat, readEnvironment } from '#config';
import { createLogger, NestLog, openSecrets, traceOf } from '#libs/platform';
import { AppModule } from '../../api/src/app.module.js';

/** Longer than the queue waits for running work. */
const STOP_MS = 8_000;

/**
 * Memory is tidied up when the heap has doubled; on a large machine V8 would let it grow fourfold, and a long list on its way to a file
 * leave behind three times of what is in use (measured: 56,708 people took 266 MB instead of 418, in the same processor time).
 */
setFlagsFromString('--heap-growing-percent=100');

const environment = readEnvironment();
const logger = createLogger(environment.LOG_LEVEL);

process.on('uncaughtException', (error) => fail(error));
process.on('unhandledRejection', (error) => fail(error));

const secrets = openSecrets(environment.DATA_DIR);
const context = await NestFactory.createApplicationContext(
  AppModule.forRoot({
    database: { url: environment.DATABASE_URL ?? '', passwords: secrets.passwords },
    secrets,
    logger,
    dataFolder: environment.DATA_DIR,
    redis: environment.REDIS_URL,
    worker: true,
    publicUrl: environment.PUBLIC_URL,
    smtpUrl: environment.SMTP_URL,
    plainHttp: environment.ALLOW_PLAIN_HTTP,
    demo: environment.DEMO === '1',
    auditAnchor: environment.AUDIT_ANCHOR,
    auditMonths: environment.AUDIT_MONTHS,
    peopleAtOnce: environment.PEOPLE_AT_ONCE,
  }),
  { logger: new NestLog(logger), abortOnError: false },
);

let stopping = false;
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop());
process.on('disconnect', () => void stop()); // the launcher is gone

logger.info({ redis: environment.REDIS_URL !== undefined }, 'working');
process.send?.('ready');
beat();

/** Takes no new work and waits for what runs; work that is cut off is done again from its row. */
async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  setTimeout(() => process.exit(1), STOP_MS).unref();
  await context.close();
  process.exit(0);
}

function fail(error: unknown): void {
  logger.fatal(traceOf(error), 'the process fails');
  setTimeout(() => process.exit(1), 200);
}
