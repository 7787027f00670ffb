import { Inject, Injectable } from '@nestjs/common';
import type { Clock, Day } from '#libs/kernel';
import { CLOCK, Database, type Tx } from '#libs/platform';
import { NoTable } from '../staging/no-table.js';
import type { OpenRoster } from '../staging/open-roster.js';
import { RosterFile } from '../staging/read-file.js';
import { isAsOf } from './as-of.js';
import { findImport, headWithoutTable, type ImportRow } from './import.rows.js';
import { OfficerScope } from './officer-scope.js';
import { ReadingSteps } from './reading-steps.js';

/** From an uploaded file to a preview: read in a child, understood, staged, matched, compared. */
@Injectable()
export class Reading {
  constructor(
    private readonly database: Database,
    private readonly files: RosterFile,
    private readonly steps: ReadingSteps,
    private readonly scope: OfficerScope,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Read already, or settled otherwise: nothing happens. The rows flow from the file into the one transaction that keeps them; when it
   * has to be begun again, so is the file.
   */
  async read(importId: string, onProgress: (phase: 'reading' | 'matching', rows: number) => void): Promise<void> {
    const row = await this.database.readWhole((tx) => findImport(tx, importId));
    if (row?.status !== 'reading') return;
    const { bounds, units } = await this.scope.of(row.createdBy);
    const staged = (tx: Tx) =>
      this.files.read(
        row,
        (fingerprint) => this.remembered(units, fingerprint),
        (rows) => onProgress('reading', rows),
        async (roster) => {
          const found = { ...(await this.foundOf(row, roster)), bounds };
          await this.steps.stage(tx, row, roster, found, (rows) => onProgress('matching', rows));
        },
      );
    await this.database.write(staged).catch((error: unknown) => this.withSheets(row.id, error));
  }

  private async foundOf(row: ImportRow, { layout: { letterhead } }: OpenRoster): Promise<{ keepingUnitId: string | null; asOf: Day }> {
    const keepingUnitId = row.keepingUnitId ?? (await this.scope.unitNamed(row.createdBy, letterhead.body));
    const today = this.clock.today();
    const said = letterhead.asOf;
    return { keepingUnitId, asOf: row.asOf ?? (said && isAsOf(said, today) ? said : today) };
  }

  /** Keeps the names of the sheets, so that another one can be chosen. */
  private async withSheets(importId: string, error: unknown): Promise<never> {
    if (error instanceof NoTable)
      await this.database.write((tx) =>
        tx.execute(`update exchange_import set head = $2 where id = $1 and status = 'reading'`, [
          importId,
          JSON.stringify(headWithoutTable(error.sheets)),
        ]),
      );
    throw error;
  }

  private async remembered(unitIds: readonly string[], fingerprint: string): Promise<Record<string, string | null> | null> {
    const [memory] = await this.database.readWhole((tx) =>
      tx.query<{ value: Record<string, string | null> }>(
        `select m.value from exchange_memory m where m.kind = 'mapping' and m.key = $1 and m.unit_id = any($2::uuid[]) order by m.at desc limit 1`,
        [fingerprint, unitIds],
      ),
    );
    return memory?.value ?? null;
  }
}
