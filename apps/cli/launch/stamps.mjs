import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './settings.mjs';

const FILE = join(ROOT, 'dist', '.stamps.json');
const PASSED_OVER = new Set(['node_modules', 'dist', '.data', '.git']);

/** One hash of the names and contents of files and folders; files that `counts` refuses are left out. */
export function hashOf(paths, counts = () => true) {
  const hash = createHash('sha256');
  for (const path of paths) addTo(hash, path, counts);
  return hash.digest('hex');
}

function addTo(hash, path, counts) {
  const full = join(ROOT, path);
  if (!existsSync(full)) return;
  if (statSync(full).isDirectory()) {
    const names = readdirSync(full).filter((name) => !PASSED_OVER.has(name));
    for (const name of names.sort()) addTo(hash, join(path, name), counts);
  } else if (counts(path)) {
    hash.update(`${path}\0`).update(readFileSync(full));
  }
}

/** What each step of the build was made from the last time. */
export function readStamps() {
  try {
    return JSON.parse(readFileSync(FILE, 'utf8'));
  } catch {
    return {};
  }
}

export function writeStamp(step, hash) {
  writeFileSync(FILE, JSON.stringify({ ...readStamps(), [step]: hash }, null, 2));
}
