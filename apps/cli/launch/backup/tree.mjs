import { createReadStream } from 'node:fs';
import { open, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What a server makes anew when it starts; their folders have to exist, empty. */
const CONTENTS_LEFT_OUT = new Set([
  'log',
  'pg_dynshmem',
  'pg_notify',
  'pg_serial',
  'pg_snapshots',
  'pg_stat_tmp',
  'pg_subtrans',
  'pg_replslot',
]);
const LEFT_OUT = /^(postmaster\.(pid|opts)|current_logfiles|backup_label(\.old)?|tablespace_map(\.old)?|pg_internal\.init.*|pgsql_tmp.*)$/;
const CONTROL = 'global/pg_control';

/** Adds the files of a cluster. `withLog: false` leaves the write-ahead log to whoever knows which part of it belongs. */
export async function addCluster(tar, data, name, { withLog }) {
  await tar.addFolder(name);
  for await (const { path, isFolder } of walk(data, (path) => belongs(path, withLog))) {
    if (isFolder) await tar.addFolder(`${name}/${path}`);
    else if (path !== CONTROL) await addFile(tar, join(data, path), `${name}/${path}`);
  }
  const control = await settled(join(data, CONTROL));
  await tar.addFile(`${name}/${CONTROL}`, control.length, [control]);
}

/** Adds every stored file that is not in yet; those that are open to a child process at the moment, or half written, are not kept. */
export async function addFiles(tar, folder, name) {
  for await (const { path, isFolder } of walk(folder, (path) => path !== 'open' && !path.endsWith('.new'))) {
    if (!isFolder && !(`${name}/${path}` in tar.entries)) await addFile(tar, join(folder, path), `${name}/${path}`);
  }
}

/** A file that goes away before it is opened was dropped, and the log knows. */
export async function addFile(tar, source, name) {
  let file;
  try {
    file = await open(source);
  } catch (error) {
    if (error.code === 'ENOENT') return;
    throw error;
  }
  const { size } = await file.stat();
  await tar.addFile(name, size, size > 0 ? createReadStream(null, { fd: file, end: size - 1, highWaterMark: 1 << 20 }) : []);
  await file.close().catch(() => undefined);
}

function belongs(path, withLog) {
  const [top, ...below] = path.split('/');
  if (LEFT_OUT.test(path.split('/').at(-1))) return false;
  if (below.length > 0 && CONTENTS_LEFT_OUT.has(top)) return false;
  return !(top === 'pg_wal' && !withLog && below.length > 0 && !/^(archive_status|summaries)$/.test(below.join('/')));
}

async function* walk(root, wanted, below = '') {
  let entries;
  try {
    entries = await readdir(join(root, below), { withFileTypes: true });
  } catch (error) {
    if (error.code === 'ENOENT') return;
    throw error;
  }
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = below ? `${below}/${entry.name}` : entry.name;
    if (!wanted(path)) continue;
    if (entry.isDirectory()) {
      yield { path, isFolder: true };
      yield* walk(root, wanted, path);
    } else if (entry.isFile()) {
      yield { path, isFolder: false };
    } else if (entry.isSymbolicLink()) {
      throw new Error(`a link in the data of PostgreSQL: ${path}`); // a tablespace; the bundled server has none
    }
  }
}

/** The control file is small and often rewritten: taken when two readings agree. */
async function settled(file) {
  for (;;) {
    const [first, second] = [await readFile(file), await readFile(file)];
    if (first.equals(second)) return first;
  }
}
