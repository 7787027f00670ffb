import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Keys and passwords of one installation, made once and kept in `DATA_DIR/secrets.json` (0600). Losing them is losing the encrypted columns. */
export interface Secrets {
  readonly encryptionKeyId: string;
  readonly encryptionKeys: Readonly<Record<string, string>>; // key id -> 32 bytes, base64
  readonly blindIndexKey: string;
  readonly cursorKey: string;
  readonly auditKey: string; // Ed25519, PKCS #8 as base64: seals the audit trail
  readonly passwords: { readonly app_scoped: string; readonly app_whole: string };
}

const key = (): string => randomBytes(32).toString('base64');
const signingKey = (): string => generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64');

/** Reads the secrets, making them on the first start; one that came with a later version is added to those that are there. */
export function openSecrets(dataFolder: string): Secrets {
  const file = join(dataFolder, 'secrets.json');
  if (existsSync(file)) {
    const known = JSON.parse(readFileSync(file, 'utf8')) as Secrets;
    return known.auditKey ? known : write(dataFolder, file, { ...known, auditKey: signingKey() });
  }
  return write(dataFolder, file, {
    encryptionKeyId: 'k1',
    encryptionKeys: { k1: key() },
    blindIndexKey: key(),
    cursorKey: key(),
    auditKey: signingKey(),
    passwords: { app_scoped: randomBytes(24).toString('hex'), app_whole: randomBytes(24).toString('hex') },
  });
}

function write(dataFolder: string, file: string, secrets: Secrets): Secrets {
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  writeFileSync(`${file}.new`, JSON.stringify(secrets, null, 2), { mode: 0o600, flush: true });
  renameSync(`${file}.new`, file); // a half-written file of keys would lock the installation out of its data
  return secrets;
}
