import type { RosterCell } from '../cells/context.js';
import { splitPeople } from '../cells/names.js';
import type { MappedColumn } from '../mapping/map-columns.js';
import type { Sheet } from '../sheet.js';
import { withText } from './cells-of-row.js';

export type Cells = ReadonlyMap<number, RosterCell>;

/** What a person can have a line of per row, where name and number are merged over several rows. */
const SEVERAL_LINES = new Set([
  'degree',
  'major',
  'institution',
  'degreeYear',
  'trainingForm',
  'language',
  'position',
  'associations',
  'works',
  'note',
]);

/** The last row of the person that begins in a row: its name may be merged over several. */
export const lastRowOf = (sheet: Sheet, row: number, nameColumn: number): number => {
  const merge = sheet.mergeAt(row, nameColumn);
  return merge && merge.fromRow === row && merge.fromColumn === nameColumn ? Math.min(merge.toRow, sheet.lastRow) : row;
};

/** The cells of a person with what the rows below add: a second degree, another post. */
export function withRowsBelow(sheet: Sheet, cells: Cells, columns: readonly MappedColumn[], row: number, lastRow: number): Cells {
  if (lastRow === row) return cells;
  const result = new Map(cells);
  for (const { column, field } of columns) {
    if (field === null || !SEVERAL_LINES.has(field)) continue;
    const first = result.get(column);
    const below = Array.from({ length: lastRow - row }, (_, at) => sheet.cell(row + at + 1, column)).flatMap((cell) => cell ?? []);
    if (below.length === 0) continue;
    const lines = [...(first ? [first.text] : []), ...below.map(({ text }) => text.trim())];
    result.set(column, withText(first ?? { raw: below[0]!, text: '', filled: false }, lines.join('\n')));
  }
  return result;
}

export interface Part {
  readonly cells: Cells;
  readonly split: { readonly at: number; readonly of: number } | null;
}

const MOST_SYLLABLES = 5;
const BIRTHS = new Set(['birthDate', 'birthDateMale', 'birthDateFemale', 'birthYear']);
const BIRTH = /\d{1,2}\D\d{1,2}\D\d{2,4}|\d{4}/g;

/** "Lê Thị ⏎ Thu Hà", born on one day: a name that a narrow column broke, as a table pasted from a letter has it. */
function isWrapped(name: string, cells: Cells, columns: readonly MappedColumn[]): boolean {
  if (/[+&;]/.test(name) || name.trim().split(/\s+/).length > MOST_SYLLABLES) return false;
  const births = columns.flatMap(({ column, field }) => (field !== null && BIRTHS.has(field) ? (cells.get(column)?.text ?? []) : []));
  return births.length === 1 && (births[0]!.match(BIRTH) ?? []).length === 1;
}

/** Two people in one cell become two, each with the share of the cells that can be told apart: by a "+", or by as many lines as there are people. */
export function splitRow(cells: Cells, columns: readonly MappedColumn[]): Part[] {
  const nameColumn = columns.find(({ field }) => field === 'fullName')?.column ?? -1;
  const written = cells.get(nameColumn)?.text ?? '';
  const names = splitPeople(written);
  if (names.length < 2 || isWrapped(written, cells, columns)) return [{ cells, split: null }];
  const sharesOf = (text: string) =>
    [/\s*\+\s*/, /\s*\n\s*/].map((divider) => text.split(divider)).find((parts) => parts.length === names.length && parts.every(Boolean));
  return names.map((_, at) => ({
    split: { at, of: names.length },
    cells: new Map(
      [...cells].map(([column, cell]) => {
        const own = column === nameColumn ? names[at] : sharesOf(cell.text)?.[at];
        return [column, own === undefined ? cell : withText(cell, own)];
      }),
    ),
  }));
}

/** The people of a row who stand side by side, each with the columns of his own and those of all; somebody without a name is nobody. */
export function peopleBeside(cells: Cells, columns: readonly MappedColumn[]): { columns: readonly MappedColumn[]; title: string | null }[] {
  const blocks = [...new Set(columns.flatMap(({ block }) => block ?? []))];
  const found = blocks.flatMap((block) => {
    const own = columns.filter((column) => column.block === undefined || column.block === block);
    const isNamed = own.some(({ field, column }) => field === 'fullName' && /\p{L}/u.test(cells.get(column)?.text ?? ''));
    return isNamed ? [{ columns: own, title: own.find(({ blockTitle }) => blockTitle)?.blockTitle ?? null }] : [];
  });
  return found.length > 0 ? found : [{ columns, title: null }];
}
