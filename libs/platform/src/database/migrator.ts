import { DataSource, type MigrationInterface, type QueryRunner } from 'typeorm';
import { type ConnectionSettings, connectionOptions } from './connection.js';

/** Below this PostgreSQL version nothing works: uuidv7() and WITHOUT OVERLAPS came with 18. */
export const OLDEST_POSTGRES = 180_000;

/** A migration as the faces of the libs export it: listed, never globbed. */
export type MigrationClass = new () => MigrationInterface;

/** What is kept in one place and set again whenever that place says something else than the database: a function that grows, not a step. */
export interface Definition {
  readonly name: string;
  /** Within a transaction of the owner; false where it stands already. */
  set(db: QueryRunner): Promise<boolean>;
}

export class DatabaseTooOld extends Error {
  constructor(readonly version: string) {
    super(
      `Cần PostgreSQL 18 trở lên, máy chủ đang chạy ${version}: nâng cấp hoặc bỏ DATABASE_URL để dùng bản kèm theo. / ` +
        `PostgreSQL 18 or later is needed, the server runs ${version}: upgrade it or unset DATABASE_URL to use the bundled one.`,
    );
  }
}

/**
 * Runs what is pending, each migration in its own transaction, one process at a time; then sets the definitions that changed and the
 * roles' passwords. Gives the names of what was done.
 */
export async function migrate(
  settings: ConnectionSettings,
  migrations: readonly MigrationClass[],
  definitions: readonly Definition[] = [],
): Promise<string[]> {
  const owner = new DataSource({
    ...connectionOptions(settings, 'owner', 2),
    migrations,
    migrationsTableName: 'platform_migration',
  } as never);
  await owner.initialize();
  const lock = owner.createQueryRunner();
  try {
    const [{ version, number }] = await owner.query(
      `select current_setting('server_version') as version, current_setting('server_version_num')::int as number`,
    );
    if (number < OLDEST_POSTGRES) throw new DatabaseTooOld(version);
    await lock.connect();
    await lock.query(`select pg_advisory_lock(hashtext('hien-tai migrations'))`);
    const run = await owner.runMigrations({ transaction: 'each' });
    const set = await setAll(lock, definitions);
    await setPasswords(owner, settings);
    return [...run.map(({ name }) => name), ...set];
  } finally {
    await lock.release();
    await owner.destroy();
  }
}

async function setAll(db: QueryRunner, definitions: readonly Definition[]): Promise<string[]> {
  const set: string[] = [];
  for (const definition of definitions) {
    await db.startTransaction();
    if (await definition.set(db)) set.push(definition.name);
    await db.commitTransaction(); // one that fails ends with its connection
  }
  return set;
}

async function setPasswords(owner: DataSource, { passwords }: ConnectionSettings): Promise<void> {
  if (!passwords) return;
  for (const role of ['app_scoped', 'app_whole'] as const) {
    const [{ statement }] = await owner.query(`select format('alter role %I password %L', $1::text, $2::text) as statement`, [
      role,
      passwords[role],
    ]);
    await owner.query(statement);
  }
}
