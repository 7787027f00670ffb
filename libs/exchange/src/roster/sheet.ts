import { type Merge, MergeIndex } from './merge-index.js';

export type { Merge } from './merge-index.js';

/** A cell as the reader of workbooks gives it. */
export interface RawCell {
  readonly column: number; // 0 is A
  readonly type: 'text' | 'number' | 'boolean' | 'date' | 'error' | 'empty';
  readonly value: string | number | boolean | null;
  readonly text: string;
  readonly numberFormat: string | null;
  readonly font: string | null;
}

export interface RawRow {
  readonly number: number; // as in the file, 1 is the first
  readonly cells: readonly RawCell[];
  readonly hidden?: boolean; // by a filter, or by hand
}

/** One sheet of a roster with random access: merged cells carry the value of their first one where asked for. */
export class Sheet {
  private readonly byNumber: Map<number, Map<number, RawCell>>;
  private readonly mergeIndex: MergeIndex;
  private readonly hiddenRows: ReadonlySet<number>;
  readonly rows: readonly RawRow[];
  readonly lastRow: number;
  readonly width: number;

  constructor(
    rows: readonly RawRow[],
    readonly merges: readonly Merge[],
    readonly date1904 = false,
  ) {
    this.rows = rows.map(composed);
    this.byNumber = new Map(this.rows.map(({ number, cells }) => [number, new Map(cells.map((cell) => [cell.column, cell]))]));
    this.hiddenRows = new Set(rows.filter(({ hidden }) => hidden).map(({ number }) => number));
    this.mergeIndex = new MergeIndex(merges);
    this.lastRow = rows.at(-1)?.number ?? 0;
    this.width = rows.reduce((width, { cells }) => Math.max(width, (cells.at(-1)?.column ?? -1) + 1), 0);
  }

  cell(row: number, column: number): RawCell | null {
    const cell = this.byNumber.get(row)?.get(column);
    return cell && cell.type !== 'empty' && cell.text.trim() !== '' ? cell : null;
  }

  text(row: number, column: number): string {
    return this.cell(row, column)?.text.trim() ?? '';
  }

  /** The merge a cell lies in, first cell included. */
  mergeAt(row: number, column: number): Merge | null {
    return this.mergeIndex.at(row, column);
  }

  /** The merge a cell lies in, if it is not itself the first cell of it. */
  coveredBy(row: number, column: number): Merge | null {
    const merge = this.mergeAt(row, column);
    return merge && (row !== merge.fromRow || column !== merge.fromColumn) ? merge : null;
  }

  /** The text of a cell, or of the merge it lies in. */
  filledText(row: number, column: number): string {
    const own = this.text(row, column);
    if (own) return own;
    const merge = this.coveredBy(row, column);
    return merge ? this.text(merge.fromRow, merge.fromColumn) : '';
  }

  /** The cells of a row that hold something. */
  filled(row: number): RawCell[] {
    return [...(this.byNumber.get(row)?.values() ?? [])].filter(({ type, text }) => type !== 'empty' && text.trim() !== '');
  }

  isHidden(row: number): boolean {
    return this.hiddenRows.has(row);
  }

  /** The same sheet with other texts in some cells. */
  withTexts(textOf: (cell: RawCell) => string): Sheet {
    const changed = (cell: RawCell): RawCell => {
      const text = cell.type === 'text' ? textOf(cell) : cell.text;
      return text === cell.text ? cell : { ...cell, text, value: text };
    };
    const rows = this.rows.map((row) => ({ ...row, cells: row.cells.map(changed) }));
    return new Sheet(rows, this.merges, this.date1904);
  }
}

/** Letters and their signs in one, as everything else is written: some systems write them apart. */
function composed(row: RawRow): RawRow {
  const isApart = ({ type, text }: RawCell) => type === 'text' && text.normalize('NFC') !== text;
  if (!row.cells.some(isApart)) return row;
  const whole = (cell: RawCell): RawCell => ({ ...cell, text: cell.text.normalize('NFC'), value: cell.text.normalize('NFC') });
  return { ...row, cells: row.cells.map((cell) => (isApart(cell) ? whole(cell) : cell)) };
}

/** "A", "AJ": how a person names a column. */
export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}

/** "AJ" is 35. */
export const columnNumber = (name: string): number => [...name].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
