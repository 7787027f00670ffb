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
  readonly toldAt: Date | null; // when a letter last said what is new
  readonly version: number;
}

/** One at a time: two at once would each write what the other has just made untrue. */
export const oneAtATime = (tx: Tx): Promise<unknown> => tx.query(`select pg_advisory_xact_lock(hashtext('talent watches'))`);

export const WATCH_COLUMNS = `w.id, w.user_id as "userId", w.name, w.criteria, w.wishes, w.notify, w.told_at as "toldAt", w.version`;

export const watchesOf = (tx: Tx, condition: string, parameters: readonly unknown[]): Promise<Watch[]> =>
  tx.query<Watch>(`select ${WATCH_COLUMNS} from talent_watch w where ${condition} order by w.id`, parameters);

/** Whether `of` answers a watch at an instant, or now. */
const answers = (of: string, at?: string): string =>
  at === undefined ? `${of}.left_at is null` : `${of}.came_at <= ${at} and (${of}.left_at is null or ${of}.left_at > ${at})`;
const answered = (at?: string): string =>
  `exists (select from talent_watch_member b where b.watch_id = w.id and b.person_id = k.person_id and ${answers('b', at)})`;

/** Conditions on the members `k` of a watch `w`. */
export interface News {
  readonly came: string;
  readonly went: string;
  /** True of whoever came or went, and of few others. */
  readonly either: string;
}

/**
 * Who is news of a watch since an instant, as far as their cards are in sight: came, who did not answer it then and does now; went, the
 * other way round. Until an instant: as it stood at that one.
 */
const newsSince = (since: string, until?: string): News => ({
  came: `${answers('k', until)} and k.came_at > ${since} and not ${answered(since)}`,
  went: `k.came_at <= ${since} and k.left_at > ${since}${until === undefined ? '' : ` and k.left_at <= ${until}`} and not ${answered(until)}`,
  either: `(k.came_at > ${since} or k.left_at > ${since})`,
});

/** What its reader has not looked at. */
export const UNSEEN = newsSince('w.seen_at');
/** What its reader has neither looked at nor been written about. */
export const UNTOLD = newsSince('greatest(w.seen_at, w.told_at)');
/** What the last letter says, also after others came. */
export const IN_LETTER = newsSince('greatest(w.seen_at, w.told_since)', 'w.told_at');
