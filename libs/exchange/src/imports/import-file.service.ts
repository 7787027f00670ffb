import { PassThrough, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Injectable } from '@nestjs/common';
import { Asker } from '#libs/access';
import { AuditTrail } from '#libs/audit';
import { DomainError } from '#libs/kernel';
import { Files, streamWorkbook } from '#libs/platform';
import { onTrace } from '../files/on-trace.js';
import { columnNumber } from '../roster/sheet.js';
import { fileRows, type WantedRows } from './file-rows.js';
import type { ImportRow } from './import.rows.js';
import { ImportAccess } from './import-access.js';
import { OpenRows } from './open-rows.js';
import { Stores } from './stores.js';

export interface RosterDownload {
  readonly stream: Readable;
  readonly fileName: string;
  readonly kind: 'xlsx' | 'csv' | 'any';
}

/** The file of an import as it came, or the rows of it that are still to be done. Who takes one leaves a trace. */
@Injectable()
export class ImportFileService {
  constructor(
    private readonly stores: Stores,
    private readonly access: ImportAccess,
    private readonly files: Files,
    private readonly openRows: OpenRows,
    private readonly audit: AuditTrail,
  ) {}

  async original(asker: Asker, id: string): Promise<RosterDownload> {
    const row = await this.stores.database.readWhole((tx) => this.access.require(tx, asker, id));
    const stream = await this.files.open(row.fileId);
    await this.leaveTrace(asker, id, 'exchange.roster_downloaded', stream);
    const extension = /\.(xlsx|csv)$/i.exec(row.fileName)?.[1]?.toLowerCase() as 'xlsx' | 'csv' | undefined;
    return { stream, fileName: row.fileName, kind: extension ?? 'any' };
  }

  /** In the columns of the file, with the reason behind: corrected and uploaded again it is a roster. */
  async rejected(asker: Asker, id: string): Promise<RosterDownload> {
    const row = await this.stores.database.readWhole((tx) => this.access.require(tx, asker, id));
    if (!row.head || row.sheet === null || !row.headerTo || !READ.has(row.status))
      throw new DomainError('import.not_now', { status: row.status });
    const wanted = wantedOf(row, await this.openRows.reasons(id, asker.language), asker.language === 'vi' ? 'Lý do' : 'Reason');
    const stream = await this.streamed(row, wanted);
    await this.leaveTrace(asker, id, 'exchange.rejected_rows_downloaded', stream);
    const suffix = asker.language === 'vi' ? 'chưa nhập' : 'not imported';
    return { stream, fileName: `${row.fileName.replace(/\.[^.]{1,5}$/, '')} - ${suffix}.xlsx`, kind: 'xlsx' };
  }

  /** The plain file lives as long as it is read; what goes wrong before the first row is still an answer. */
  private streamed({ fileId, headerFrom, headerTo }: ImportRow, wanted: WantedRows): Promise<Readable> {
    return new Promise((resolve, reject) => {
      const target = new PassThrough();
      this.files
        .withPlainFile(fileId, (path) => {
          const rows = fileRows(path, wanted);
          const boldRows = headerTo! - headerFrom! + 1;
          resolve(target);
          return pipeline(streamWorkbook({ name: 'Chua nhap', boldRows, rows }), target);
        })
        .catch((error: Error) => {
          reject(error);
          target.destroy(error);
        });
    });
  }

  private leaveTrace(asker: Asker, id: string, action: string, stream: Readable): Promise<void> {
    return onTrace(stream, () =>
      this.stores.changes.write(asker, null, (tx, change) => this.audit.record(tx, change, { action, entity: 'import', entityId: id })),
    );
  }
}

const READ: ReadonlySet<ImportRow['status']> = new Set(['ready', 'committing', 'committed', 'undone']);

function wantedOf(
  { head, sheet, headerFrom, headerTo, encoding }: ImportRow,
  reasons: ReadonlyMap<number, string>,
  title: string,
): WantedRows {
  const behind = new Map(reasons);
  for (let heading = headerFrom!; heading <= headerTo!; heading++) behind.set(heading, heading === headerFrom ? title : '');
  return {
    sheet: sheet!,
    encoding: encoding ?? head!.encoding,
    legacyColumns: new Set(head!.legacyColumns ?? []),
    width: Math.max(0, ...head!.columns.map(({ name }) => columnNumber(name) + 1)),
    behind,
  };
}
