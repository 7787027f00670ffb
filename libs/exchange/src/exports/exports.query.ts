import { Inject, Injectable } from '@nestjs/common';
import { Asker } from '#libs/access';
import { type Clock, DomainError, type Language } from '#libs/kernel';
import { CLOCK, Database, Progress, type Tx } from '#libs/platform';
import { whyFailed } from '../why-failed.js';
import type { ExportColumnView, ExportView } from './export.body.js';
import { type ExportRow, findExport, recentExports } from './export.rows.js';
import { columnKeys, columnLabel, EXPORT_COLUMNS } from './export-columns.js';
import { ExportConsents } from './export-consents.js';
import { KEEP_DAYS, useOf } from './list-question.js';

/** How far a list is. Nobody sees the lists of others. */
@Injectable()
export class ExportsQuery {
  constructor(
    private readonly database: Database,
    private readonly progress: Progress,
    private readonly consents: ExportConsents,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The columns this asker may take along. */
  columns(asker: Asker): ExportColumnView[] {
    return EXPORT_COLUMNS.filter(({ code }) => columnKeys.allows(asker, code)).map((column) => ({
      code: column.code,
      label: columnLabel(column, asker.language),
      usual: column.usual,
    }));
  }

  /** One's own of the days in which files are kept, the newest first. */
  recent(asker: Asker): Promise<ExportView[]> {
    return this.database.readWhole(async (tx) => {
      const rows = await recentExports(tx, asker.userId, new Date(this.clock.now().getTime() - KEEP_DAYS * 86_400_000));
      return Promise.all(rows.map((row) => this.viewIn(tx, asker, row)));
    });
  }

  one(asker: Asker, id: string): Promise<ExportView> {
    return this.database.readWhole(async (tx) => {
      const row = await findExport(tx, id);
      if (row?.createdBy !== asker.userId) throw new DomainError('export.not_found');
      return this.viewIn(tx, asker, row);
    });
  }

  private async viewIn(tx: Tx, asker: Asker, row: ExportRow): Promise<ExportView> {
    const progress = row.status === 'running' ? await this.progress.read(tx, row.id) : null;
    const people = row.status === 'ready' ? await this.consents.takenBack(tx, row) : 0;
    const now = people > 0 ? { ...row, status: 'failed' as const, errorCode: 'export.consent_taken_back', errorParams: { people } } : row;
    return viewOf(now, progress, asker.language);
  }
}

const viewOf = (row: ExportRow, progress: { done: number; total: number | null } | null, language: Language): ExportView => ({
  id: row.id,
  status: row.status,
  progress: progress ? { done: progress.done, total: progress.total } : null,
  fileName: row.fileName,
  people: row.people ?? row.askedPeople,
  purpose: row.purpose,
  use: useOf(row.question),
  decidedBy: row.decidedBy,
  withheld: row.withheld,
  error: row.errorCode ? whyFailed(row.errorCode, row.errorParams, language) : null,
  createdAt: row.createdAt.toISOString(),
});
