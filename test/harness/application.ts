import { randomBytes } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { hash } from '@node-rs/argon2';
import type { ProviderSettings, Role } from '#libs/access';
import { loadCatalogs } from '#libs/catalogs';
import { loadPlans } from '#libs/indicators';
import type { Clock } from '#libs/kernel';
import { asOwner, createLogger, Database, openSecrets, subtree } from '#libs/platform';
import { loadTerms } from '#libs/talent';
import { createApplication } from '../../apps/api/src/application.js';
import { definitions, migrations } from '../../apps/api/src/wiring.js';
import { Client } from './client.js';
import { createTestDatabase, type TestDatabase } from './database.js';

const PASSWORD = 'a sentence to sign in with';

const WITH_CATALOGUES = {
  name: 'catalogues',
  definitions,
  run: (settings: TestDatabase['settings']) =>
    asOwner(settings, async (tx) => {
      await loadCatalogs(tx);
      await loadTerms(tx);
      await loadPlans(tx);
    }),
};

interface StartOptions {
  readonly clock?: Clock;
  readonly smtpUrl?: string;
  readonly publicUrl?: string;
  readonly redis?: string;
  readonly provider?: ProviderSettings;
  readonly trustedProxies?: number;
  readonly webFolder?: string;
}

/** The real product on a database of its own, reached through its public door. */
export class TestApplication {
  private constructor(
    readonly app: NestFastifyApplication,
    readonly database: TestDatabase,
    readonly folder: string,
    private readonly lines: string[],
    private readonly passwordHash: string,
    private readonly owns = true,
  ) {}

  static async start(options: StartOptions = {}): Promise<TestApplication> {
    const database = await createTestDatabase(migrations, WITH_CATALOGUES);
    const folder = mkdtempSync(join(tmpdir(), 'hien-tai-test-'));
    const stored = await hash(Buffer.from(PASSWORD).toString('base64'), { memoryCost: 19_456, timeCost: 2, parallelism: 1 });
    const { app, lines } = await opened(database, folder, options);
    return new TestApplication(app, database, folder, lines, stored);
  }

  /** A second process of the same installation, as far as it can be told apart from one. */
  async beside(options: StartOptions = {}): Promise<TestApplication> {
    const { app, lines } = await opened(this.database, this.folder, options);
    return new TestApplication(app, this.database, this.folder, lines, this.passwordHash, false);
  }

  /** Two products of which each has all that this one holds, the same ids and the same sessions; this one ends with it. */
  async twins(options: StartOptions = {}): Promise<[TestApplication, TestApplication]> {
    await this.app.close();
    const folder = mkdtempSync(join(tmpdir(), 'hien-tai-test-'));
    cpSync(this.folder, folder, { recursive: true });
    const on = async (database: TestDatabase, folder: string) => {
      const { app, lines } = await opened(database, folder, options);
      return new TestApplication(app, database, folder, lines, this.passwordHash);
    };
    const copy = await this.database.copy();
    return [await on(this.database, this.folder), await on(copy, folder)];
  }

  /** Everything the product logged so far. */
  get log(): string {
    return this.lines.join('');
  }

  get<Service>(token: abstract new (...parameters: never[]) => Service): Service {
    return this.app.get(token, { strict: false });
  }

  /** A signed-in user with one role within one subtree, or everywhere; for everybody there or those of some fields. */
  async userWith(role: Role, unit: { id: string; path: string } | null = null, fields: readonly string[] | null = null): Promise<Client> {
    const username = `${role.replace('_', '-')}-${randomBytes(4).toString('hex')}`;
    await this.get(Database).write((tx) =>
      tx.execute(`insert into access_user (username, display_name, password_hash) values ($1, $2, $3)`, [
        username,
        `Người dùng ${username}`,
        this.passwordHash,
      ]),
    );
    await this.grant(username, role, unit, fields);
    const client = this.anonymous();
    await client.signIn(username, PASSWORD);
    return client;
  }

  /** One role more for a user. */
  async grant(
    username: string,
    role: Role,
    unit: { id: string; path: string } | null,
    fields: readonly string[] | null = null,
  ): Promise<void> {
    const range = unit ? subtree(unit.path) : null;
    await this.get(Database).write((tx) =>
      tx.execute(
        `insert into access_grant (user_id, role, unit_id, path_lo, path_hi, fields) select id, $2, $3, $4, $5, $6 from access_user where username = $1`,
        [username, role, unit?.id ?? null, range?.lo ?? null, range?.hi ?? null, fields],
      ),
    );
  }

  anonymous(): Client {
    return new Client(this.app);
  }

  readonly password = PASSWORD;

  async stop(): Promise<void> {
    this.app.getHttpServer().closeAllConnections(); // an open stream would hold it up as long as its page listens
    await this.app.close();
    if (!this.owns) return;
    await this.database.drop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

async function opened(
  database: TestDatabase,
  folder: string,
  options: StartOptions,
): Promise<{ app: NestFastifyApplication; lines: string[] }> {
  const lines: string[] = [];
  const stream = new PassThrough();
  stream.on('data', (chunk: Buffer) => lines.push(chunk.toString()));
  const app = await createApplication({
    database: database.settings,
    secrets: openSecrets(folder),
    dataFolder: folder,
    logger: createLogger('debug', stream),
    ...options,
  });
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return { app, lines };
}
