import type { ReadContext } from './cells/context.js';
import { type Encoding, type FoundEncoding, findEncoding, inUnicode } from './encoding.js';
import { findHeading, type HeadingRows, headingsOf } from './heading/find-heading.js';
import { type Letterhead, readLetterhead } from './heading/letterhead.js';
import { fingerprintOf, type MappedColumn, mapColumns } from './mapping/map-columns.js';
import { PeopleReader } from './people-reader.js';
import type { RosterPerson } from './person.js';
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
export function understand(layout: Layout, context: ReadContext): Understood {
  const reader = new PeopleReader(layout, context);
  const { people } = reader.read(layout.sheet, layout.heading.to + 1, true);
  return { people, claimedTotal: reader.claimedTotal };
}
