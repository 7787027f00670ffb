import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';

const LINUX = existsSync('/proc/self/stat');

/**
 * What tells a process from a later one with the same number: the boot and the moment it began. Null when there is none, or
 * only a zombie that nobody has buried.
 */
export function identityOf(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return null;
  return LINUX ? fromProc(pid) : fromPs(pid);
}

function fromProc(pid) {
  const stat = textOf(`/proc/${pid}/stat`);
  if (!stat) return null;
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' '); // a program's name may hold spaces and brackets
  const [state, began] = [fields[0], fields[19]];
  return state === 'Z' || state === 'X' ? null : `${textOf('/proc/sys/kernel/random/boot_id').trim()} ${began}`;
}

function fromPs(pid) {
  const { stdout } = spawnSync('ps', ['-o', 'stat=,lstart=', '-p', String(pid)], { encoding: 'utf8' });
  const line = (stdout ?? '').trim();
  return line === '' || line.startsWith('Z') ? null : line.replace(/^\S+\s+/, '');
}

export const isAlive = ({ pid, identity }) => identity !== null && identityOf(pid) === identity;

/** The arguments a process was started with; empty when they cannot be read. */
export const argumentsOf = (pid) => textOf(`/proc/${pid}/cmdline`).split('\0').filter(Boolean);

/** The program file of a process; null when it may not be read, as for root without rights over other users' processes. */
export const programOf = (pid) => linkOf(`/proc/${pid}/exe`);

/** Processes that stand in a folder, as every part of a PostgreSQL server stands in its data. */
export function processesIn(folder) {
  if (!LINUX) return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => linkOf(`/proc/${pid}/cwd`) === folder && identityOf(pid) !== null);
}

/** Sends a signal; a process that has just ended is no error. */
export function signal(pid, name) {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

function textOf(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function linkOf(link) {
  try {
    return readlinkSync(link);
  } catch {
    return null;
  }
}
