import { decodeTcvn3, decodeVni } from '#libs/kernel';
import type { RosterCell } from '../cells/context.js';
import { isDitto } from '../cells/ticks.js';
import type { MappedColumn } from '../mapping/map-columns.js';
import type { RawCell, Sheet } from '../sheet.js';

export type Encoding = 'unicode' | 'tcvn3' | 'vni';

/** The cells of one person by column: decoded, ditto marks and vertical merges filled with what stands above. */
export class RowReader {
  private readonly above = new Map<number, RosterCell>();

  constructor(
    private readonly sheet: Sheet,
    private readonly columns: readonly MappedColumn[],
    private readonly encoding: Encoding,
    private readonly legacyColumns: ReadonlySet<number>,
  ) {}

  /** A group head or a total ends what "as above" may reach for; unit columns keep theirs. */
  read(row: number): ReadonlyMap<number, RosterCell> {
    const result = new Map<number, RosterCell>();
    for (const { column, field } of this.columns) {
      if (!field) continue;
      const cell = this.cellOf(row, column);
      if (!cell) continue;
      result.set(column, cell);
      this.above.set(column, cell);
    }
    return result;
  }

  private cellOf(row: number, column: number): RosterCell | null {
    const raw = this.sheet.cell(row, column);
    if (raw) {
      const text = this.decode(raw.text, column, raw.font).trim();
      const above = isDitto(text) ? this.above.get(column) : undefined;
      return above ? { ...above, filled: true } : { raw, text, filled: false };
    }
    const merge = this.sheet.coveredBy(row, column);
    if (!merge || merge.fromColumn !== column) return null;
    const first = this.sheet.cell(merge.fromRow, column);
    return first ? { raw: first, text: this.decode(first.text, column, first.font).trim(), filled: true } : null;
  }

  private decode(text: string, column: number, font: string | null): string {
    if (this.encoding === 'unicode' || !this.legacyColumns.has(column)) return text;
    if (this.encoding === 'vni') return decodeVni(text);
    return decodeTcvn3(text, { capitals: /h$/i.test(font ?? '') });
  }
}

/** A cell with another text: one person's share of a cell that two stand in. */
export const withText = (cell: RosterCell, text: string): RosterCell => ({
  ...cell,
  text,
  raw: { ...cell.raw, type: 'text', value: text, text } satisfies RawCell,
});
