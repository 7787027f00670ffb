import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Asker } from '#libs/access';
import { AuditTrail } from '#libs/audit';
import { DomainError } from '#libs/kernel';
import { boundsCover, Files } from '#libs/platform';
import { onTrace } from '../files/on-trace.js';
import { Stores } from '../imports/stores.js';
import { reachOf } from './common-bounds.js';
import type { Format } from './export.body.js';
import { type ExportRow, findExport } from './export.rows.js';
import { columnKeys } from './export-columns.js';
import { ExportConsents } from './export-consents.js';

/** Hands out a list that was made, as long as everybody in it may still be in it: that leaves a trace. */
@Injectable()
export class ExportFiles {
  constructor(
    private readonly stores: Stores,
    private readonly files: Files,
    private readonly audit: AuditTrail,
    private readonly consents: ExportConsents,
  ) {}

  /** The file of one's own list. */
  async download(asker: Asker, id: string): Promise<{ stream: Readable; fileName: string; format: Format }> {
    const [row, people] = await this.stores.database.readWhole(async (tx) => {
      const found = await findExport(tx, id);
      return [found, found ? await this.consents.takenBack(tx, found) : 0] as const;
    });
    if (row?.createdBy !== asker.userId) throw new DomainError('export.not_found');
    if (row.status !== 'ready' || !row.fileId) throw new DomainError('export.not_ready');
    if (!mayStillHave(asker, row)) throw new DomainError('export.no_longer_allowed');
    if (people > 0) throw new DomainError('export.consent_taken_back', { people });
    const stream = await this.files.open(row.fileId);
    await onTrace(stream, () =>
      this.stores.changes.write(asker, null, (tx, change) =>
        this.audit.record(tx, change, { action: 'exchange.list_downloaded', entity: 'export', entityId: id }),
      ),
    );
    return { stream, fileName: row.fileName!, format: row.format };
  }
}

/** Whose rights became less since the list was made would take others along, or what is not shown any more. */
const mayStillHave = (asker: Asker, { reach, question, columns }: ExportRow): boolean =>
  (reach === null || boundsCover(reachOf(asker, question), reach)) && columns.every((code) => columnKeys.allows(asker, code));
