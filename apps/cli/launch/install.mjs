import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal, say, secondsSince } from './say.mjs';
import { ROOT } from './settings.mjs';
import { runStep } from './single-steps.mjs';

const STAMP = join(ROOT, 'node_modules', '.hien-tai-lock');

/** `npm ci` where the installed packages are not those of package-lock.json. */
export async function ensureInstalled() {
  const wanted = lockHash();
  if (installedHash() === wanted) return;
  say('Cài các gói (npm ci), lần đầu mất vài phút… / installing packages (npm ci), the first time takes minutes…');
  const begin = performance.now();
  const { code, complaints } = await runStep('npm', ['ci', '--no-audit', '--no-fund'], {
    env: { ...process.env, NODE_ENV: 'development', PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' },
  });
  if (code !== 0) {
    throw new Refusal(
      'Không cài được các gói: kiểm tra kết nối mạng tới kho npm rồi chạy lại.',
      'The packages could not be installed: check the connection to the npm registry and start again.',
      complaints,
    );
  }
  writeFileSync(STAMP, wanted);
  say(`Đã cài các gói / packages installed (${secondsSince(begin)})`);
}

/** A folder that npm itself filled from this lock file counts, whoever called npm. */
function installedHash() {
  if (existsSync(STAMP)) return readFileSync(STAMP, 'utf8');
  const npmsOwn = join(ROOT, 'node_modules', '.package-lock.json');
  if (!existsSync(npmsOwn) || !sameVersions(npmsOwn)) return null;
  writeFileSync(STAMP, lockHash());
  return lockHash();
}

/** Packages for other machines are in the lock file only. */
function sameVersions(npmsOwn) {
  const wanted = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')).packages;
  const present = JSON.parse(readFileSync(npmsOwn, 'utf8')).packages;
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => path === '' || (present[path] ? present[path].version === version : optional),
  );
}

const lockHash = () =>
  createHash('sha256')
    .update(readFileSync(join(ROOT, 'package-lock.json')))
    .digest('hex');
