import { type Mark, marksInName, marksInTerms, parseSearchQuery } from '#libs/kernel';
import type { CardRow } from './card-row.js';
import type { MarkedStretch } from './search.view.js';

/** What of each row of a page the words asked for hit; a page shows it. Majors and institutions come again and again: each is looked at once. */
export function marker(text: string | undefined): (row: CardRow) => MarkedStretch[] {
  if (!text) return () => [];
  const question = parseSearchQuery(text);
  const seen = new Map<string, Mark[]>();
  const inTerms = (terms: string): Mark[] => {
    const marks = seen.get(terms) ?? marksInTerms(terms, question);
    seen.set(terms, marks);
    return marks;
  };
  return ({ full_name, major, institution }) => [
    ...marksInName(full_name, question).map((mark) => ({ field: 'fullName' as const, ...mark })),
    ...inTerms(major ?? '').map((mark) => ({ field: 'major' as const, ...mark })),
    ...inTerms(institution ?? '').map((mark) => ({ field: 'institution' as const, ...mark })),
  ];
}
