import { Injectable } from '@nestjs/common';
import { type Asker, UserGrants } from '#libs/access';
import type { Language } from '#libs/kernel';
import type { CaseTeller, CaseWords, StoredCase } from '#libs/notifications';
import type { Tx } from '#libs/platform';
import { IN_LETTER, WATCHED, type Watch } from './watch.js';
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
    const written = watches.filter(isWritten).map(({ id }) => id);
    const letters = new Map((await this.query.differences(tx, searcher.bounds, written, IN_LETTER)).map((news) => [news.id, news]));
    return new Map(
      cases.flatMap(({ id, subject }) => {
        const watch = byId.get(subject);
        if (!watch) return [];
        const news = isWritten(watch) ? (letters.get(subject) ?? { came: 0, went: 0 }) : watch;
        return [[id, { ...wordsOf(watch, news, reader.language), opens: `/nguon-nhan-tai?watch=${subject}` }] as const];
      }),
    );
  }
}

/** A letter says what it said also when others came after it. */
const isWritten = ({ notify, toldAt }: Watch): boolean => (notify === 'daily' || notify === 'weekly') && toldAt !== null;

function wordsOf(
  { name, notify, people, came: unseen }: Watch & WatchCounts,
  { came, went }: Pick<WatchCounts, 'came' | 'went'>,
  language: Language,
): CaseWords {
  const vi = [...(came > 0 ? [`${came} người mới đáp ứng`] : []), ...(went > 0 ? [`${went} người không còn đáp ứng`] : [])];
  const en = [
    ...(came > 0 ? [`${came} newly ${came === 1 ? 'answers' : 'answer'} it`] : []),
    ...(went > 0 ? [`${went} no longer ${went === 1 ? 'does' : 'do'}`] : []),
  ];
  const counted = language === 'vi' ? vi : en;
  return language === 'vi'
    ? {
        title: `Câu hỏi «${name}»: ${counted.join(', ') || 'không có gì mới'}`,
        why: `Vì bạn đang theo dõi câu hỏi này${notify === 'weekly' ? ', báo vào thứ Hai hằng tuần' : ''}; hiện có ${people} người đáp ứng${unseen > came ? `, trong đó ${unseen} người mới mà bạn chưa xem` : ''}.`,
      }
    : {
        title: `Question “${name}”: ${counted.join(', ') || 'nothing new'}`,
        why: `Because you watch this question${notify === 'weekly' ? ' and are told on Mondays' : ''}; ${people} ${people === 1 ? 'person answers' : 'people answer'} it now${unseen > came ? `, ${unseen} of them new and not looked at yet` : ''}.`,
      };
}
