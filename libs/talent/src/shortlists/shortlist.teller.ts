import { Inject, Injectable } from '@nestjs/common';
import { type Asker, UserGrants } from '#libs/access';
import { type Clock, type Day, type Language } from '#libs/kernel';
import type { CaseTeller, CaseWords, StoredCase } from '#libs/notifications';
import { CLOCK, type Tx } from '#libs/platform';
import { SHARED } from './shortlist-notices.js';

interface SharedList {
  readonly id: string;
  readonly name: string;
  readonly owner: string;
  readonly expiresOn: Day;
  readonly mayEdit: boolean;
}

/** Tells a reader that a list is shared, as long as it can be opened. */
@Injectable()
export class ShortlistTeller implements CaseTeller {
  readonly kind = SHARED;

  constructor(
    private readonly grants: UserGrants,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async tell(tx: Tx, reader: Asker, cases: readonly StoredCase[]): Promise<Map<string, CaseWords>> {
    const searcher = await this.grants.asker(tx, reader.userId, 'talent.search'); // the inbox is asked by another right
    if (!searcher?.can('talent.search')) return new Map();
    const lists = await tx.query<SharedList>(
      `select l.id, l.name, u.display_name as owner, l.expires_on as "expiresOn", r.may_edit as "mayEdit"
       from talent_shortlist l join talent_shortlist_reader r on r.shortlist_id = l.id join access_user u on u.id = l.owner_id
       where l.id = any($1::uuid[]) and l.removed_at is null and r.user_id = $2 and l.expires_on >= $3::date`,
      [cases.map(({ subject }) => subject), reader.userId, this.clock.today()],
    );
    const byId = new Map(lists.map((list) => [list.id, list]));
    return new Map(
      cases.flatMap(({ id, subject }) => {
        const list = byId.get(subject);
        return list ? [[id, { ...wordsOf(list, reader.language), opens: `/nguon-nhan-tai/danh-sach-ngan/${subject}` }] as const] : [];
      }),
    );
  }
}

function wordsOf({ name, owner, expiresOn, mayEdit }: SharedList, language: Language): CaseWords {
  const day = expiresOn.split('-').reverse().join('/');
  return language === 'vi'
    ? {
        title: `${owner} chia sẻ danh sách «${name}»`,
        why: `Vì bạn được ${mayEdit ? 'xem và sửa' : 'xem'} danh sách này đến hết ngày ${day}.`,
      }
    : {
        title: `${owner} shares the list “${name}”`,
        why: `Because you may ${mayEdit ? 'read and change' : 'read'} it until the end of ${day}.`,
      };
}
