import { chownSync, createWriteStream, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { takeDataFolder } from '../data-folder.mjs';
import { ensureInstalled } from '../install.mjs';
import { serverBinaries } from '../postgresql/binaries.mjs';
import { startCluster } from '../postgresql/cluster.mjs';
import { placeFor } from '../postgresql/place.mjs';
import { livingPostmaster } from '../postgresql/postmaster.mjs';
import { Refusal, say, secondsSince } from '../say.mjs';
import { readArchive } from './archive.mjs';

/**
 * Puts a backup into an empty data folder and starts its database once. With `replace` the data that are there are moved aside,
 * not removed. Nothing of a damaged backup is ever put in place.
 */
export async function restoreBackup(session, { home, databaseUrl: external }, file, { replace }) {
  if (external) throw new Refusal('Bỏ DATABASE_URL trước khi phục hồi.', 'Unset DATABASE_URL before restoring.');
  if (!file) throw new Refusal('Thiếu tệp: npm run restore -- <tệp.tar>', 'The file is missing: npm run restore -- <file.tar>');
  const begin = performance.now();
  await ensureInstalled();
  const folder = takeDataFolder(home);
  session.onStop(folder.release);
  const place = placeFor(home);
  if (livingPostmaster(place.data))
    throw new Refusal('PostgreSQL của thư mục này đang chạy: dừng nó trước.', 'The PostgreSQL of this folder is running: stop it first.');
  const present = presentIn(home, place);
  if (present.length > 0 && !replace) throw notEmpty(home);

  const draft = { home: join(home, 'restoring'), base: join(place.base, 'restoring') };
  session.onStop(() => clear(draft));
  clear(draft);
  const manifest = await readArchive(file, (entry) => unpack(entry, draft));
  session.checkWanted();
  checkVersion(manifest, place);
  if (present.length > 0) moveAside(present);
  putInPlace(draft, home, place);
  const cluster = await startCluster(home);
  await cluster.stop(60_000);
  say(`Đã phục hồi và chạy thử / restored and tried: ${home} (${manifest.madeAt}, ${secondsSince(begin)})`);
}

const parts = (home, { base }) => [
  join(home, 'secrets.json'),
  join(home, 'files'),
  join(home, 'audit'), // heads of the old database's audit trail: a new file begins with the restored one
  join(base, 'postgresql'),
  join(base, 'redis'), // hints about work of the old database
];

const presentIn = (home, place) => parts(home, place).filter((path) => existsSync(path));

function moveAside(present) {
  const stamp = new Date().toISOString().replace(/[-:]|\.\d+/g, '');
  for (const path of present) {
    const old = join(dirname(path), `replaced-${stamp}`);
    mkdirSync(old, { recursive: true, mode: 0o700 });
    renameSync(path, join(old, path.slice(dirname(path).length + 1)));
    say(`Dữ liệu cũ chuyển sang / old data moved to ${old}`);
  }
}

/** The database goes where the server can reach it, the rest into the data folder. */
async function unpack({ name, kind, chunks }, draft) {
  const [top] = name.split('/');
  if (!['postgresql', 'files', 'secrets.json'].includes(top)) throw new Error(`unknown: ${name}`);
  const path = join(top === 'postgresql' ? draft.base : draft.home, name);
  mkdirSync(kind === 'folder' ? path : dirname(path), { recursive: true, mode: 0o700 });
  if (kind === 'file') await pipeline(Readable.from(chunks), createWriteStream(path, { mode: 0o600, flags: 'wx', flush: true }));
}

function checkVersion({ postgresql }, { account }) {
  const { version } = serverBinaries(account);
  if (postgresql.split('.')[0] === version.split('.')[0]) return;
  throw new Refusal(
    `Bản sao lưu của PostgreSQL ${postgresql}, bản kèm theo là ${version}.`,
    `The backup is of PostgreSQL ${postgresql}, the bundled one is ${version}.`,
  );
}

function putInPlace(draft, home, { base, account }) {
  if (account) give(join(draft.base, 'postgresql'), account);
  for (const name of ['secrets.json', 'files']) {
    if (existsSync(join(draft.home, name))) renameSync(join(draft.home, name), join(home, name));
  }
  renameSync(join(draft.base, 'postgresql'), join(base, 'postgresql'));
  clear(draft);
}

function give(folder, { uid, gid }) {
  chownSync(folder, uid, gid);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) give(path, { uid, gid });
    else chownSync(path, uid, gid);
  }
}

function clear({ home, base }) {
  for (const folder of new Set([home, base])) rmSync(folder, { recursive: true, force: true });
}

const notEmpty = (home) =>
  new Refusal(
    `Thư mục dữ liệu ${home} không trống. Thêm --replace để chuyển dữ liệu đang có sang bên rồi phục hồi.`,
    `The data folder ${home} is not empty. Add --replace to move what is there aside and restore.`,
  );
