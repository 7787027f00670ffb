import type { Day } from '#libs/kernel';

/** Why somebody may be named, or why not. */
export type ListingState = 'given' | 'none' | 'refused' | 'withdrawn' | 'expired';
export const LISTING_STATES = ['given', 'none', 'refused', 'withdrawn', 'expired'] as const satisfies readonly ListingState[];

export interface Listing {
  /** `law`: of those on the payroll; nobody asks them. */
  readonly basis: 'law' | 'consent';
  readonly state: ListingState;
  /** Given: the first day on which it is over; null: until it is taken back. Otherwise since when it has not been given. */
  readonly day: Day | null;
}

interface Answered {
  readonly purpose?: unknown;
  readonly answer?: unknown;
  readonly state: 'now' | 'past' | 'future' | 'unsure';
  readonly startsOn: string | null;
  readonly endsOn: Day | null;
}

/** How a person stands to being listed, by what was answered up to the day looked at. */
export function listingOf(onPayroll: boolean, consents: readonly Answered[]): Listing {
  if (onPayroll) return { basis: 'law', state: 'given', day: null };
  const answers = consents.filter(({ purpose }) => purpose === 'listed');
  const now = answers.find(({ state }) => state === 'now');
  if (now?.answer === 'given') return { basis: 'consent', state: 'given', day: now.endsOn };
  if (now) return { basis: 'consent', state: now.answer as ListingState, day: now.startsOn?.length === 10 ? now.startsOn : null };
  const over = answers
    .filter(({ state, answer }) => state === 'past' && answer === 'given')
    .map(({ endsOn }) => endsOn!)
    .sort()
    .at(-1);
  return { basis: 'consent', state: over ? 'expired' : 'none', day: over ?? null };
}
