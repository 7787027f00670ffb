import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readEnvironment } from '#config';
import { createLogger, Database, openSecrets } from '#libs/platform';
import { createApplication } from '../../../api/src/application.js';
import { SAMPLE_ROSTER } from '../../../api/src/sample-roster.js';
import { DatabaseInUse } from '../database-in-use.js';
import { sampleAccounts } from '../demo/accounts.js';
import { writeSampleRoster } from '../demo/roster/roster-file.js';
import { hasBody, type PartOf } from '../demo/sample-body.js';
import { seedDemo } from '../demo/seed-demo.js';

/**
 * `seed-demo`: fills a migrated, empty registry with the sample body and its accounts, whose passwords stand in
 * `DATA_DIR/run/demo-accounts.json`; the roster of one ward lies in `DATA_DIR`, to be imported. Running it again goes on where it was
 * cut off, or changes nothing; a registry of somebody else is refused.
 */
export async function run(): Promise<void> {
  const environment = readEnvironment();
  const accounts = join(environment.DATA_DIR, 'run', 'demo-accounts.json');
  const secrets = openSecrets(environment.DATA_DIR);
  const settings = { url: environment.DATABASE_URL ?? '', passwords: secrets.passwords };
  const app = await createApplication({
    database: settings,
    secrets,
    logger: createLogger('silent'),
    dataFolder: environment.DATA_DIR,
  });
  try {
    const get: PartOf = (part) => app.get(part, { strict: false }); // never initialised: no door opens, no work begins
    if (!existsSync(accounts) && (await get(Database).readWhole(hasBody))) throw new DatabaseInUse();
    await writeSampleRoster(join(environment.DATA_DIR, SAMPLE_ROSTER));
    const people = await seedDemo(get, settings, () => sampleAccounts(accounts));
    if (people > 0) console.log(`Dữ liệu mẫu: ${people} người hư cấu / sample data: ${people} invented people`);
  } finally {
    await app.close();
  }
}
