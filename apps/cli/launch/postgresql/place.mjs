import { createHash } from 'node:crypto';
import { chmodSync, chownSync, existsSync, lstatSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Refusal, say } from '../say.mjs';
import { canEnter, serverAccount } from './account.mjs';
import { SYSTEM_FOLDER } from './binaries.mjs';

/** The longest path of a Unix socket is 107 bytes, its own name included. */
const LONGEST_SOCKET_FOLDER = 85;

/**
 * Where the servers of one data folder live: `{ account, base, data, sockets }`. `base` is the data folder itself, or, where the
 * account of the server cannot enter it, a folder of the system that a note in the data folder names.
 */
export function placeFor(home) {
  makeHome(home);
  const note = join(home, 'postgresql.place');
  const noted = existsSync(note) ? readFileSync(note, 'utf8').trim() : null;
  const base = noted ?? home;
  const account = serverAccount(join(base, 'postgresql'));
  if (!account) return described(base, null);
  if (!noted && !canEnter(home, account)) return elsewhere(home, note, account);
  if (noted) makeEnterable(base);
  return described(base, account);
}

/** As root the server's user passes through the folders made here; what is secret in them is closed by itself. */
function makeHome(home) {
  const mode = process.getuid?.() === 0 ? 0o711 : 0o700;
  const first = mkdirSync(home, { recursive: true });
  for (let folder = home; first && folder.startsWith(first); folder = dirname(folder)) chmodSync(folder, mode);
  if (mode === 0o711) chmodSync(home, mode);
}

function elsewhere(home, note, account) {
  if (existsSync(join(home, 'postgresql'))) {
    throw new Refusal(
      `Người dùng chạy PostgreSQL không còn vào được ${home}: mở quyền đi qua các thư mục bên trên (chmod o+x).`,
      `The user that runs PostgreSQL can no longer enter ${home}: let others pass through the folders above it (chmod o+x).`,
    );
  }
  const base = join(SYSTEM_FOLDER, `data-${shortHash(home)}`);
  if (existsSync(join(base, 'postgresql'))) moveAside(base); // of a data folder that was removed since
  makeEnterable(SYSTEM_FOLDER);
  makeEnterable(base);
  writeFileSync(note, `${base}\n`);
  say(`PostgreSQL: chạy dưới người dùng khác, không vào được ${home}; dữ liệu ở / runs as another user, its data are in ${base}`);
  return described(base, account);
}

function moveAside(base) {
  const aside = `${base}.${new Date().toISOString().replace(/[-:]|\.\d+/g, '')}`;
  renameSync(base, aside);
  say(`PostgreSQL: dữ liệu của thư mục đã xóa chuyển sang / data of a folder that is gone moved to ${aside}`);
}

function described(base, account) {
  return { account, base, data: join(base, 'postgresql'), sockets: socketFolder(base) };
}

/** Near the data where the path is short and plain enough, else below a folder for run-time files. */
function socketFolder(base) {
  const near = join(base, 'sockets');
  if (Buffer.byteLength(near) <= LONGEST_SOCKET_FOLDER && /^[\w./-]+$/.test(near)) return near;
  const root = process.getuid?.() === 0;
  const runtime = root ? '/run' : shortEnough(tmpdir());
  return join(runtime, `hien-tai-${process.getuid?.() ?? 0}-${shortHash(base)}`);
}

const shortEnough = (folder) => (Buffer.byteLength(folder) <= 40 && /^[\w./-]+$/.test(folder) ? folder : '/tmp');

const shortHash = (text) => createHash('sha256').update(text).digest('hex').slice(0, 12);

function makeEnterable(folder) {
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o711);
}

/** A folder for the account alone. One that somebody else has put there is refused. */
export function makePrivate(folder, account) {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const found = lstatSync(folder);
  const uid = account?.uid ?? process.getuid?.() ?? found.uid;
  if (!found.isDirectory() || (found.uid !== uid && found.uid !== process.getuid?.())) {
    throw new Refusal(`Thư mục ${folder} thuộc người khác: hãy xóa nó.`, `The folder ${folder} belongs to somebody else: remove it.`);
  }
  if (account) chownSync(folder, account.uid, account.gid);
  chmodSync(folder, 0o700);
}
