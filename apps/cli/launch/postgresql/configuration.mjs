import { chownSync, statfsSync, writeFileSync } from 'node:fs';
import { totalmem } from 'node:os';
import { join } from 'node:path';

const MB = 1024 * 1024;
export const FILE = 'hien-tai.conf';

/**
 * Writes the settings of one start beside `postgresql.conf`, which includes them: lines added at the end of that one win.
 * @param {{fsync?: boolean}} options `fsync: false` only for clusters that are thrown away
 */
export function writeConfiguration({ data, sockets, account }, options = {}) {
  const file = join(data, FILE);
  const lines = Object.entries(settingsFor(sockets, options)).map(([name, value]) => `${name} = ${value}`);
  writeFileSync(file, `# Viết lại mỗi lần khởi động / written again at every start\n${lines.join('\n')}\n`, { mode: 0o600 });
  if (account) chownSync(file, account.uid, account.gid);
}

function settingsFor(sockets, { fsync = true }) {
  const memory = usableMemory();
  const share = (part, least, most) => `${Math.round(Math.min(Math.max(memory * part, least * MB), most * MB) / MB)}MB`;
  return {
    listen_addresses: "''",
    unix_socket_directories: `'${sockets}'`,
    unix_socket_permissions: '0700',
    max_connections: 60,
    shared_buffers: share(0.25, 64, 3072),
    effective_cache_size: share(0.6, 128, 64_000),
    work_mem: share(1 / 128, 8, 64),
    maintenance_work_mem: share(1 / 16, 64, 512),
    dynamic_shared_memory_type: roomyShm() ? 'posix' : 'mmap',
    random_page_cost: 1.1,
    jit: 'off',
    wal_level: 'replica', // what a backup of the running server needs
    max_wal_size: '4GB',
    timezone: "'UTC'",
    log_timezone: "'UTC'",
    // Nothing about people in the log: a server's default is to quote keys, rows and whole statements.
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
    log_parameter_max_length: 0,
    log_parameter_max_length_on_error: 0,
    log_statement: 'none',
    logging_collector: 'on',
    log_directory: "'log'",
    log_filename: "'postgresql-%a.log'", // a week, then over again
    log_truncate_on_rotation: 'on',
    log_rotation_size: 0,
    ...(fsync ? {} : { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off', max_connections: 200 }),
  };
}

/** What the machine, or the container we are in, has. */
function usableMemory() {
  const limit = process.constrainedMemory?.() ?? 0;
  return limit > 0 && limit < totalmem() ? limit : totalmem();
}

/** Containers often give /dev/shm 64 MB, too little for a parallel query. */
function roomyShm() {
  try {
    const { bsize, blocks } = statfsSync('/dev/shm');
    return bsize * blocks >= 512 * MB;
  } catch {
    return false;
  }
}
