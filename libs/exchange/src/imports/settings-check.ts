import { asCode, type Day, DomainError, formatPartialDate } from '#libs/kernel';
import { REPEATABLE } from '../roster/mapping/map-columns.js';
import { fieldByCode } from '../roster/mapping/roster-fields.js';
import { isAsOf } from './as-of.js';
import type { ImportRow } from './import.rows.js';
import type { ColumnChoice, SettingsBody } from './import.view.js';

const MOST_HEADING_ROWS = 5;

/** Refuses at once what reading the file again could only fail by. */
export function checkSettings({ sheet, headerRows, asOf }: SettingsBody, row: ImportRow, today: Day): void {
  if (asOf !== undefined && !isAsOf(asOf, today)) throw new DomainError('import.as_of_refused', { day: formatPartialDate(asOf) });
  const sheets = row.head?.sheets.length;
  if (sheet !== undefined && sheets !== undefined && sheet >= sheets) throw new DomainError('workbook.no_such_sheet');
  if (!headerRows) return;
  const { from, to } = headerRows;
  if (to < from || to - from >= MOST_HEADING_ROWS) throw new DomainError('import.heading_wrong', { most: MOST_HEADING_ROWS });
  const last = sheet === undefined || sheet === row.sheet ? row.head?.lastRow : undefined;
  if (last !== undefined && to >= last) throw new DomainError('import.heading_outside', { to, last });
}

/** Columns of the file, each once, and every field that can stand only once for one column. */
export function checkMapping(columns: readonly ColumnChoice[], row: ImportRow): void {
  const known = new Set(row.head?.columns.map(({ name }) => name));
  const [columnsSeen, fieldsSeen] = [new Set<string>(), new Set<string>()];
  for (const { column, field } of columns) {
    if (!known.has(column) || columnsSeen.has(column)) throw new DomainError('import.unknown_column', { column });
    columnsSeen.add(column);
    if (field === null) continue;
    const entry = fieldByCode.get(field);
    if (!entry) throw new DomainError('import.unknown_field', { field: asCode(field) });
    if (fieldsSeen.has(field) && !REPEATABLE.has(field))
      throw new DomainError('import.field_twice', { field: entry.vi, fieldEn: entry.en });
    fieldsSeen.add(field);
  }
}
