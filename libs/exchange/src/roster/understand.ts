import { clean } from '#libs/kernel';
import type { ReadContext, RosterCell } from './cells/context.js';
import { splitPeople } from './cells/names.js';
import { type FoundEncoding, findEncoding } from './encoding.js';
import { findHeading, type HeadingRows, headingsOf } from './heading/find-heading.js';
import { type Letterhead, readLetterhead } from './heading/letterhead.js';
import { fingerprintOf, type MappedColumn, mapColumns } from './mapping/map-columns.js';
import type { RosterPerson } from './person.js';
import { readPerson } from './read-person.js';
import { type Encoding, RowReader, withText } from './rows/cells-of-row.js';
import { classify } from './rows/classify.js';
import type { Sheet } from './sheet.js';

/** What a sheet was taken for; every part of it may be overruled by the officer. */
export interface Layout {
  readonly heading: HeadingRows;
  readonly columns: readonly MappedColumn[];
  readonly fingerprint: string;
  readonly letterhead: Letterhead;
  readonly encoding: FoundEncoding;
}

/** Null where no table is found. */
export function findLayout(sheet: Sheet, chosen: HeadingRows | null = null): Layout | null {
  const heading = chosen ?? findHeading(sheet);
  if (!heading) return null;
  const columns = mapColumns(headingsOf(sheet, heading));
  return {
    heading,
    columns,
    fingerprint: fingerprintOf(columns),
    letterhead: readLetterhead(sheet, heading.from),
    encoding: findEncoding(sheet, columns, heading.to + 1),
  };
}

export interface Understood {
  readonly people: readonly RosterPerson[];
  readonly claimedTotal: number | null; // what the total row says
}

/** The people of a sheet by a layout, each value with its decision; nothing is guessed silently. */
export function understand(
  sheet: Sheet,
  layout: Pick<Layout, 'heading' | 'columns' | 'encoding'>,
  encoding: Encoding,
  context: ReadContext,
): Understood {
  const { columns, heading } = layout;
  const reader = new RowReader(sheet, columns, encoding, layout.encoding.columns);
  const experts = columns.some(({ field }) => field === 'groupTick' || field === 'consent' || field === 'employerOrResidence');
  const people: RosterPerson[] = [];
  let department: string | null = null;
  let claimedTotal: number | null = null;
  for (let row = heading.to + 1; row <= sheet.lastRow; row++) {
    const kind = classify(sheet, row, columns);
    if (kind === 'group') department = groupName(sheet, row);
    if (kind === 'total') claimedTotal ??= claimed(sheet, row);
    if (kind !== 'person') continue;
    const cells = reader.read(row);
    for (const part of split(cells, columns))
      people.push(
        readPerson({ key: `${row}${part.suffix}`, row, department, cells: part.cells, columns, split: part.split, experts }, context),
      );
  }
  return { people, claimedTotal };
}

function groupName(sheet: Sheet, row: number): string {
  const texts = sheet.filled(row).map(({ text }) => clean(text));
  return texts.find((text) => text.length > 3) ?? texts.at(-1) ?? '';
}

function claimed(sheet: Sheet, row: number): number | null {
  const sentence = sheet
    .filled(row)
    .map(({ text }) => text)
    .join(' ');
  const number = /(\d+)\s*(?:người|đồng chí|đ\/c|cán bộ)/i.exec(sentence)?.[1];
  return number ? Number(number) : null;
}

interface Part {
  readonly suffix: string;
  readonly cells: ReadonlyMap<number, RosterCell>;
  readonly split: { readonly at: number; readonly of: number } | null;
}

/** Two people in one row become two, each with the share of the cells that can be told apart. */
function split(cells: ReadonlyMap<number, RosterCell>, columns: readonly MappedColumn[]): Part[] {
  const nameColumn = columns.find(({ field }) => field === 'fullName')?.column ?? -1;
  const names = splitPeople(cells.get(nameColumn)?.text ?? '');
  if (names.length < 2) return [{ suffix: '', cells, split: null }];
  return names.map((_, at) => ({
    suffix: String.fromCharCode(97 + at),
    split: { at, of: names.length },
    cells: new Map(
      [...cells].map(([column, cell]) => {
        const parts = cell.text.split(/\s*\+\s*/);
        return [
          column,
          column === nameColumn || (parts.length === names.length && parts.every(Boolean))
            ? withText(cell, column === nameColumn ? names[at]! : parts[at]!)
            : cell,
        ];
      }),
    ),
  }));
}
