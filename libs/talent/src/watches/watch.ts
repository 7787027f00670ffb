import type { Tx } from '#libs/platform';
import type { Criteria } from '../criteria/criteria.body.js';

/** The kind of the case that a watched question has news. */
export const WATCHED = 'talent.watched';

/** When the reader is told: not at all but on the page, at once, once a day, or every Monday. */
export const NOTIFY = ['off', 'at_once', 'daily', 'weekly'] as const;
export type Notify = (typeof NOTIFY)[number];

/** A question that somebody keeps. */
export interface Watch {
  readonly id: string;
  readonly userId: string;
  readonly name: string;
  readonly criteria: Criteria;
  readonly wishes: Criteria; // kept with it; who answers does not depend on them
  readonly notify: Notify;
  readonly version: number;
}

/** One at a time: two at once would each write what the other has just made untrue. */
export const oneAtATime = (tx: Tx): Promise<unknown> => tx.query(`select pg_advisory_xact_lock(hashtext('talent watches'))`);

export const WATCH_COLUMNS = `w.id, w.user_id as "userId", w.name, w.criteria, w.wishes, w.notify, w.version`;

export const watchesOf = (tx: Tx, condition: string, parameters: readonly unknown[]): Promise<Watch[]> =>
  tx.query<Watch>(`select ${WATCH_COLUMNS} from talent_watch w where ${condition} order by w.id`, parameters);

/**
 * Who is news of a watch `w`, by its members `k` as far as their cards `c` are in sight: came, who did not answer when the reader last
 * looked and does now; went, the other way round.
 */
const ANSWERED_THEN = (person: string): string =>
  `exists (select from talent_watch_member b where b.watch_id = w.id and b.person_id = ${person} and b.came_at <= w.seen_at and (b.left_at is null or b.left_at > w.seen_at))`;
const ANSWERS_NOW = (person: string): string =>
  `exists (select from talent_watch_member n where n.watch_id = w.id and n.person_id = ${person} and n.left_at is null)`;
export const CAME = `k.left_at is null and k.came_at > w.seen_at and not ${ANSWERED_THEN('k.person_id')}`;
export const WENT = `k.came_at <= w.seen_at and k.left_at > w.seen_at and not ${ANSWERS_NOW('k.person_id')}`;
