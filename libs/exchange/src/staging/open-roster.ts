import type { ImportHead } from '../imports/import.rows.js';
import type { ReadContext } from '../roster/cells/context.js';
import { type Encoding, UnicodeParts } from '../roster/encoding.js';
import { headingAt } from '../roster/heading/find-heading.js';
import { isListOfExperts, type MappedColumn, nameColumnOf } from '../roster/mapping/map-columns.js';
import { PeopleReader } from '../roster/people-reader.js';
import type { RosterPerson } from '../roster/person.js';
import { classify, type RowKind } from '../roster/rows/classify.js';
import type { Sheet } from '../roster/sheet.js';
import type { Layout } from '../roster/understand.js';
import type { OpenSheet } from './open-sheet.js';

const PART = 500;
const MOST_MAJORS = 200;

/** A file as it was understood, with the settings an officer may have changed; its people are read once, as they are asked for. */
export class OpenRoster {
  readonly experts: boolean;
  private readonly reader: PeopleReader;
  private readonly unicode: UnicodeParts;
  private readonly unknown = new Set<string>();
  private lastRow = 0;

  constructor(
    private readonly open: OpenSheet,
    readonly layout: Layout,
    encoding: Encoding,
    private readonly context: ReadContext,
  ) {
    this.experts = isListOfExperts(layout.columns, layout.letterhead);
    this.reader = new PeopleReader(layout, context);
    this.unicode = new UnicodeParts(open.head, encoding, layout.encoding.columns);
  }

  get namesPeople(): boolean {
    return nameColumnOf(this.layout.columns) !== undefined;
  }

  get sheet(): number {
    return this.open.info.sheet;
  }

  async *people(): AsyncGenerator<readonly RosterPerson[]> {
    let read = this.read(this.layout.sheet, this.layout.heading.to + 1, false);
    for (;;) {
      for (let at = 0; at < read.people.length; at += PART) yield read.people.slice(at, at + PART);
      const part = await this.open.next(read.next);
      if (!part) break;
      read = this.read(this.unicode.next(part), read.next, false);
    }
    yield this.read(this.unicode.next(this.open.remaining()), read.next, true).people;
  }

  /** What the file was taken for: complete when its people were read. */
  head(): ImportHead {
    const { layout } = this;
    return {
      sheets: this.open.info.sheets,
      lastRow: this.lastRow,
      columns: layout.columns.map((column) => ({
        ...pick(column),
        examples: examplesOf(layout, column),
        hidden: this.open.info.hiddenColumns.includes(column.column),
      })),
      fingerprint: layout.fingerprint,
      body: layout.letterhead.body,
      encoding: layout.encoding.encoding,
      legacyColumns: [...layout.encoding.columns],
      encodingExamples: layout.encoding.examples,
      claimedTotal: this.reader.claimedTotal,
      experts: this.experts,
      unknownMajors: [...this.unknown],
    };
  }

  private read(sheet: Sheet, fromRow: number, isLast: boolean): ReturnType<PeopleReader['read']> {
    const read = this.reader.read(sheet, fromRow, isLast);
    this.lastRow = Math.max(this.lastRow, sheet.lastRow);
    for (const person of read.people) this.noteMajor(person);
    return read;
  }

  /** Majors for which no field is proposed are shown once for the whole file. */
  private noteMajor({ values }: RosterPerson): void {
    const major = values.get('major')?.value;
    if (!major || values.has('proposed_field') || this.unknown.size >= MOST_MAJORS || this.unknown.has(major)) return;
    if (this.context.catalogs.proposeField(major) === null) this.unknown.add(major);
  }
}

const pick = ({ name, heading, field, confidence }: MappedColumn) => ({ name, heading, field, confidence });

const OF_NOBODY: ReadonlySet<RowKind> = new Set(['number', 'group', 'total', 'signature']);

/** What stands in a column below the heading and above another table, rows that are of nobody left out. */
function examplesOf({ sheet, heading, columns }: Layout, { column }: MappedColumn): string[] {
  const found = new Set<string>();
  for (let row = heading.to + 1; row <= Math.min(sheet.lastRow, heading.to + 40) && found.size < 3; row++) {
    if (headingAt(sheet, row)) break;
    const text = sheet.text(row, column);
    if (text && !OF_NOBODY.has(classify(sheet, row, columns))) found.add(text.slice(0, 60));
  }
  return [...found];
}
