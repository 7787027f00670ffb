import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { createLogger } from '#libs/platform';
import { createApplication } from '../../../api/src/application.js';
import { documentOf } from '../../../api/src/document.js';

/** The OpenAPI document of this build, without a database: nothing is initialised, the routes alone are read. */
export async function openapi(): Promise<string> {
  const key = randomBytes(32).toString('base64');
  const app = await createApplication({
    database: null,
    secrets: {
      encryptionKeyId: 'k',
      encryptionKeys: { k: key },
      blindIndexKey: key,
      cursorKey: key,
      auditKey: generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64'),
      passwords: { app_scoped: '', app_whole: '' },
    },
    logger: createLogger('silent'),
    dataFolder: '.',
  });
  return JSON.stringify(documentOf(app), null, 1);
}

/** `openapi`: writes the document to the standard output. */
export async function run(): Promise<void> {
  const document = await openapi();
  await new Promise((resolve) => process.stdout.write(document, resolve));
}
