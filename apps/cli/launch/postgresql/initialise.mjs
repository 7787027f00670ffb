import { spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../say.mjs';
import { runAs } from './account.mjs';
import { FILE, writeConfiguration } from './configuration.mjs';
import { makePrivate } from './place.mjs';

export const OWNER = 'hien_tai';
export const DATABASE = 'hien_tai';

/** Makes an empty cluster with an empty database, whole or not at all: what an interrupted one left behind is cleared first. */
export function initialiseCluster({ bin }, place) {
  if (existsSync(join(place.data, 'PG_VERSION'))) return false;
  const draft = `${place.data}.new`;
  rmSync(draft, { recursive: true, force: true });
  makePrivate(draft, place.account);
  const as = { cwd: '/', encoding: 'utf8', env: { PATH: process.env.PATH, LANG: 'C' }, ...runAs(place.account) };
  const options = ['-D', draft, '-k', '--locale=C', '--encoding=UTF8', '--auth=trust', '-U', OWNER, '--no-instructions'];
  must(spawnSync(join(bin, 'initdb'), options, as));
  appendFileSync(join(draft, 'postgresql.conf'), `\ninclude_if_exists = '${FILE}'\n`);
  writeConfiguration({ ...place, data: draft });
  const single = ['--single', '-D', draft, '-c', 'logging_collector=off', 'postgres'];
  must(spawnSync(join(bin, 'postgres'), single, { ...as, input: `create database ${DATABASE};\n` }));
  rmSync(place.data, { recursive: true, force: true });
  renameSync(draft, place.data);
  return true;
}

function must({ status, error, stdout, stderr }) {
  if (status === 0) return;
  throw new Refusal(
    'Không tạo được cơ sở dữ liệu PostgreSQL.',
    'The PostgreSQL database could not be made.',
    `${error?.message ?? ''}${stdout ?? ''}${stderr ?? ''}`,
  );
}
