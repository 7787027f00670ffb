import { Injectable } from '@nestjs/common';
import { type Asker, UserGrants } from '#libs/access';
import type { CaseTeller, CaseWords, StoredCase } from '#libs/notifications';
import type { Tx } from '#libs/platform';
import { LIST_DECIDED, LIST_WAITING } from './approval-notices.js';

const PAGE = '/danh-sach-xuat';

/** Tells whoever may approve of lists that wait, as long as they do. */
@Injectable()
export class ListWaitingTeller implements CaseTeller {
  readonly kind = LIST_WAITING;

  constructor(private readonly grants: UserGrants) {}

  async tell(tx: Tx, reader: Asker, cases: readonly StoredCase[]): Promise<Map<string, CaseWords>> {
    const approver = await this.grants.asker(tx, reader.userId, 'exchange.approve'); // the inbox is asked by another right
    if (approver?.bounds !== 'whole') return new Map();
    const rows = await tx.query<{ id: string; by: string; people: number }>(
      `select e.id, u.display_name as by, e.asked_people as people from exchange_export e join access_user u on u.id = e.created_by
       where e.id = any($1::uuid[]) and e.status = 'waiting' and e.created_by <> $2`,
      [cases.map(({ subject }) => subject), reader.userId],
    );
    return wordsFor(cases, rows, ({ by, people }) =>
      reader.language === 'vi'
        ? { title: `${by} xin xuất danh sách ${people} người`, why: 'Vì danh sách dài cần người thứ hai duyệt, và bạn duyệt được.' }
        : {
            title: `${by} asks to take away a list of ${people} people`,
            why: 'Because a long list needs a second person, and you may approve it.',
          },
    );
  }
}

/** Tells whoever asked for a list what became of it. */
@Injectable()
export class ListDecidedTeller implements CaseTeller {
  readonly kind = LIST_DECIDED;

  async tell(tx: Tx, reader: Asker, cases: readonly StoredCase[]): Promise<Map<string, CaseWords>> {
    const rows = await tx.query<{ id: string; by: string; refused: boolean }>(
      `select e.id, u.display_name as by, e.status = 'refused' as refused from exchange_export e join access_user u on u.id = e.decided_by
       where e.id = any($1::uuid[]) and e.created_by = $2`,
      [cases.map(({ subject }) => subject), reader.userId],
    );
    return wordsFor(cases, rows, ({ by, refused }) =>
      reader.language === 'vi'
        ? { title: `${by} ${refused ? 'không đồng ý cho' : 'đã duyệt'} xuất danh sách của bạn`, why: 'Vì bạn đã xin xuất danh sách này.' }
        : { title: `${by} ${refused ? 'refused' : 'approved'} your list`, why: 'Because you asked for this list.' },
    );
  }
}

function wordsFor<Row extends { readonly id: string }>(
  cases: readonly StoredCase[],
  rows: readonly Row[],
  words: (row: Row) => CaseWords,
): Map<string, CaseWords> {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return new Map(
    cases.flatMap(({ id, subject }) => {
      const row = byId.get(subject);
      return row ? [[id, { ...words(row), opens: PAGE }] as const] : [];
    }),
  );
}
