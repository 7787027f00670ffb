import { marksInName, marksInTerms, parseSearchQuery } from '#libs/kernel';
import type { CardRow } from './card-row.js';
import type { MarkedStretch } from './search.view.js';

/** What of a row the words asked for hit; a page shows it. */
export function markedIn({ full_name, major, institution }: CardRow, text: string | undefined): MarkedStretch[] {
  if (!text) return [];
  const question = parseSearchQuery(text);
  return [
    ...marksInName(full_name, question).map((mark) => ({ field: 'fullName' as const, ...mark })),
    ...marksInTerms(major ?? '', question).map((mark) => ({ field: 'major' as const, ...mark })),
    ...marksInTerms(institution ?? '', question).map((mark) => ({ field: 'institution' as const, ...mark })),
  ];
}
