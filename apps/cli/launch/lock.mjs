import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { identityOf, isAlive } from './process-identity.mjs';

/**
 * Takes a lock that is a file naming its holder. Gives `{ release }`, or `{ holder }` while another living process has it. The
 * lock of a process that was killed does not count, nor does one whose number belongs to another program by now.
 */
export function takeLock(file) {
  mkdirSync(dirname(file), { recursive: true });
  const mine = { pid: process.pid, identity: identityOf(process.pid) };
  const own = `${file}.${process.pid}`;
  writeFileSync(own, JSON.stringify(mine), { mode: 0o600 });
  try {
    for (let attempt = 0; attempt < 20; attempt++) {
      if (linked(own, file)) return { release: () => releaseLock(file, mine) };
      const holder = lockHolder(file);
      if (holder) return { holder };
      bury(file, own);
    }
    return { holder: lockHolder(file) ?? { pid: 0, identity: null } };
  } finally {
    rmSync(own, { force: true });
  }
}

/** The living holder of a lock, or null. */
export function lockHolder(file) {
  const holder = contentOf(file);
  return holder && isAlive(holder) ? holder : null;
}

function linked(own, file) {
  try {
    linkSync(own, file); // one step: the file appears whole or not at all
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

/** Moves a dead holder's lock away; if another start was quicker and it is a living one by now, it is put back. */
function bury(file, own) {
  const grave = `${own}.old`;
  try {
    renameSync(file, grave);
  } catch {
    return;
  }
  if (lockHolder(grave)) linked(grave, file);
  rmSync(grave, { force: true });
}

function releaseLock(file, mine) {
  if (contentOf(file)?.pid === mine.pid) rmSync(file, { force: true });
}

function contentOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}
