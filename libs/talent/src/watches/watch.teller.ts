import { Injectable } from '@nestjs/common';
import { type Asker, UserGrants } from '#libs/access';
import type { Language } from '#libs/kernel';
import type { CaseTeller, CaseWords, StoredCase } from '#libs/notifications';
import type { Tx } from '#libs/platform';
import { WATCHED, type Watch } from './watch.js';
import { mayAsk, type WatchCounts, WatchesQuery } from './watches.query.js';

/** Tells what is new of a watched question, counted within the reader's scope of now. Only its owner is told. */
@Injectable()
export class WatchTeller implements CaseTeller {
  readonly kind = WATCHED;

  constructor(
    private readonly query: WatchesQuery,
    private readonly grants: UserGrants,
  ) {}

  async tell(tx: Tx, reader: Asker, cases: readonly StoredCase[]): Promise<Map<string, CaseWords>> {
    const ids = cases.map(({ subject }) => subject);
    const searcher = await this.grants.asker(tx, reader.userId, 'talent.search'); // the inbox is asked by another right
    if (!searcher) return new Map();
    const watches = await this.query.counted(tx, searcher.bounds, 'w.id = any($1::uuid[]) and w.user_id = $2', [ids, reader.userId]);
    const byId = new Map(watches.filter((watch) => mayAsk(searcher, watch)).map((watch) => [watch.id, watch]));
    return new Map(
      cases.flatMap(({ id, subject }) => {
        const watch = byId.get(subject);
        return watch ? [[id, { ...wordsOf(watch, reader.language), opens: `/nguon-nhan-tai?watch=${subject}` }] as const] : [];
      }),
    );
  }
}

function wordsOf({ name, notify, people, came, went }: WatchCounts & Pick<Watch, 'name' | 'notify'>, language: Language): CaseWords {
  const vi = [...(came > 0 ? [`${came} người mới đáp ứng`] : []), ...(went > 0 ? [`${went} người không còn đáp ứng`] : [])];
  const en = [
    ...(came > 0 ? [`${came} newly ${came === 1 ? 'answers' : 'answer'} it`] : []),
    ...(went > 0 ? [`${went} no longer ${went === 1 ? 'does' : 'do'}`] : []),
  ];
  const counted = language === 'vi' ? vi : en;
  return language === 'vi'
    ? {
        title: `Câu hỏi «${name}»: ${counted.join(', ') || 'không có gì mới'}`,
        why: `Vì bạn đang theo dõi câu hỏi này${notify === 'weekly' ? ', báo vào thứ Hai hằng tuần' : ''}; hiện có ${people} người đáp ứng.`,
      }
    : {
        title: `Question “${name}”: ${counted.join(', ') || 'nothing new'}`,
        why: `Because you watch this question${notify === 'weekly' ? ' and are told on Mondays' : ''}; ${people} ${people === 1 ? 'person answers' : 'people answer'} it now.`,
      };
}
