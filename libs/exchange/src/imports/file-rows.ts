import { formatPartialDate, readDate, serialDay } from '#libs/kernel';
import { readInChild, type WorkbookRow, type WrittenCell } from '#libs/platform';
import { type Encoding, inUnicode } from '../roster/encoding.js';
import { type RawCell, Sheet } from '../roster/sheet.js';

/** Which rows of a file are wanted, and what stands behind each of them in a column of its own. */
export interface WantedRows {
  readonly sheet: number;
  readonly encoding: Encoding;
  readonly legacyColumns: ReadonlySet<number>;
  readonly width: number;
  readonly behind: ReadonlyMap<number, string>;
}

/** Rows of an uploaded file as a person would type them again, read once more from the file while they are written. */
export async function* fileRows(path: string, wanted: WantedRows): AsyncGenerator<WrittenCell[]> {
  const { info, rows } = await readInChild(path, wanted.sheet);
  for await (const batch of rows) {
    const own = batch.filter(({ number }) => wanted.behind.has(number));
    for (const row of own.length > 0 ? inUnicode(new Sheet(own, [], info.date1904), wanted.encoding, wanted.legacyColumns).rows : [])
      yield lineOf(row as WorkbookRow, wanted, info.date1904);
  }
}

function lineOf({ number, cells }: WorkbookRow, { width, behind }: WantedRows, date1904: boolean): WrittenCell[] {
  const line = Array.from<WrittenCell>({ length: width + 1 }).fill(null);
  for (const cell of cells) if (cell.column < width) line[cell.column] = writtenCell(cell, date1904);
  line[width] = behind.get(number)!;
  return line;
}

function writtenCell(cell: RawCell, date1904: boolean): WrittenCell {
  const { type, value, text, numberFormat } = cell;
  if (typeof value !== 'number') return text;
  return type === 'date' ? dayText(value, numberFormat, date1904) : value;
}

/** "12/03/1985"; "3/8" where the cell shows no year: a step or a fraction that became a day. */
function dayText(serial: number, numberFormat: string | null, date1904: boolean): string {
  const day = serial >= 1 && serial < 2_958_466 ? serialDay(Math.floor(serial), date1904) : null;
  if (!day) return String(serial);
  if (!/y/i.test(numberFormat ?? 'y')) return `${Number(day.slice(8))}/${Number(day.slice(5, 7))}`;
  const read = readDate(serial, { cellType: 'date', numberFormat, date1904, today: day });
  return formatPartialDate(read.value ?? day);
}
