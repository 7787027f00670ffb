import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { configFolder } from '#config';
import type { Tx } from '#libs/platform';
import { retirementTable } from '../retirement/retirement-month.js';
import { itemsOf } from './catalog-file.js';
import { type CsvRow, readCsv } from './read-csv.js';
import { readRetirementRules } from './retirement-rules.js';

/** Birth months for which the month of retirement is kept. */
const BORN = { from: 1940, to: 2010 };

/**
 * Loads every data file that changed since the last time, as one step of the transaction given; the same files again change nothing.
 * A list whose file is gone is emptied. Returns the names of the lists that changed.
 */
export async function loadCatalogs(tx: Tx, folder: string = configFolder('catalogs')): Promise<string[]> {
  await tx.query(`select pg_advisory_xact_lock(hashtext('catalogs'))`);
  const loaded = await tx.query<{ file: string; sha256: string }>(`select s.file, s.sha256 from catalogs_source s`);
  const before = new Map(loaded.map(({ file, sha256 }) => [file, sha256]));
  const files = (await readdir(folder)).filter((file) => file.endsWith('.csv')).sort();
  const changed: string[] = [];
  for (const file of files) {
    const content = await readFile(join(folder, file));
    const sha256 = createHash('sha256').update(content).digest('hex');
    if (before.get(file) === sha256) continue;
    await loadFile(tx, file, readCsv(content), sha256);
    changed.push(nameOf(file));
  }
  const gone = [...before.keys()].filter((file) => !files.includes(file));
  await tx.execute(`delete from catalogs_item i where i.catalogue = any($1)`, [gone.map(nameOf)]);
  await tx.execute(`delete from catalogs_source s where s.file = any($1)`, [gone]);
  return [...changed, ...gone.map(nameOf)];
}

const nameOf = (file: string): string => file.replace(/\.csv$/, '');

async function loadFile(tx: Tx, file: string, rows: readonly CsvRow[], sha256: string): Promise<void> {
  const name = nameOf(file);
  await replaceItems(tx, name, rows);
  if (name === 'education_levels') await replaceEducationLevels(tx, rows);
  if (name === 'retirement_age_by_year') await replaceRetirementMonths(tx, rows);
  await tx.execute(
    `insert into catalogs_source (file, sha256) values ($1, $2)
     on conflict (file) do update set sha256 = excluded.sha256, loaded_at = clock_timestamp()`,
    [file, sha256],
  );
}

async function replaceItems(tx: Tx, name: string, rows: readonly CsvRow[]): Promise<void> {
  await tx.execute(`delete from catalogs_item i where i.catalogue = $1`, [name]);
  await tx.execute(
    `insert into catalogs_item (catalogue, code, valid, name_vi, name_en, aliases, rank, display_order, attributes)
     select $1, r.code, daterange(r.valid_from, r.valid_to), r.name_vi, r.name_en,
       array(select jsonb_array_elements_text(r.aliases)), r.rank, r.display_order, r.attributes
     from jsonb_to_recordset($2::jsonb) r (code text, valid_from date, valid_to date, name_vi text, name_en text, aliases jsonb,
       rank numeric, display_order integer, attributes jsonb)`,
    [name, JSON.stringify(itemsOf(`${name}.csv`, rows))],
  );
}

/** What other tables point at stays where it is: only a level that the file has no more is deleted. */
async function replaceEducationLevels(tx: Tx, rows: readonly CsvRow[]): Promise<void> {
  await tx.execute(`delete from catalogs_education_level l where l.code <> all($1::text[])`, [rows.map(({ code }) => code)]);
  await tx.execute(
    `insert into catalogs_education_level (code, rank, is_degree, is_postgraduate)
     select r.code, r.rank::integer, r.is_degree = '1', r.is_postgraduate = '1'
     from jsonb_to_recordset($1::jsonb) r (code text, rank text, is_degree text, is_postgraduate text)
     on conflict (code) do update set rank = excluded.rank, is_degree = excluded.is_degree, is_postgraduate = excluded.is_postgraduate`,
    [JSON.stringify(rows)],
  );
}

async function replaceRetirementMonths(tx: Tx, rows: readonly CsvRow[]): Promise<void> {
  const table = retirementTable(BORN.from, BORN.to, readRetirementRules(rows));
  await tx.execute(`delete from catalogs_retirement_month`);
  await tx.execute(
    `insert into catalogs_retirement_month (gender, birth_month, leaves_on)
     select r.gender, r."birthMonth", r."leavesOn"
     from jsonb_to_recordset($1::jsonb) r (gender text, "birthMonth" date, "leavesOn" date)`,
    [JSON.stringify(table)],
  );
}
