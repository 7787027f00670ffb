/** A cell with what interpreting a roster needs: a formula gives its cached value, a date its serial number and format. */
export interface WorkbookCell {
  readonly column: number; // 0 is A
  readonly type: 'text' | 'number' | 'boolean' | 'date' | 'error' | 'empty';
  readonly value: string | number | boolean | null;
  readonly text: string;
  readonly numberFormat: string | null;
  readonly font: string | null;
}

export interface WorkbookRow {
  readonly number: number; // 1 is the first
  readonly cells: readonly WorkbookCell[];
  readonly hidden?: true; // by a filter, or by hand
}

export interface CellMerge {
  readonly fromRow: number;
  readonly toRow: number;
  readonly fromColumn: number;
  readonly toColumn: number;
}

export interface SheetInfo {
  readonly name: string;
  readonly state: 'visible' | 'hidden' | 'veryHidden';
}

/** What is known before the rows are read. */
export interface WorkbookInfo {
  readonly sheets: readonly SheetInfo[];
  readonly sheet: number; // the one being read
  readonly date1904: boolean;
  readonly merges: readonly CellMerge[];
  readonly hiddenColumns: readonly number[]; // 0 is A
}

const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

/** "AJ12" as numbers; null for what lies beyond a sheet or is no reference. */
export function readReference(reference: string): { row: number; column: number } | null {
  const parts = /^([A-Z]{1,3})(\d{1,7})$/.exec(reference);
  if (!parts) return null;
  const column = [...parts[1]!].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  const row = Number(parts[2]);
  return row >= 1 && row <= LAST_ROW && column < LAST_COLUMN ? { row, column } : null;
}
