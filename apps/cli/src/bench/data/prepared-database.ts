import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { configFolder } from '#config';
import type { ConnectionSettings } from '#libs/platform';
import { Cards } from '#libs/talent';
import { withProduct } from '../product/parts.js';
import { SIZES, type Size } from '../sizes.js';
import { makeData } from './make-data.js';
import { multiply } from './multiply.js';

/** A fresh copy of the invented body of a size, which is made once and again when what it is made by has changed. */
export async function freshCopy(server: ConnectionSettings, dataFolder: string, size: Size, name: string): Promise<ConnectionSettings> {
  const original = await prepared(server, dataFolder, size);
  const copy = `${original}_${name}`;
  await copied(server, original, copy);
  return withDatabase(server, copy);
}

async function prepared(server: ConnectionSettings, dataFolder: string, size: Size): Promise<string> {
  const name = `bench_${size.name}`;
  if ((await madeBy(server, name)) === madeNow()) return name;
  const province = size.copies
    ? await prepared(server, dataFolder, SIZES.find(({ wards, copies }) => wards === size.wards && !copies)!)
    : null;
  const begin = performance.now();
  const settings = withDatabase(server, name);
  if (province) {
    await copied(server, province, name);
    await multiply(settings, size.copies!);
    await withProduct(settings, dataFolder, (part) => part(Cards).rebuild());
  } else {
    await copied(server, 'template1', name);
    await makeData(settings, dataFolder, size);
  }
  await onServer(settings, (client) => client.query('vacuum analyze'));
  await onServer(server, (client) => client.query(`comment on database ${name} is '${madeNow()}'`));
  console.log(`${size.people} invented people made (${((performance.now() - begin) / 1000).toFixed(1)} s)`);
  return name;
}

const copied = (server: ConnectionSettings, original: string, copy: string): Promise<void> =>
  onServer(server, async (client) => {
    await client.query(`drop database if exists ${copy} with (force)`);
    await client.query(`create database ${copy} template ${original} strategy file_copy`);
  });

export const dropCopy = (server: ConnectionSettings, { url }: ConnectionSettings): Promise<unknown> =>
  onServer(server, (client) => client.query(`drop database if exists ${databaseOf(url)} with (force)`));

async function madeBy(server: ConnectionSettings, name: string): Promise<string | null> {
  const { rows } = await onServer(server, (client) =>
    client.query<{ made: string | null }>(
      `select shobj_description(d.oid, 'pg_database') as made from pg_database d where d.datname = $1`,
      [name],
    ),
  );
  return rows[0]?.made ?? null;
}

/** What the data follow from: the people's inventor, the tables and the code lists of this build. */
function madeNow(): string {
  const libs = fileURLToPath(new URL('../../../../../libs', import.meta.url));
  const cli = fileURLToPath(new URL('..', import.meta.url));
  const folders = [
    ...readdirSync(libs).map((lib) => join(libs, lib, 'src', 'migrations')),
    join(libs, 'talent', 'src', 'card', 'definition'),
    join(libs, 'kernel', 'src', 'text'),
    join(cli, 'data'),
    configFolder('catalogs'),
  ];
  const hash = createHash('sha256');
  for (const folder of folders) for (const file of filesOf(folder)) hash.update(readFileSync(join(folder, file)));
  return hash.digest('hex');
}

function filesOf(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((file) => /\.(js|csv)$/.test(file))
      .sort();
  } catch {
    return []; // a lib without tables
  }
}

async function onServer<Result>(settings: ConnectionSettings, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: settings.url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const DATABASE = /^(postgres(?:ql)?:\/\/[^/]*\/)([^?]*)/;
const withDatabase = (settings: ConnectionSettings, name: string): ConnectionSettings => ({
  ...settings,
  url: settings.url.replace(DATABASE, `$1${name}`),
});
const databaseOf = (url: string): string => DATABASE.exec(url)?.[2] ?? '';
