import type { Day } from '#libs/kernel';

/** When a question is asked for: null is now. */
export interface Moment {
  readonly onDay: Day | null;
  readonly knownAt: string | null;
}

export interface CardSource {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/** Where cards come from: the stored ones for now, the definition itself for another day or time. */
export function cardSource({ onDay, knownAt }: Moment, day: Day): CardSource {
  if (onDay === null && knownAt === null) return { sql: 'talent_card', parameters: [] };
  if (knownAt === null) return { sql: 'talent_card_at($1::date, null)', parameters: [day] };
  return { sql: 'talent_card_at($1::date, $2::timestamptz)', parameters: [day, knownAt] };
}
