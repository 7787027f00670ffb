import { readEnvironment } from '#config';
import { createLogger, openSecrets } from '#libs/platform';
import { Cards } from '#libs/talent';
import { createApplication } from '../../../api/src/application.js';

/** All cards computed anew from the facts, while the product runs or not. Gives how many there are. */
export async function rebuildCards(): Promise<number> {
  const environment = readEnvironment();
  const secrets = openSecrets(environment.DATA_DIR);
  const app = await createApplication({
    database: { url: environment.DATABASE_URL ?? '', passwords: secrets.passwords },
    secrets,
    logger: createLogger('silent'),
    dataFolder: environment.DATA_DIR,
  });
  try {
    return await app.get(Cards, { strict: false }).rebuild(); // never initialised: no door opens, no work begins
  } finally {
    await app.close();
  }
}

/** `rebuild`: the same from the command line. */
export async function run(): Promise<void> {
  const count = await rebuildCards();
  console.log(`Đã dựng lại ${count} thẻ / cards rebuilt: ${count}`);
}
