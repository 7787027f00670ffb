import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { link, open, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { ensureBuilt } from '../build.mjs';
import { takeDataFolder, userOf } from '../data-folder.mjs';
import { ensureInstalled } from '../install.mjs';
import { serverBinaries } from '../postgresql/binaries.mjs';
import { databaseUrl } from '../postgresql/cluster.mjs';
import { placeFor } from '../postgresql/place.mjs';
import { isReady, livingPostmaster } from '../postgresql/postmaster.mjs';
import { Refusal, say, secondsSince } from '../say.mjs';
import { ROOT } from '../settings.mjs';
import { FORMAT, MANIFEST, readArchive } from './archive.mjs';
import { ServerSession } from './server-session.mjs';
import { TarWriter } from './tar.mjs';
import { addCluster, addFile, addFiles } from './tree.mjs';

/**
 * Writes one `.tar` with the database, the stored files and the keys, from a running product or a stopped one, reads it again and
 * compares. `target` is a file or an existing folder; nothing is overwritten.
 */
export async function makeBackup(session, { home, databaseUrl: external }, target) {
  if (external) throw notOurs();
  if (!existsSync(home)) throw new Refusal(`Chưa có dữ liệu ở ${home}.`, `There are no data in ${home}.`);
  const place = placeFor(home);
  if (!existsSync(join(place.data, 'PG_VERSION'))) throw new Refusal(`Chưa có dữ liệu ở ${home}.`, `There are no data in ${home}.`);
  const file = fileFor(target, home);
  const begin = performance.now();
  const partial = `${file}.partial`;
  session.onStop(() => rm(partial, { force: true }));
  const handle = await open(partial, 'w', 0o600); // it holds the keys
  try {
    await write(new TarWriter(handle), session, home, place);
    await handle.sync();
  } finally {
    await handle.close();
  }
  session.checkWanted();
  const manifest = await readArchive(partial);
  await link(partial, file).catch(() => {
    throw exists(file);
  });
  await rm(partial);
  const megabytes = Math.ceil(statSync(file).size / 1e6);
  say(
    `Đã sao lưu và kiểm tra lại / backed up and verified: ${file} (${megabytes} MB, ${Object.keys(manifest.files).length} tệp / files, ${secondsSince(begin)})`,
  );
  say('Tệp này chứa cả khóa giải mã: cất ở nơi an toàn. / It holds the keys of the encrypted data: keep it in a safe place.');
}

async function write(tar, session, home, place) {
  const running = livingPostmaster(place.data);
  if (!running && userOf(home))
    throw new Refusal('Sản phẩm đang khởi động: chờ một lát rồi sao lưu.', 'The product is starting: wait a moment, then back up.');
  const online = running !== null;
  say(online ? 'Sao lưu khi đang chạy… / backing up while it runs…' : 'Sao lưu khi đang dừng… / backing up while it is stopped…');
  if (online && !isReady(place.data, running.pid)) throw new Refusal('PostgreSQL chưa sẵn sàng.', 'PostgreSQL is not ready.');
  await (online ? copyRunning(tar, session, home, place, running) : copyStopped(tar, session, home, place));
  await addFile(tar, join(home, 'secrets.json'), 'secrets.json');
  await addFiles(tar, join(home, 'files'), 'files'); // again: none whose row is in the copy may be missing
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const manifest = {
    product: 'hien-tai',
    format: FORMAT,
    version,
    postgresql: serverBinaries(place.account).version,
    madeAt: new Date().toISOString(),
    home: basename(home),
    online,
    files: tar.entries,
  };
  await tar.addText(MANIFEST, JSON.stringify(manifest, null, 1));
  await tar.end();
}

async function copyStopped(tar, session, home, { data }) {
  const folder = takeDataFolder(home); // nobody starts it meanwhile
  session.onStop(folder.release);
  await addCluster(tar, data, 'postgresql', { withLog: true });
  await addFiles(tar, join(home, 'files'), 'files');
}

async function copyRunning(tar, session, home, { data }, { sockets }) {
  await ensureInstalled();
  if (!existsSync(join(ROOT, 'dist/apps/cli/src/main.js'))) await ensureBuilt('server');
  const server = new ServerSession(databaseUrl(sockets));
  session.onStop(() => server.close());
  await server.begin();
  await addCluster(tar, data, 'postgresql', { withLog: false });
  await addFiles(tar, join(home, 'files'), 'files');
  const { label, firstSegment, lastSegment } = await server.end();
  await tar.addText('postgresql/backup_label', label);
  for (const name of readdirSync(join(data, 'pg_wal')).sort()) {
    const isPart = /^[0-9A-F]{24}$/.test(name) && name >= firstSegment && name <= lastSegment;
    if (isPart || name.endsWith('.history')) await addFile(tar, join(data, 'pg_wal', name), `postgresql/pg_wal/${name}`);
  }
  await server.done();
}

function fileFor(target, home) {
  const stamp = new Date()
    .toISOString()
    .replace(/\.\d+Z$/, '')
    .replace(/[-:]/g, '')
    .replace('T', '-');
  const name = `hien-tai-${basename(home)}-${stamp}.tar`;
  const wanted = resolve(target ?? join(dirname(home), 'backups'));
  if (!target) mkdirSync(wanted, { recursive: true, mode: 0o700 });
  const file = statSync(wanted, { throwIfNoEntry: false })?.isDirectory() ? join(wanted, name) : wanted;
  if (existsSync(file)) throw exists(file);
  if (!existsSync(dirname(file))) throw new Refusal(`Không có thư mục ${dirname(file)}.`, `There is no folder ${dirname(file)}.`);
  return file;
}

const exists = (file) => new Refusal(`${file} đã có, không ghi đè.`, `${file} exists and is not overwritten.`);

const notOurs = () =>
  new Refusal(
    'Lệnh này sao lưu cơ sở dữ liệu kèm theo. Với DATABASE_URL hãy dùng pg_basebackup hoặc pg_dump của máy chủ đó, và chép riêng secrets.json và files/ trong DATA_DIR.',
    "This command backs up the bundled database. With DATABASE_URL use that server's pg_basebackup or pg_dump, and copy secrets.json and files/ in DATA_DIR besides.",
  );
