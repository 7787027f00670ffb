import { type ConnectionSettings, createLogger, openSecrets } from '#libs/platform';
import { createApplication } from '../../../../api/src/application.js';
import type { PartOf } from '../../demo/sample-body.js';

/** Works with the parts of the product inside this process: never initialised, no door opens, no work begins. */
export async function withProduct<Result>(
  settings: ConnectionSettings,
  dataFolder: string,
  work: (part: PartOf) => Promise<Result>,
): Promise<Result> {
  const app = await createApplication({
    database: settings,
    secrets: openSecrets(dataFolder),
    logger: createLogger('silent'),
    dataFolder,
  });
  try {
    return await work((part) => app.get(part, { strict: false }));
  } finally {
    await app.close();
  }
}
