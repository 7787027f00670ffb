import type { Catalogs } from '#libs/catalogs';
import type { Day, Language } from '#libs/kernel';
import type { Facet } from '../../facets/counted.js';
import type { CardField } from '../../search/card-fields.js';
import type { CardRow } from '../../search/card-row.js';

/** How a value is checked and documented; `value` tells the compiler what is left after that. */
export interface Shape<Value> {
  (target: object, property: string): void;
  readonly value?: Value;
}

/** What SQL is made with: everything a client sent goes through `add`. */
export interface Asking {
  readonly day: Day;
  readonly denied: boolean; // beneath a "not", where an empty list is unknown and may not become a match
  readonly similar: boolean; // words as they may have been meant, not as they were typed
  readonly few: boolean; // it is asked of so few people that each may be looked at
  readonly add: (value: unknown) => string;
  readonly within: (units: readonly string[]) => string; // where a person counts
  readonly rankOf: (catalogue: RankedCatalogue, code: string) => number;
}
export type RankedCatalogue = 'education_levels' | 'foreign_language_levels';

/** What sentences are made with: names of codes and of units. */
export interface Saying {
  readonly language: Language;
  readonly catalogs: Catalogs;
  readonly unitName: (unit: string) => string;
}

/** The fact by which a person meets a requirement, in words. */
export interface Met {
  readonly key?: string; // where several keys ask for the same fact
  readonly text: string;
  readonly fact?: readonly [kind: string, id: string | null | undefined];
}

/** Other keys of the same question. */
export type Beside = Readonly<Record<string, unknown>>;

/**
 * All that is known of one key of a question, in one place: what may be sent, which fields of a card it tells of, the condition over a
 * card `c`, the words, what met it, and how people are counted apart by it. Adding a key is adding one of these.
 */
export interface CriteriaKeyEntry<Value = unknown> {
  readonly shape: Shape<Value>;
  readonly tells: readonly CardField[];
  /** True, false or null for unknown; null for no condition at all. */
  sql(value: Value, ask: Asking, beside: Beside): string | null;
  words(value: Value, say: Saying): string | null;
  met?(value: Value, card: CardRow, say: Saying, day: Day): readonly Met[];
  /** What an index can answer of it; the condition stands beside it. */
  sieve?(value: Value, ask: Asking): string | null;
  readonly facet?: Facet;
  /** The facet that this key belongs to, besides its own: that one's counts ignore it too. */
  readonly partOf?: string;
  /** It may hold a name: that it was there is all that is kept of it. */
  readonly wordy?: true;
}
