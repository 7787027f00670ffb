import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readEnvironment } from '#config';
import { createLogger, Database, openSecrets } from '#libs/platform';
import { createApplication } from '../../../api/src/application.js';
import { DatabaseInUse } from '../database-in-use.js';
import { sampleAccounts } from '../demo/accounts.js';
import { gatherStatistics, hasBody, type PartOf, seedSampleBody } from '../demo/sample-body.js';
import { seedRecruitment } from '../demo/sample-recruitment.js';

/**
 * `seed-demo`: fills a migrated, empty registry with the sample body and its accounts, whose passwords stand in
 * `DATA_DIR/run/demo-accounts.json`. Running it again changes nothing; a registry of somebody else is refused.
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
    if (await get(Database).readWhole(hasBody)) {
      if (!existsSync(accounts)) throw new DatabaseInUse();
      return;
    }
    const people = await seedSampleBody(get, sampleAccounts(accounts));
    await seedRecruitment(get);
    await gatherStatistics(settings);
    console.log(`Dữ liệu mẫu: ${people} người hư cấu / sample data: ${people} invented people`);
  } finally {
    await app.close();
  }
}
