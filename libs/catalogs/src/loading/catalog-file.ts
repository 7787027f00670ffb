import type { CsvRow } from './read-csv.js';

/** A row of `catalogs_item` as a data file gives it. */
export interface LoadedItem {
  readonly code: string;
  readonly name_vi: string;
  readonly name_en: string;
  readonly aliases: readonly string[];
  readonly rank: number | null;
  readonly display_order: number;
  readonly attributes: Readonly<Record<string, string>>;
  readonly valid_from: string | null;
  readonly valid_to: string | null;
}

const OWN_COLUMNS = new Set(['code', 'name_vi', 'name_en', 'aliases', 'rank', 'display_order', 'valid_from', 'valid_to']);

/** Reads the rows of a data file; what is wrong names the file and the line. */
export function itemsOf(file: string, rows: readonly CsvRow[]): LoadedItem[] {
  return rows.map((row, index) => {
    if (!row.code) throw new Error(`${file}, line ${index + 2}: a code is missing`);
    const name = row.name_vi || row.code;
    return {
      code: row.code,
      name_vi: name,
      name_en: row.name_en || name,
      aliases: (row.aliases ?? '')
        .split(';')
        .map((alias) => alias.trim())
        .filter(Boolean),
      rank: row.rank ? Number(row.rank) : null,
      display_order: Number(row.display_order || index + 1),
      attributes: Object.fromEntries(Object.entries(row).filter(([column, value]) => !OWN_COLUMNS.has(column) && value !== '')),
      valid_from: row.valid_from || null,
      valid_to: row.valid_to || null,
    };
  });
}
