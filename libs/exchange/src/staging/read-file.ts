import { Inject, Injectable } from '@nestjs/common';
import { Catalogs } from '#libs/catalogs';
import { type Clock, DomainError } from '#libs/kernel';
import { CLOCK, Files, type WorkbookInfo } from '#libs/platform';
import type { ImportRow } from '../imports/import.rows.js';
import type { HeadingRows } from '../roster/heading/find-heading.js';
import type { MappedColumn } from '../roster/mapping/map-columns.js';
import type { Sheet } from '../roster/sheet.js';
import { findLayout } from '../roster/understand.js';
import { NoTable } from './no-table.js';
import { OpenRoster } from './open-roster.js';
import { OpenSheet } from './open-sheet.js';

export type Remembered = (fingerprint: string) => Promise<Record<string, string | null> | null>;

/** Reads the file of an import in a child process and understands it with the chosen sheet, heading, encoding and columns. */
@Injectable()
export class RosterFile {
  constructor(
    private readonly files: Files,
    private readonly catalogs: Catalogs,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Gives the roster to the work as long as its file is open: its people come part by part, so that memory does not grow with them. */
  read<Result>(
    row: ImportRow,
    remembered: Remembered,
    onProgress: (rows: number) => void,
    work: (roster: OpenRoster) => Promise<Result>,
  ): Promise<Result> {
    return this.files.withPlainFile(row.fileId, async (path) => {
      const tried: WorkbookInfo[] = [];
      let withoutNames: number | null = null; // a table, of units or of figures: the roster may be on another sheet
      for (let wanted = row.sheet, isSearch = row.sheet === null; ; ) {
        const open = await OpenSheet.open(path, wanted, onProgress);
        try {
          const roster = await this.understood(row, open, remembered);
          if (roster && (roster.namesPeople || !isSearch)) return await work(roster);
          if (roster) withoutNames ??= open.info.sheet;
        } finally {
          await open.close();
        }
        tried.push(open.info);
        const next = isSearch && tried.length < MOST_SHEETS ? nextVisible(open.info) : null;
        if (next === null && withoutNames === null) throw new NoTable(tried[0]!.sheets);
        if (next === null) isSearch = false;
        wanted = next ?? withoutNames;
      }
    });
  }

  /** Null where no table is found in the first rows. */
  private async understood(row: ImportRow, open: OpenSheet, remembered: Remembered): Promise<OpenRoster | null> {
    const found = findLayout(open.head, { heading: chosenHeading(row, open.head), encoding: row.encoding });
    if (!found) return null;
    const memory = row.mapping ?? (await remembered(found.fingerprint));
    const columns = found.columns.map((column) => chosenField(column, memory, row.mapping !== null));
    const context = { catalogs: this.catalogs, today: this.clock.today(), date1904: open.info.date1904 };
    return new OpenRoster(open, { ...found, columns }, row.encoding ?? found.encoding.encoding, context);
  }
}

/** How many sheets without a table are opened before the officer is asked for the right one. */
const MOST_SHEETS = 10;

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
