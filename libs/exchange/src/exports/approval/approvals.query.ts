import { Injectable } from '@nestjs/common';
import { Asker } from '#libs/access';
import { DomainError, type Language } from '#libs/kernel';
import { Stores } from '../../imports/stores.js';
import type { Format } from '../export.body.js';
import { columnLabel } from '../export-columns.js';
import { columnsOf } from '../export-document.js';
import { ExportLists } from '../export-lists.js';
import { type ListQuestion, useOf } from '../list-question.js';
import type { WaitingListView } from './approval.view.js';
import { WAITS_DAYS } from './approvals.service.js';

const MOST = 50;

const UNREADABLE: Readonly<Record<Language, string>> = {
  vi: 'Câu hỏi này bạn không đọc được: có điều kiện bạn không được hỏi, hoặc đơn vị trong câu hỏi không còn.',
  en: 'You cannot read this question: it asks by something you may not ask by, or about a unit that is gone.',
};

/** The lists of others that wait for somebody who reaches the whole body. */
@Injectable()
export class ApprovalsQuery {
  constructor(
    private readonly stores: Stores,
    private readonly lists: ExportLists,
  ) {}

  async waiting(asker: Asker): Promise<WaitingListView[]> {
    if (asker.bounds !== 'whole') return [];
    const rows = await this.stores.database.readAtOnce<WaitingRow>(
      'exchange.waiting',
      `select e.id, u.display_name as by, e.created_at as "createdAt", e.asked_people as people, e.question, e.columns, e.format, e.purpose
       from exchange_export e join access_user u on u.id = e.created_by
       where e.status = 'waiting' and e.created_by <> $1 and e.created_at > $2::timestamptz - make_interval(days => $3::int)
       order by e.id limit ${MOST}`,
      [asker.userId, this.stores.clock.now(), WAITS_DAYS],
    );
    const shown: WaitingListView[] = [];
    for (const { question, columns, createdAt, ...row } of rows)
      shown.push({
        ...row,
        createdAt: createdAt.toISOString(),
        until: new Date(createdAt.getTime() + WAITS_DAYS * 86_400_000).toISOString(),
        use: useOf(question),
        question: await this.inWords(asker, question),
        columns: columnsOf(columns).map((column) => columnLabel(column, asker.language)),
      });
    return shown;
  }

  /** One that the asker may not ask keeps none of the others from being read: it is said so, and can be refused. */
  private async inWords(asker: Asker, question: ListQuestion): Promise<string> {
    try {
      return await this.lists.inWords(asker, question);
    } catch (error) {
      if (error instanceof DomainError) return UNREADABLE[asker.language];
      throw error;
    }
  }
}

interface WaitingRow {
  readonly id: string;
  readonly by: string;
  readonly createdAt: Date;
  readonly people: number;
  readonly question: ListQuestion;
  readonly columns: string[];
  readonly format: Format;
  readonly purpose: string | null;
}
