import type { ReadContext } from './cells/context.js';
import { isTick } from './cells/ticks.js';
import { type HeadingRows, headingAt, headingsOf, MOST_LEVELS } from './heading/find-heading.js';
import { headingKey, isListOfExperts, type MappedColumn, mapColumns, nameColumnOf } from './mapping/map-columns.js';
import type { RosterPerson } from './person.js';
import { type RowInput, readPerson } from './read-person.js';
import { RowReader } from './rows/cells-of-row.js';
import { claimOf, classify, groupNameOf } from './rows/classify.js';
import { lastRowOf, peopleBeside, splitRow, withRowsBelow } from './rows/person-rows.js';
import { ColumnSpreader } from './rows/spread-columns.js';
import { columnName, type Sheet } from './sheet.js';
import type { Layout } from './understand.js';

/** The people of a sheet, all at once or part by part: what reaches down from the rows above a part is carried over. */
export class PeopleReader {
  private rows: RowReader;
  private about: Pick<RowInput, 'columns' | 'experts' | 'womenTicked' | 'body' | 'partTime'>;
  private readonly spreader = new ColumnSpreader();
  private readonly claims: { grand: boolean; count: number }[] = [];
  private group: string | null = null;
  private signed = false; // below signatures stand names of people who are not in the list

  constructor(
    { sheet, columns, heading, letterhead }: Layout,
    private readonly context: ReadContext,
  ) {
    this.rows = new RowReader(columns);
    this.about = {
      columns,
      experts: isListOfExperts(columns, letterhead),
      womenTicked: isTicked(sheet, columns, 'genderFemaleTick', heading.to + 1),
      body: letterhead.body,
      partTime: letterhead.partTime,
    };
  }

  /** What the total rows say. */
  get claimedTotal(): number | null {
    return totalOf(this.claims);
  }

  /** The people of the rows from a number on, and the row to go on with: a person whose rows do not all lie in the part waits for the next. */
  read(sheet: Sheet, fromRow: number, isLast: boolean): { people: RosterPerson[]; next: number } {
    const people: RosterPerson[] = [];
    let next = fromRow;
    for (const { number: row } of sheet.rows) {
      if (row < next) continue;
      if (!isLast && row + MOST_LEVELS > sheet.lastRow) return { people, next: row };
      const heading = headingAt(sheet, row);
      if (heading) this.startTable(sheet, heading);
      next = (heading?.to ?? row) + 1;
      if (heading) continue;
      const nameColumn = nameColumnOf(this.about.columns) ?? 0;
      const merge = sheet.mergeAt(row, nameColumn);
      const isCut = merge !== null && merge.fromRow === row && merge.toRow > sheet.lastRow && merge.toRow - row < MOST_ROWS_OF_ONE;
      if (!isLast && isCut) return { people, next: row };
      if (!this.isPerson(sheet, row)) continue;
      const lastRow = lastRowOf(sheet, row, nameColumn);
      people.push(...this.peopleOf(sheet, row, lastRow));
      next = lastRow + 1;
    }
    return { people, next: Math.max(next, sheet.lastRow + 1) };
  }

  /** The heading again, or that of another table: its columns are what they were before where they are headed alike. */
  private startTable(sheet: Sheet, heading: HeadingRows): void {
    const before = new Map(this.about.columns.map((column) => [column.column, column]));
    const columns = mapColumns(headingsOf(sheet, heading)).map((found) => {
      const known = before.get(found.column);
      return known && headingKey(known.heading) === headingKey(found.heading) ? known : found;
    });
    this.rows = new RowReader(columns);
    this.about = { ...this.about, columns, womenTicked: isTicked(sheet, columns, 'genderFemaleTick', heading.to + 1) };
    this.signed = false;
  }

  private isPerson(sheet: Sheet, row: number): boolean {
    const { columns } = this.about;
    const kind = classify(sheet, row, columns);
    if (kind === 'signature') this.signed = true;
    if (kind === 'group' && !this.signed) {
      this.group = groupNameOf(sheet, row);
      this.rows.startGroup();
    }
    if (kind === 'total') this.claims.push(...[claimOf(sheet, row) ?? []].flat());
    return kind === 'person' && (!this.signed || isNumbered(sheet, row, columns));
  }

  private peopleOf(sheet: Sheet, row: number, lastRow: number): RosterPerson[] {
    const { about, group, context } = this;
    const cells = withRowsBelow(sheet, this.rows.read(sheet, row), about.columns, row, lastRow);
    const parts = peopleBeside(cells, about.columns).flatMap(({ columns, title }) => {
      const spread = this.spreader.spread(cells, columns, context);
      return splitRow(spread.cells, spread.columns).map((part) => ({ ...spread, ...part, title }));
    });
    const hidden = sheet.isHidden(row);
    return parts.map((part, at) => readPerson({ ...about, ...part, key: keyOf(row, at, parts.length), row, group, hidden }, context));
  }
}

/** "15", or "15a" and "15b" where several people stand in one row. */
const keyOf = (row: number, at: number, of: number): string => `${row}${of > 1 ? columnName(at).toLowerCase() : ''}`;

/** So many rows may wait for a person to end: a name merged over the whole sheet is no person of so many lines. */
const MOST_ROWS_OF_ONE = 500;

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
