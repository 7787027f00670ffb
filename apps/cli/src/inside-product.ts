import type { INestApplicationContext } from '@nestjs/common';
import { readEnvironment } from '#config';
import { createLogger, openSecrets } from '#libs/platform';
import { createApplication } from '../../api/src/application.js';

/** Works with parts of the product while it runs or not: what is made here is never initialised, so no door opens and no work begins. */
export async function insideProduct<Result>(work: (product: INestApplicationContext) => Promise<Result>): Promise<Result> {
  const { DATA_DIR, DATABASE_URL = '' } = readEnvironment();
  const secrets = openSecrets(DATA_DIR);
  const database = { url: DATABASE_URL, passwords: secrets.passwords };
  const product = await createApplication({ database, secrets, logger: createLogger('silent'), dataFolder: DATA_DIR });
  try {
    return await work(product);
  } finally {
    await product.close();
  }
}
