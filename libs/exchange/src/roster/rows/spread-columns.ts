import type { ReadContext, RosterCell } from '../cells/context.js';
import { isDitto } from '../cells/ticks.js';
import { fieldsOfCode, isJoint, UNKNOWN_PART } from '../mapping/joint-fields.js';
import type { MappedColumn } from '../mapping/map-columns.js';
import { withText } from './cells-of-row.js';
import { isSchool, partsOfCell } from './parts-of-cell.js';
import type { Cells } from './person-rows.js';

export interface Spread {
  readonly columns: readonly MappedColumn[];
  readonly cells: Cells;
  readonly unclear: readonly Unclear[];
}

/** A cell of several fields that could not be told apart: each of them is asked for. */
export interface Unclear {
  readonly column: MappedColumn;
  readonly cell: RosterCell;
  readonly fields: readonly string[];
}

const MOST_PARTS = 8; // of one column

/** Columns that hold several fields, spread over a column for each; "nt" in a part is the part above. */
export class ColumnSpreader {
  private readonly above = new Map<number, RosterCell>();

  spread(cells: Cells, columns: readonly MappedColumn[], context: ReadContext): Spread {
    if (!columns.some(({ field }) => field !== null && isJoint(field))) return { columns, cells, unclear: [] };
    const spread = new Map(cells);
    const unclear: Unclear[] = [];
    const all = columns.flatMap((column) => {
      if (column.field === null || !isJoint(column.field)) return [column];
      const fields = fieldsOfCode(column.field);
      const cell = cells.get(column.column);
      spread.delete(column.column);
      const parts = cell ? partsOfCell(cell.text, fields, context) : null;
      const fieldAt = (at: number) => (fields[at] === 'degree' && isSchool(parts?.[at] ?? '', context) ? 'generalEducation' : fields[at]!);
      const own = fields.map((_, at) => ({ ...column, field: fieldAt(at), column: column.column + at / MOST_PARTS }));
      if (cell && !parts) unclear.push({ column, cell, fields: fields.filter((field) => field !== UNKNOWN_PART) });
      for (const [at, { column: place }] of own.entries()) {
        const text = parts?.[at] ?? '';
        const above = isDitto(text) ? this.above.get(place) : undefined;
        if (!cell || text === '') continue;
        const read = above ? { ...above, filled: true } : withText(cell, text);
        spread.set(place, read);
        this.above.set(place, read);
      }
      return own.filter(({ field }) => field !== UNKNOWN_PART);
    });
    return { columns: all, cells: spread, unclear };
  }
}
