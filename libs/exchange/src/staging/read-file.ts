import { Inject, Injectable } from '@nestjs/common';
import { Catalogs } from '#libs/catalogs';
import { type Clock, DomainError } from '#libs/kernel';
import { CLOCK, Files, readInChild, type WorkbookInfo, type WorkbookRow } from '#libs/platform';
import type { ImportHead, ImportRow } from '../imports/import.rows.js';
import type { HeadingRows } from '../roster/heading/find-heading.js';
import type { MappedColumn } from '../roster/mapping/map-columns.js';
import type { RosterPerson } from '../roster/person.js';
import { Sheet } from '../roster/sheet.js';
import { findLayout, isListOfExperts, type Layout, understand } from '../roster/understand.js';
import { NoTable } from './no-table.js';

/** A file as it was understood, with the settings an officer may have changed. */
export interface ReadRoster {
  readonly head: ImportHead;
  readonly layout: Layout;
  readonly people: readonly RosterPerson[];
  readonly sheet: number;
}

export type Remembered = (fingerprint: string) => Promise<Record<string, string | null> | null>;

/** Reads the file of an import in a child process and understands it with the chosen sheet, heading, encoding and columns. */
@Injectable()
export class RosterFile {
  constructor(
    private readonly files: Files,
    private readonly catalogs: Catalogs,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  read(row: ImportRow, remembered: Remembered, onProgress: (rows: number) => void): Promise<ReadRoster> {
    return this.files.withPlainFile(row.fileId, async (path) => {
      const tried: WorkbookInfo[] = [];
      for (let wanted = row.sheet; ; ) {
        const { info, sheet } = await readSheet(path, wanted, onProgress);
        const layout = findLayout(sheet, { heading: chosenHeading(row, sheet), encoding: row.encoding });
        if (layout) return this.understood(row, info, layout, remembered);
        tried.push(info);
        const next = row.sheet === null && tried.length < MOST_SHEETS ? nextVisible(info) : null;
        if (next === null) throw new NoTable(tried[0]!.sheets);
        wanted = next;
      }
    });
  }

  private async understood(row: ImportRow, info: WorkbookInfo, found: Layout, remembered: Remembered): Promise<ReadRoster> {
    const memory = row.mapping ?? (await remembered(found.fingerprint));
    const columns = found.columns.map((column) => chosenField(column, memory, row.mapping !== null));
    const layout: Layout = { ...found, columns };
    const { people, claimedTotal } = understand(layout, { catalogs: this.catalogs, today: this.clock.today(), date1904: info.date1904 });
    const head: ImportHead = {
      sheets: info.sheets,
      lastRow: found.sheet.lastRow,
      columns: columns.map((column) => ({ ...pick(column), examples: examplesOf(found.sheet, column, layout.heading.to) })),
      fingerprint: found.fingerprint,
      body: found.letterhead.body,
      encoding: found.encoding.encoding,
      legacyColumns: [...found.encoding.columns],
      encodingExamples: found.encoding.examples,
      claimedTotal,
      experts: isListOfExperts(columns),
      unknownMajors: unknownMajors(people, this.catalogs),
    };
    return { head, layout, people, sheet: info.sheet };
  }
}

/** How many sheets without a table are opened before the officer is asked for the right one. */
const MOST_SHEETS = 10;

async function readSheet(
  path: string,
  wanted: number | null,
  onProgress: (rows: number) => void,
): Promise<{ info: WorkbookInfo; sheet: Sheet }> {
  const { info, rows } = await readInChild(path, wanted);
  const all: WorkbookRow[] = [];
  for await (const batch of rows) {
    all.push(...batch);
    onProgress(all.length);
  }
  return { info, sheet: new Sheet(all, info.merges, info.date1904) };
}

function nextVisible({ sheets, sheet }: WorkbookInfo): number | null {
  const next = sheets.findIndex(({ state }, at) => at > sheet && state === 'visible');
  return next < 0 ? null : next;
}

function chosenHeading({ headerFrom: from, headerTo: to }: ImportRow, { lastRow }: Sheet): HeadingRows | null {
  if (!from || !to) return null;
  if (to >= lastRow) throw new DomainError('import.heading_outside', { to, last: lastRow });
  return { from, to };
}

function chosenField(column: MappedColumn, memory: Record<string, string | null> | null, byHand: boolean): MappedColumn {
  if (!memory || !(column.name in memory)) return column;
  return { ...column, field: memory[column.name] ?? null, confidence: byHand ? 'chosen' : 'remembered' };
}

const pick = ({ name, heading, field, confidence }: MappedColumn) => ({ name, heading, field, confidence });

function examplesOf(sheet: Sheet, { column }: MappedColumn, headingTo: number): string[] {
  const found = new Set<string>();
  for (let row = headingTo + 1; row <= Math.min(sheet.lastRow, headingTo + 40) && found.size < 3; row++) {
    const text = sheet.text(row, column);
    if (text) found.add(text.slice(0, 60));
  }
  return [...found];
}

/** Majors for which no field is proposed, once for the whole file. */
function unknownMajors(people: readonly RosterPerson[], catalogs: Catalogs): string[] {
  const majors = new Set<string>();
  for (const { values } of people) {
    const major = values.get('major')?.value;
    if (major && !values.has('proposed_field') && catalogs.proposeField(major) === null) majors.add(major);
  }
  return [...majors].slice(0, 200);
}
