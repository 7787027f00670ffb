import { Injectable } from '@nestjs/common';
import { Asker, UserGrants } from '#libs/access';
import { DomainError } from '#libs/kernel';
import type { WrittenCell } from '#libs/platform';
import { Stores } from '../imports/stores.js';
import type { ExportRow } from './export.rows.js';
import { columnsOf, ExportDocument } from './export-document.js';
import { ExportLists } from './export-lists.js';

/** Reads the people and writes the file, with the rights the asker has when it is made. */
@Injectable()
export class ExportWork {
  constructor(
    private readonly stores: Stores,
    private readonly grants: UserGrants,
    private readonly lists: ExportLists,
    private readonly documents: ExportDocument,
  ) {}

  async make(row: ExportRow, onProgress: (done: number, total: number) => void): Promise<{ content: Buffer; people: number }> {
    const asker = await this.askerOf(row);
    const total = await this.lists.count(asker, row.question);
    const columns = columnsOf(row.columns);
    const rows: WrittenCell[][] = [];
    for await (const batch of this.lists.people(asker, row.question)) {
      for (const person of batch) rows.push(this.documents.row(columns, person, row.language));
      onProgress(rows.length, Math.max(total, rows.length));
    }
    const head = {
      question: await this.lists.inWords(asker, row.question),
      day: row.question.onDay ?? this.stores.clock.today(),
      knownAt: row.question.knownAt,
      asker: asker.identity.displayName,
      madeAt: new Intl.DateTimeFormat('vi-VN', { dateStyle: 'short', timeStyle: 'short', timeZone: 'Asia/Ho_Chi_Minh' }).format(
        row.createdAt,
      ),
      purpose: row.purpose,
    };
    return { content: await this.documents.file(row.format, columns, rows, head, row.language), people: rows.length };
  }

  private async askerOf({ createdBy }: ExportRow): Promise<Asker> {
    const asker = await this.stores.database.readWhole((tx) => this.grants.asker(tx, createdBy, 'exchange.export'));
    if (!asker?.can('exchange.export')) throw new DomainError('export.no_longer_allowed');
    return asker;
  }
}
