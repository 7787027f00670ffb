import { Inject, Injectable } from '@nestjs/common';
import { Asker } from '#libs/access';
import { type Clock, CursorSeal, type Language, type Page, toPage } from '#libs/kernel';
import { Units } from '#libs/organizations';
import { CLOCK, Database, Progress, type Tx } from '#libs/platform';
import { whyFailed } from '../why-failed.js';
import { fieldsToChoose } from './field-choices.js';
import { type ImportRow, importsWhere, isBusy } from './import.rows.js';
import type { ImportCounts, ImportView } from './import.view.js';
import { ImportAccess } from './import-access.js';

/** Imports for their pages. */
@Injectable()
export class ImportsQuery {
  constructor(
    private readonly database: Database,
    private readonly access: ImportAccess,
    private readonly units: Units,
    private readonly progress: Progress,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  one(asker: Asker, id: string): Promise<ImportView> {
    return this.database.readWhole(async (tx) => this.viewOf(tx, await this.access.require(tx, asker, id), asker.language));
  }

  page(asker: Asker, cursors: CursorSeal, limit: number, after: string | null): Promise<Page<ImportView>> {
    return this.database.readWhole(async (tx) => {
      const before = after ? String(cursors.decode('imports', after)[0]) : null;
      const reach = (await this.units.tree(tx, this.clock.today(), asker.bounds)).map(({ id }) => id);
      const rows = await tx.query<ImportRow>(
        importsWhere(
          `(i.keeping_unit_id = any($2::uuid[]) or i.created_by = $1 and (i.keeping_unit_id is null or $5))
             and ($3::uuid is null or i.id < $3::uuid) order by i.id desc limit $4`,
        ),
        [asker.userId, reach, before, limit + 1, asker.bounds === 'whole'],
      );
      const page = toPage(rows, limit, ({ id }) => cursors.encode('imports', [id]));
      return { items: await Promise.all(page.items.map((row) => this.viewOf(tx, row, asker.language))), next: page.next };
    });
  }

  private async viewOf(tx: Tx, row: ImportRow, language: Language): Promise<ImportView> {
    const unit = row.keepingUnitId ? await this.units.unit(tx, row.keepingUnitId, this.clock.today()) : null;
    const progress = isBusy(row.status) ? await this.progress.read(tx, row.id) : null;
    const { head } = row;
    return {
      id: row.id,
      fileName: row.fileName,
      status: row.status,
      error: row.errorCode ? whyFailed(row.errorCode, row.errorParams, language) : null,
      progress: progress ? { phase: progress.phase, done: progress.done, total: progress.total } : null,
      sheets: [...(head?.sheets ?? [])],
      sheet: row.sheet,
      headerRows: row.headerFrom && row.headerTo ? { from: row.headerFrom, to: row.headerTo } : null,
      encoding: row.encoding,
      foundEncoding: head?.encoding ?? 'unicode',
      encodingExamples: [...(head?.encodingExamples ?? [])],
      keepingUnit: unit ? { id: unit.id, name: unit.name } : null,
      letterhead: head?.body ?? null,
      asOf: row.asOf,
      mapping: (head?.columns ?? []).map(({ name, heading, examples, field, confidence, hidden = false }) => ({
        column: name,
        heading: [...heading],
        examples: [...examples],
        field,
        confidence,
        hidden,
      })),
      fields: fieldsToChoose(head, language),
      counts: countsOf(row),
      open: row.counts.open ?? 0,
      claimedTotal: head?.claimedTotal ?? null,
      unknownMajors: [...(head?.unknownMajors ?? [])],
      createdAt: row.createdAt.toISOString(),
      committedAt: row.committedAt?.toISOString() ?? null,
      undoneAt: row.undoneAt?.toISOString() ?? null,
      kept: row.kept.map(({ code, field, why = 'changed_since' }) => ({ code, field, why })),
      version: row.version,
    };
  }
}

const NONE: ImportCounts = {
  rows: 0,
  create: 0,
  update: 0,
  unchanged: 0,
  absent: 0,
  leaving: 0,
  ask: 0,
  reject: 0,
  fix: 0,
  warn: 0,
  created: 0,
  updated: 0,
  ended: 0,
  moved: 0,
  kept: 0,
};
function countsOf({ counts: { open, ...counts }, decided }: ImportRow): ImportCounts {
  const all = { ...NONE, ...counts };
  return { ...all, leaving: Math.max(0, decided - all.ended - all.moved) };
}
