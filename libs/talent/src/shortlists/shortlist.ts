import type { Asker } from '#libs/access';
import { type Day, DomainError } from '#libs/kernel';
import type { Tx } from '#libs/platform';

/** How far a person has come on a list. */
export const STAGES = ['proposed', 'discussed', 'agreed', 'submitted'] as const;
export type Stage = (typeof STAGES)[number];

export const MOST_ENTRIES = 500;
export const MOST_LISTS = 200;
export const MOST_READERS = 50;
/** A list is worked on for at most a year; its owner may read it for this long after its last day, then it is forgotten. */
export const LONGEST_DAYS = 366;
export const KEPT_DAYS = 180;
/** What was taken off or removed can be brought back for so long; then it is forgotten. */
export const UNDONE_FOR = '1 day';

/** What somebody may do with a list: all, work on it, or read it. */
export type Part = 'owner' | 'editor' | 'reader';

export interface Shortlist {
  readonly id: string;
  readonly ownerId: string;
  readonly name: string;
  readonly purpose: string;
  readonly expiresOn: Day;
  readonly entries: number;
  readonly version: number;
  readonly part: Part;
  readonly expired: boolean;
}

/**
 * The lists `l` that somebody has a part in on a day: her own, and those shared with her until their last day. Expects the user as
 * `$1` and the day as `$2`.
 */
export const SHORTLIST_COLUMNS = `l.id, l.owner_id as "ownerId", l.name, l.purpose, l.expires_on as "expiresOn", l.entries, l.version,
  l.expires_on < $2::date as expired, case when l.owner_id = $1 then 'owner' when r.may_edit then 'editor' else 'reader' end as part`;
export const SHORTLISTS_OF = `talent_shortlist l left join talent_shortlist_reader r on r.shortlist_id = l.id and r.user_id = $1
  where l.removed_at is null and (l.owner_id = $1 or (r.user_id is not null and l.expires_on >= $2::date))`;

/** Held until the end of the transaction: who writes on a list writes alone. */
export async function heldList(tx: Tx, asker: Asker, id: string, today: Day): Promise<Shortlist> {
  const [list] = await tx.query<Shortlist>(`select ${SHORTLIST_COLUMNS} from ${SHORTLISTS_OF} and l.id = $3 for no key update of l`, [
    asker.userId,
    today,
    id,
  ]);
  if (!list) throw new DomainError('shortlist.not_found');
  return list;
}

export function requireOwner({ part }: Shortlist): void {
  if (part !== 'owner') throw new DomainError('shortlist.not_yours');
}

/** Nobody writes on a list whose last day is over, and readers never do. */
export function requireWritable({ part, expired }: Shortlist): void {
  if (part === 'reader') throw new DomainError('shortlist.read_only');
  if (expired) throw new DomainError('shortlist.expired');
}

export function requireVersion(kept: { readonly version: number }, version: number): void {
  if (kept.version !== version) throw new DomainError('shortlist.changed_meanwhile', { version: kept.version });
}
