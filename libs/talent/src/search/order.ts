import { relevance, similarity } from './relevance.js';
import type { Sort } from './search.body.js';

interface Ordering {
  readonly text: string;
  readonly similar: boolean;
  readonly met: { readonly sql: string; readonly of: number };
  readonly add: (value: unknown) => string;
}

/** The first key of a sort as text, or none; lists always end in name and id, so that pages stay right while rows change. */
export function orderOf(sort: Sort, { text, similar, met, add }: Ordering): string | null {
  if (sort === 'givenName') return null;
  if (sort === 'retiresOn') return `coalesce(c.retires_on::text, '9999') collate "C"`;
  if (sort === 'confirmedOn') return `coalesce(c.confirmed_on::text, '0000') collate "C"`;
  const words = similar ? similarity(text, add) : relevance(text, add);
  return met.of > 0 ? `(lpad((${met.of} - ${met.sql})::text, 3, '0') || ${words}) collate "C"` : words; // who meets most of the wishes first
}
