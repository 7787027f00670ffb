import type { ReadContext } from './cells/context.js';
import { isTick } from './cells/ticks.js';
import { type Encoding, type FoundEncoding, findEncoding, inUnicode } from './encoding.js';
import { findHeading, type HeadingRows, headingsOf } from './heading/find-heading.js';
import { type Letterhead, readLetterhead } from './heading/letterhead.js';
import { fingerprintOf, type MappedColumn, mapColumns, nameColumnOf } from './mapping/map-columns.js';
import type { RosterPerson } from './person.js';
import { readPerson } from './read-person.js';
import { RowReader } from './rows/cells-of-row.js';
import { claimOf, classify, groupNameOf } from './rows/classify.js';
import { lastRowOf, splitRow, withRowsBelow } from './rows/person-rows.js';
import type { Sheet } from './sheet.js';

/** What a sheet was taken for; every part of it may be overruled by the officer. */
export interface Layout {
  readonly sheet: Sheet; // in Unicode
  readonly heading: HeadingRows;
  readonly columns: readonly MappedColumn[];
  readonly fingerprint: string;
  readonly letterhead: Letterhead;
  readonly encoding: FoundEncoding;
}

export interface ChosenLayout {
  readonly heading?: HeadingRows | null;
  readonly encoding?: Encoding | null;
}

/** Null where no table is found. */
export function findLayout(written: Sheet, chosen: ChosenLayout = {}): Layout | null {
  const encoding = findEncoding(written);
  const sheet = inUnicode(written, chosen.encoding ?? encoding.encoding, encoding.columns);
  const heading = chosen.heading ?? findHeading(sheet);
  if (!heading) return null;
  const columns = mapColumns(headingsOf(sheet, heading));
  return { sheet, heading, columns, fingerprint: fingerprintOf(columns), letterhead: readLetterhead(sheet, heading.from), encoding };
}

export interface Understood {
  readonly people: readonly RosterPerson[];
  readonly claimedTotal: number | null; // what the total row says
}

/** The people of a sheet by a layout, each value with its decision; nothing is guessed silently. */
export function understand({ sheet, columns, heading, letterhead }: Layout, context: ReadContext): Understood {
  const reader = new RowReader(sheet, columns);
  const about = {
    columns,
    experts: isListOfExperts(columns),
    womenTicked: isTicked(sheet, columns, 'genderFemaleTick', heading.to + 1),
    body: letterhead.body,
  };
  const nameColumn = nameColumnOf(columns) ?? 0;
  const people: RosterPerson[] = [];
  const claims: { grand: boolean; count: number }[] = [];
  let department: string | null = null;
  let signed = false; // below signatures stand names of people who are not in the list
  for (let row = heading.to + 1; row <= sheet.lastRow; row++) {
    const kind = classify(sheet, row, columns);
    if (kind === 'signature') signed = true;
    if (kind === 'group' && !signed) {
      department = groupNameOf(sheet, row);
      reader.startGroup();
    }
    if (kind === 'total') claims.push(...[claimOf(sheet, row) ?? []].flat());
    if (kind !== 'person' || (signed && !isNumbered(sheet, row, columns))) continue;
    const lastRow = lastRowOf(sheet, row, nameColumn);
    const cells = withRowsBelow(sheet, reader.read(row), columns, row, lastRow);
    for (const part of splitRow(cells, columns))
      people.push(
        readPerson(
          { ...about, key: `${row}${part.suffix}`, row, department, cells: part.cells, split: part.split, hidden: sheet.isHidden(row) },
          context,
        ),
      );
    row = lastRow;
  }
  return { people, claimedTotal: totalOf(claims) };
}

export const isListOfExperts = (columns: readonly Pick<MappedColumn, 'field'>[]): boolean =>
  columns.some(({ field }) => field === 'groupTick' || field === 'consent' || field === 'employerOrResidence');

/** The total of the whole list, else the sum of those of its groups. */
function totalOf(claims: readonly { grand: boolean; count: number }[]): number | null {
  const grand = claims.findLast((claim) => claim.grand);
  if (grand || claims.length === 0) return grand?.count ?? null;
  return claims.reduce((sum, { count }) => sum + count, 0);
}

/** A blank means something only where others are ticked. */
function isTicked(sheet: Sheet, columns: readonly MappedColumn[], field: string, from: number): boolean {
  const ticks = columns.filter((column) => column.field === field).map(({ column }) => column);
  return sheet.rows.some(({ number }) => number >= from && ticks.some((column) => isTick(sheet.text(number, column))));
}

function isNumbered(sheet: Sheet, row: number, columns: readonly MappedColumn[]): boolean {
  const order = columns.find(({ field }) => field === 'order');
  return order !== undefined && /^\d+[.)]?$/.test(sheet.text(row, order.column));
}
