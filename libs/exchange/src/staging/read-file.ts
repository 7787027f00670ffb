import { Inject, Injectable } from '@nestjs/common';
import { Catalogs } from '#libs/catalogs';
import { type Clock, DomainError } from '#libs/kernel';
import { CLOCK, Files, readInChild, type WorkbookInfo, type WorkbookRow } from '#libs/platform';
import type { ImportHead, ImportRow } from '../imports/import.rows.js';
import type { MappedColumn } from '../roster/mapping/map-columns.js';
import type { RosterPerson } from '../roster/person.js';
import { Sheet } from '../roster/sheet.js';
import { findLayout, type Layout, understand } from '../roster/understand.js';

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
      const { info, rows } = await readInChild(path, row.sheet);
      const all: WorkbookRow[] = [];
      for await (const batch of rows) {
        all.push(...batch);
        onProgress(all.length);
      }
      return this.understood(row, info, all, remembered);
    });
  }

  private async understood(row: ImportRow, info: WorkbookInfo, rows: readonly WorkbookRow[], remembered: Remembered): Promise<ReadRoster> {
    const sheet = new Sheet(rows, info.merges, info.date1904);
    const chosen = row.headerFrom && row.headerTo ? { from: row.headerFrom, to: row.headerTo } : null;
    const found = findLayout(sheet, chosen);
    if (!found) throw new DomainError('import.no_table');
    const memory = row.mapping ?? (await remembered(found.fingerprint));
    const columns = found.columns.map((column) => chosenField(column, memory, row.mapping !== null));
    const layout: Layout = { ...found, columns };
    const context = { catalogs: this.catalogs, today: this.clock.today(), date1904: info.date1904 };
    const { people, claimedTotal } = understand(sheet, layout, row.encoding ?? found.encoding.encoding, context);
    const head: ImportHead = {
      sheets: info.sheets,
      columns: columns.map((column) => ({ ...pick(column), examples: examplesOf(sheet, column, layout.heading.to) })),
      fingerprint: found.fingerprint,
      body: found.letterhead.body,
      encoding: found.encoding.encoding,
      encodingExamples: found.encoding.examples,
      claimedTotal,
      experts: columns.some(({ field }) => field === 'groupTick' || field === 'consent' || field === 'employerOrResidence'),
      unknownMajors: unknownMajors(people, this.catalogs),
    };
    return { head, layout, people, sheet: info.sheet };
  }
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
