import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Asker } from '#libs/access';
import { AuditTrail } from '#libs/audit';
import { DomainError } from '#libs/kernel';
import { Files } from '#libs/platform';
import { onTrace } from '../files/on-trace.js';
import { Stores } from '../imports/stores.js';
import type { Format } from './export.body.js';
import { findExport } from './export.rows.js';
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
