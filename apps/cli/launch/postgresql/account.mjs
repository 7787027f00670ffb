import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { Refusal } from '../say.mjs';

/**
 * PostgreSQL refuses to run as root: then another system user runs it, `postgres` where there is one, else `nobody`; data that
 * is there already keeps its owner. Null: the user who started us.
 */
export function serverAccount(existingData = null) {
  if (process.getuid?.() !== 0) return null;
  const owner = existingData && ownerOf(existingData);
  if (owner && owner.uid !== 0) return owner;
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  for (const name of ['postgres', 'nobody']) {
    const user = users.find(([userName]) => userName === name);
    if (user) return { uid: Number(user[2]), gid: Number(user[3]) };
  }
  throw new Refusal(
    'PostgreSQL không chạy dưới quyền root và máy không có người dùng postgres hay nobody: hãy chạy bằng một người dùng thường.',
    'PostgreSQL does not run as root and this machine has neither a user postgres nor nobody: start as an ordinary user.',
  );
}

/** Options that make `spawn` run a program as an account. */
export const runAs = (account) => (account ? { uid: account.uid, gid: account.gid } : {});

/** Whether an account can enter a folder: every folder above it has to let it through, so it is tried. */
export function canEnter(folder, account) {
  return spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { cwd: '/', ...runAs(account) }).status === 0;
}

function ownerOf(path) {
  const { uid, gid } = statSync(path, { throwIfNoEntry: false }) ?? {};
  return uid === undefined ? null : { uid, gid };
}
