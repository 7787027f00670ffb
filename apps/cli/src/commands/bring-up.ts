import pg from 'pg';
import { readEnvironment } from '#config';
import { ensureAdministrator } from '#libs/access';
import { followServerCount } from '#libs/audit';
import { asOwner, openSecrets } from '#libs/platform';
import { areCardsOutdated } from '#libs/talent';
import { DatabaseUnreachable } from '../database-unreachable.js';
import { migrateDatabase } from './migrate.js';
import { rebuildCards } from './rebuild.js';

const WAIT_MS = 30_000;
/** Not there yet, starting up, or just going down: it may come back. */
const PASSING = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EAI_AGAIN', '57P01', '57P02', '57P03']);

/** `migrate`: waits for the database, brings it up to this version and sees to the first user. Running it again changes nothing. */
export async function run(): Promise<void> {
  const environment = readEnvironment();
  const url = environment.DATABASE_URL ?? '';
  await waitForDatabase(url);
  const settings = { url, passwords: openSecrets(environment.DATA_DIR).passwords };
  const { migrations, catalogs } = await migrateDatabase(settings);
  await asOwner(settings, followServerCount);
  if (migrations.length > 0) console.log(`Cơ sở dữ liệu: ${migrations.length} bước nâng cấp / migrations run: ${migrations.length}`);
  if (catalogs.length > 0) console.log(`Danh mục: ${catalogs.length} danh sách được nạp / catalogues loaded: ${catalogs.length}`);
  if (await asOwner(settings, areCardsOutdated)) await rebuildCards();
  if (environment.DEMO === '1') return; // the sample accounts come with the sample body
  const password = await ensureAdministrator(settings, environment.ADMIN_PASSWORD);
  if (password) {
    console.log(`Người dùng đầu tiên (chỉ hiện một lần) / first user (shown once): admin / ${password}`);
  }
}

async function waitForDatabase(url: string): Promise<void> {
  const end = Date.now() + WAIT_MS;
  for (;;) {
    const code = await whyRefused(url);
    if (code === null) return;
    if (!PASSING.has(code) || Date.now() > end) throw new DatabaseUnreachable(code);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Null when we are let in, else the code of the refusal. */
async function whyRefused(url: string): Promise<string | null> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return null;
  } catch (error) {
    return (error as { code?: string }).code ?? 'timeout';
  } finally {
    await client.end().catch(() => undefined);
  }
}
