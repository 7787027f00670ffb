import { Injectable } from '@nestjs/common';
import { Asker } from '#libs/access';
import { indicatorsErrors } from '#libs/indicators';
import { DomainError, formatError, type Language } from '#libs/kernel';
import { Database, Progress } from '#libs/platform';
import { talentErrors } from '#libs/talent';
import { exchangeErrors } from '../errors.js';
import type { ExportColumnView, ExportView } from './export.body.js';
import { type ExportRow, findExport } from './export.rows.js';
import { columnKeys, columnLabel, EXPORT_COLUMNS } from './export-columns.js';
import { ExportConsents } from './export-consents.js';

const ERRORS = { ...talentErrors, ...indicatorsErrors, ...exchangeErrors };

/** How far a list is. Nobody sees the lists of others. */
@Injectable()
export class ExportsQuery {
  constructor(
    private readonly database: Database,
    private readonly progress: Progress,
    private readonly consents: ExportConsents,
  ) {}

  /** The columns this asker may take along. */
  columns(asker: Asker): ExportColumnView[] {
    return EXPORT_COLUMNS.filter(({ code }) => columnKeys.allows(asker, code)).map((column) => ({
      code: column.code,
      label: columnLabel(column, asker.language),
      usual: column.usual,
    }));
  }

  one(asker: Asker, id: string): Promise<ExportView> {
    return this.database.readWhole(async (tx) => {
      const row = await findExport(tx, id);
      if (row?.createdBy !== asker.userId) throw new DomainError('export.not_found');
      const progress = row.status === 'running' ? await this.progress.read(tx, id) : null;
      const people = row.status === 'ready' ? await this.consents.takenBack(tx, id) : 0;
      const now = people > 0 ? { ...row, status: 'failed' as const, errorCode: 'export.consent_taken_back', errorParams: { people } } : row;
      return viewOf(now, progress, asker.language);
    });
  }
}

const viewOf = (row: ExportRow, progress: { done: number; total: number | null } | null, language: Language): ExportView => ({
  id: row.id,
  status: row.status,
  progress: progress ? { done: progress.done, total: progress.total } : null,
  fileName: row.fileName,
  people: row.people,
  withheld: row.withheld,
  error: row.errorCode ? { code: row.errorCode, detail: formatError(ERRORS, row.errorCode, row.errorParams, language) } : null,
  createdAt: row.createdAt.toISOString(),
});
