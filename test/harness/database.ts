import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { type ConnectionSettings, type Definition, type MigrationClass, migrate } from '#libs/platform';

export interface TestDatabase {
  readonly settings: ConnectionSettings;
  /** Another one with the same content; nobody may be connected to this one meanwhile. */
  copy(): Promise<TestDatabase>;
  drop(): Promise<void>;
}

/**
 * A database of one's own, cloned from a template that the first worker migrates: real PostgreSQL, real roles, real constraints.
 * `TEST_DATABASE_URL` names the throw-away server that the global setup started.
 */
export async function createTestDatabase(migrations: readonly MigrationClass[], prepare?: Preparation): Promise<TestDatabase> {
  return cloneOf(await migratedTemplate(migrations, prepare));
}

async function cloneOf(template: string): Promise<TestDatabase> {
  const name = `test_${randomBytes(8).toString('hex')}`;
  await onServer(async (server) => {
    await server.query(`select pg_advisory_lock(hashtext('clone of a template'))`);
    await server.query(`create database ${name} template ${template} strategy file_copy`);
  });
  return {
    settings: settingsOf(name),
    copy: () => cloneOf(name),
    drop: () => onServer(async (server) => void (await server.query(`drop database if exists ${name} with (force)`))),
  };
}

/** What a template holds besides its tables: made once, cloned by every test. */
export interface Preparation {
  readonly name: string;
  readonly definitions?: readonly Definition[];
  readonly run: (settings: ConnectionSettings) => Promise<unknown>;
}

const settingsOf = (database: string): ConnectionSettings => ({ url: withDatabase(database), passwords: null });

async function migratedTemplate(migrations: readonly MigrationClass[], prepare?: Preparation): Promise<string> {
  const name = `template_${prepare?.name ?? 'bare'}_${nameOf(migrations)}`;
  await onServer(async (server) => {
    await server.query(`select pg_advisory_lock(hashtext('making of a template'))`);
    const { rowCount } = await server.query(`select from pg_database where datname = $1 and datistemplate`, [name]);
    if (rowCount) return;
    await server.query(`drop database if exists ${name}`);
    await server.query(`create database ${name}`);
    await migrate(settingsOf(name), migrations, prepare?.definitions);
    await prepare?.run(settingsOf(name));
    await server.query(`alter database ${name} is_template true allow_connections false`);
  });
  return name;
}

/** Equal lists of migrations share a template within one run. */
function nameOf(migrations: readonly MigrationClass[]): string {
  const last =
    migrations
      .map(({ name }) => name.replace(/\D+/g, ''))
      .sort()
      .at(-1) ?? '0';
  return `${migrations.length}_${last.slice(-10)}`;
}

async function onServer<Result>(work: (server: pg.Client) => Promise<Result>): Promise<Result> {
  const server = new pg.Client({ connectionString: serverUrl() });
  await server.connect();
  try {
    return await work(server);
  } finally {
    await server.end();
  }
}

function serverUrl(): string {
  const url = process.env.TEST_DATABASE_URL;
  if (!url) throw new Error('TEST_DATABASE_URL is not set: run this project of Jest with its global setup');
  return url;
}

/** `postgresql://user@host/old?host=…` with another database. */
const withDatabase = (database: string): string => serverUrl().replace(/^(postgres(?:ql)?:\/\/[^/]*\/)[^?]*/, `$1${database}`);
