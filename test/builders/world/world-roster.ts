import { buildWorkbook, type MadeCell, type MadeSheet } from '../../fixtures/workbooks/build.js';

/** A roster as some office keeps it, and what a careful officer expects to see of it before any answer. */
export interface WorldRoster {
  readonly name: string;
  readonly file: () => Buffer | Promise<Buffer>;
  readonly heading: { readonly from: number; readonly to: number };
  readonly sheet?: number; // the one with the table
  readonly body?: string | null; // by the letterhead
  readonly asOf?: string | null;
  readonly encoding?: 'unicode' | 'tcvn3' | 'vni';
  readonly claimedTotal?: number;
  readonly people: readonly ExpectedPerson[];
}

/** Everything read of a row: values by field, and the fields of each decision. */
export interface ExpectedPerson {
  readonly key: string;
  readonly values: Readonly<Record<string, string>>;
  readonly asks: string;
  readonly fixes: string;
  readonly warns: string;
}

export const person = (key: string, values: Record<string, string>, decisions: { asks?: string; fixes?: string; warns?: string } = {}) => ({
  key,
  values,
  asks: sorted(decisions.asks ?? ''),
  fixes: sorted(decisions.fixes ?? ''),
  warns: sorted(decisions.warns ?? ''),
});

const sorted = (fields: string): string => fields.split(' ').filter(Boolean).sort().join(' ');

export type Cell = string | number | boolean | null | MadeCell;

export const madeRows = (lines: readonly (readonly Cell[])[]): (MadeCell | null)[][] =>
  lines.map((cells) => cells.map((value) => (value === null || value === '' ? null : typeof value === 'object' ? value : { value })));

export const sheet = (name: string, lines: readonly (readonly Cell[])[], others: Omit<MadeSheet, 'name' | 'rows'> = {}): MadeSheet => ({
  name,
  rows: madeRows(lines),
  ...others,
});

export const workbook =
  (sheets: readonly MadeSheet[], options: { date1904?: boolean } = {}) =>
  (): Promise<Buffer> =>
    buildWorkbook(sheets, options);

/** A day as a spreadsheet keeps it, shown in a format. */
export const dated = (day: string, format = 'dd/mm/yyyy', date1904 = false): MadeCell => ({
  value: Math.round((Date.parse(`${day}T00:00:00Z`) - (date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30))) / 86_400_000),
  format,
});

export const inFont =
  (font: string) =>
  (value: string): MadeCell => ({ value, font });
