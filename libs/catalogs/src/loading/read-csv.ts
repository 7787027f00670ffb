import { parse } from 'csv-parse/sync';

export type CsvRow = Readonly<Record<string, string>>;

/** Rows of a data file by their headings: UTF-8, comma, quotes as RFC 4180. */
export function readCsv(content: Buffer | string): CsvRow[] {
  return parse(content, { bom: true, columns: true, skip_empty_lines: true }) as CsvRow[];
}
