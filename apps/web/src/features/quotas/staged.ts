import type { Problem } from '../../api/problem';
import type { QuotaRow } from './api';

export const COLUMNS = ['year', 'unit', 'field', 'given', 'requiredDegree', 'decision', 'decidedOn'] as const;
export type Column = (typeof COLUMNS)[number];
/** A pasted row, cell by cell as it was written. */
export type StagedRow = Readonly<Record<Column, string>>;
export type Reasons = ReadonlyMap<string, string>;

/** A cell by its place, as the server points at it. */
export const placeOf = (row: number, column: Column): string => `/quotas/${row}/${column}`;

/** What the headings of such a table are called; the first that fits wins. */
const HEADINGS: readonly (readonly [Column, RegExp])[] = [
  ['decidedOn', /ngày|date|day/],
  ['decision', /quyết định|số qđ|decision/],
  ['requiredDegree', /trình độ|degree/],
  ['field', /lĩnh vực|field/],
  ['given', /chỉ tiêu|số lượng|biên chế|posts|given|quota/],
  ['unit', /đơn vị|cơ quan|unit/],
  ['year', /năm|year/],
];

/** A block as a spreadsheet copies it. A line of headings says which column is which; without one they are in the order of the page. */
export function readBlock(text: string): StagedRow[] {
  const lines = cellsOf(text).filter((cells) => cells.some((cell) => cell !== ''));
  const order = lines[0] ? orderOf(lines[0]) : null;
  return (order ? lines.slice(1) : lines).map((cells) => {
    const at = (column: Column) => (order ? (order.get(column) ?? -1) : COLUMNS.indexOf(column));
    return Object.fromEntries(COLUMNS.map((column) => [column, cells[at(column)] ?? ''])) as StagedRow;
  });
}

/** Where each column is, if this is a line of headings; a number in it says that it is not. */
function orderOf(cells: readonly string[]): Map<Column, number> | null {
  const order = new Map<Column, number>();
  for (const [index, cell] of cells.entries()) {
    const column = HEADINGS.find(([name, pattern]) => !order.has(name) && pattern.test(cell.normalize('NFC').toLowerCase()))?.[0];
    if (column) order.set(column, index);
  }
  return order.has('unit') && order.has('field') && order.has('given') && !cells.some((cell) => /^\d+$/.test(cell)) ? order : null;
}

/** Tabs and line ends, except within quotes: a cell of several lines is copied in quotes. */
function cellsOf(text: string): string[][] {
  const lines: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n|\n|\r|$)/g)) {
    lines.at(-1)!.push((quoted?.replaceAll('""', '"') ?? plain ?? '').replace(/\s+/g, ' ').trim());
    if (end === '') break;
    if (end !== '\t') lines.push([]);
  }
  return lines;
}

/** What the server takes; a number that cannot be read is left to `unreadable`. */
export const rowsOf = (rows: readonly StagedRow[]): QuotaRow[] =>
  rows.map(({ year, unit, field, given, requiredDegree, decision, decidedOn }) => ({
    year: Number(year),
    unit,
    field,
    given: numberOf(given) ?? 0,
    requiredDegree: requiredDegree || null,
    decision: decision || null,
    decidedOn: decidedOn || null,
  }));

interface Unreadable {
  readonly place: string;
  readonly why: 'empty' | 'notYear' | 'notNumber';
}

/** Cells that are empty or no number where there must be one: these the server cannot even be asked about. */
export function unreadable(rows: readonly StagedRow[]): Unreadable[] {
  return rows.flatMap((row, at) =>
    (['year', 'unit', 'field', 'given'] as const).flatMap((column): Unreadable[] => {
      const text = row[column];
      if (text === '') return [{ place: placeOf(at, column), why: 'empty' }];
      if (column === 'year' && !/^\d{4}$/.test(text)) return [{ place: placeOf(at, column), why: 'notYear' }];
      if (column === 'given' && numberOf(text) === null) return [{ place: placeOf(at, column), why: 'notNumber' }];
      return [];
    }),
  );
}

/** `1.200` and `1 200` are thousands, `1,5` a half. */
function numberOf(text: string): number | null {
  const plain = text
    .replace(/\s/g, '')
    .replace(/\.(?=\d{3}(\D|$))/g, '')
    .replace(',', '.');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}

/** The reason of each wrong cell, by its place. */
export const reasonsOf = (problem: Problem | null): Reasons =>
  new Map((problem?.errors ?? []).map(({ pointer, detail }) => [pointer, detail]));
