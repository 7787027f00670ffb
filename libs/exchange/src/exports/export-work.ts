import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Asker, UserGrants } from '#libs/access';
import { DomainError } from '#libs/kernel';
import type { Bounds, WrittenCell } from '#libs/platform';
import { atTime } from '../files/at-time.js';
import { Stores } from '../imports/stores.js';
import { reachOf } from './common-bounds.js';
import { type ExportRow, findExport } from './export.rows.js';
import type { ExportColumn } from './export-columns.js';
import { ExportConsents } from './export-consents.js';
import { columnsOf, ExportDocument } from './export-document.js';
import { ExportLists } from './export-lists.js';
import { useOf } from './list-question.js';

/** Nobody waits for the list any more. */
export class Cancelled extends Error {}

export interface Making {
  readonly content: Readable;
  readonly people: () => number; // so far
  readonly withheld: () => number; // who did not agree to it
  readonly reach: Bounds; // of the asker as it is made
}

/** Reads the people and writes the file, with the rights the asker has when it is made. */
@Injectable()
export class ExportWork {
  constructor(
    private readonly stores: Stores,
    private readonly grants: UserGrants,
    private readonly lists: ExportLists,
    private readonly documents: ExportDocument,
    private readonly consents: ExportConsents,
  ) {}

  async make(row: ExportRow, onProgress: (done: number, total: number) => void): Promise<Making> {
    const asker = await this.askerOf(row);
    const total = await this.lists.count(asker, row.question, row.format);
    const columns = columnsOf(row.columns);
    let [done, withheld] = [0, 0];
    const onPeople = (people: number, kept: number) => {
      done += people;
      withheld += kept;
      onProgress(done + withheld, Math.max(total, done + withheld));
    };
    const head = {
      question: await this.lists.inWords(asker, row.question),
      day: row.question.onDay ?? this.stores.clock.today(),
      knownAt: row.question.knownAt && atTime(new Date(row.question.knownAt)),
      asker: asker.identity.displayName,
      madeAt: atTime(row.createdAt),
      purpose: row.purpose,
      use: useOf(row.question),
    };
    const rows = this.rows(asker, row, columns, onPeople);
    const content = this.documents.file({
      format: row.format,
      columns,
      rows,
      people: () => done,
      withheld: () => withheld,
      head,
      language: row.language,
    });
    return { content, people: () => done, withheld: () => withheld, reach: reachOf(asker, row.question) };
  }

  /** Row by row; before each part of the list it is asked whether somebody still waits for it. */
  private async *rows(
    asker: Asker,
    row: ExportRow,
    columns: readonly ExportColumn[],
    onPeople: (people: number, withheld: number) => void,
  ): AsyncGenerator<WrittenCell[]> {
    for await (const batch of this.lists.people(asker, row.question)) {
      const now = await this.stores.database.readWhole((tx) => findExport(tx, row.id));
      if (now?.status !== 'running') throw new Cancelled();
      const leaving = await this.consents.may(row, batch);
      for (const person of leaving) yield this.documents.row(columns, person, row.language);
      onPeople(leaving.length, batch.length - leaving.length);
    }
  }

  private async askerOf({ createdBy }: ExportRow): Promise<Asker> {
    const asker = await this.stores.database.readWhole((tx) => this.grants.asker(tx, createdBy, 'exchange.export'));
    if (!asker?.can('exchange.export')) throw new DomainError('export.no_longer_allowed');
    return asker;
  }
}
