import { asCode, type Day, DomainError, formatPartialDate } from '#libs/kernel';
import { fieldNamed, fieldsOfCode } from '../roster/mapping/joint-fields.js';
import { mapColumns, REPEATABLE } from '../roster/mapping/map-columns.js';
import { fieldByCode } from '../roster/mapping/roster-fields.js';
import { columnNumber } from '../roster/sheet.js';
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

/** Columns of the file, each once, and every field that can stand only once for one column: of people side by side for one of each. */
export function checkMapping(columns: readonly ColumnChoice[], row: ImportRow): void {
  const known = new Set(row.head?.columns.map(({ name }) => name));
  const blocks = blocksOf(row);
  const [columnsSeen, fieldsSeen] = [new Set<string>(), new Map<string, (number | undefined)[]>()];
  for (const { column, field } of columns) {
    if (!known.has(column) || columnsSeen.has(column)) throw new DomainError('import.unknown_column', { column });
    columnsSeen.add(column);
    if (field === null) continue;
    if (!fieldNamed(field, fieldByCode)) throw new DomainError('import.unknown_field', { field: asCode(field) });
    const block = blocks.get(column);
    for (const part of fieldsOfCode(field)) {
      const entry = fieldByCode.get(part);
      const before = fieldsSeen.get(part) ?? [];
      const isTaken = before.some((other) => other === block || other === undefined || block === undefined);
      if (entry && isTaken && !REPEATABLE.has(part)) throw new DomainError('import.field_twice', { field: entry.vi, fieldEn: entry.en });
      fieldsSeen.set(part, [...before, block]);
    }
  }
}

/** The columns that tell of one of several people side by side. */
const blocksOf = ({ head }: ImportRow): Map<string, number | undefined> =>
  new Map(
    mapColumns(new Map((head?.columns ?? []).map(({ name, heading }) => [columnNumber(name), heading]))).map(({ name, block }) => [
      name,
      block,
    ]),
  );
