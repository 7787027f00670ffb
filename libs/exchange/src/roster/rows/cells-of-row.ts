import type { RosterCell } from '../cells/context.js';
import { isDitto, isTick } from '../cells/ticks.js';
import type { MappedColumn } from '../mapping/map-columns.js';
import type { RawCell, Sheet } from '../sheet.js';

/** The cells of one person by column: ditto marks and vertical merges filled with what stands above. */
export class RowReader {
  private readonly above = new Map<number, RosterCell>();

  constructor(private readonly columns: readonly MappedColumn[]) {}

  /** Below the head of another group "as above" is a doubt; the unit may reach across. */
  startGroup(): void {
    const units = this.columns.filter(({ field }) => field === 'unit').map(({ column }) => column);
    for (const [column, cell] of this.above) if (!units.includes(column)) this.above.set(column, { ...cell, acrossGroups: true });
  }

  read(sheet: Sheet, row: number): ReadonlyMap<number, RosterCell> {
    const result = new Map<number, RosterCell>();
    for (const { column, field } of this.columns) {
      const cell = field ? this.cellOf(sheet, row, column) : null;
      if (!cell) continue;
      result.set(column, cell);
      this.above.set(column, cell);
    }
    return result;
  }

  private cellOf(sheet: Sheet, row: number, column: number): RosterCell | null {
    const raw = sheet.cell(row, column);
    if (raw) {
      const text = tidied(raw.text);
      if (NOTHING.test(text)) return null;
      const above = isDitto(text) ? this.above.get(column) : undefined;
      return above ? { ...above, filled: true } : { raw, text, filled: false };
    }
    const merge = sheet.coveredBy(row, column);
    if (!merge || merge.fromColumn !== column) return null;
    const first = sheet.cell(merge.fromRow, column);
    return first ? { raw: first, text: tidied(first.text), filled: true } : null;
  }
}

/** What a spreadsheet or a program writes for nothing, or before a number that is to stay text. */
const NOTHING = /^(null|#?n\/a|[-–—.…_]+)$/i;
const KEPT_AS_TEXT = /^['’](?=\d)/;

/** A desert of spaces says no more than one: a pattern that looks for what stands between spaces would cross it from each of them. */
const tidied = (text: string): string =>
  text
    .trim()
    .replace(KEPT_AS_TEXT, '')
    .replace(/\s{50,}/g, (spaces) => (spaces.includes('\n') ? '\n' : ' '));

/** A cell with another text: one person's share of a cell that two stand in, or several cells of one person together. */
export const withText = (cell: RosterCell, text: string): RosterCell => ({
  ...cell,
  text,
  raw: { ...cell.raw, type: 'text', value: text, text } satisfies RawCell,
});

/** What stands in the file. A tick says only what its column says, and one answer to all ticks would be one to every column. */
export const rawOf = (cell: RosterCell, { heading }: Pick<MappedColumn, 'heading'>): string =>
  isTick(cell.text) && heading.length > 1 ? `${heading.at(-1)}: ${cell.raw.text}` : cell.raw.text;
