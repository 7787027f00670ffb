import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Keys and passwords of one installation, made once and kept in `DATA_DIR/secrets.json` (0600). Losing them is losing the encrypted columns. */
export interface Secrets {
  readonly encryptionKeyId: string;
  readonly encryptionKeys: Readonly<Record<string, string>>; // key id -> 32 bytes, base64
  readonly blindIndexKey: string;
  readonly cursorKey: string;
  readonly passwords: { readonly app_scoped: string; readonly app_whole: string };
}

const key = (): string => randomBytes(32).toString('base64');

/** Reads the secrets, making them on the first start. */
export function openSecrets(dataFolder: string): Secrets {
  const file = join(dataFolder, 'secrets.json');
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Secrets;
  const secrets: Secrets = {
    encryptionKeyId: 'k1',
    encryptionKeys: { k1: key() },
    blindIndexKey: key(),
    cursorKey: key(),
    passwords: { app_scoped: randomBytes(24).toString('hex'), app_whole: randomBytes(24).toString('hex') },
  };
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  writeFileSync(`${file}.new`, JSON.stringify(secrets, null, 2), { mode: 0o600, flush: true });
  renameSync(`${file}.new`, file); // a half-written file of keys would lock the installation out of its data
  return secrets;
}
