import { foldWords, parseSearchQuery, patternsOf } from '#libs/kernel';

type Add = (value: unknown) => string;

/** The words of a text, each in one of the ways it is stored: a condition for each over a column of terms. */
export const wordsIn = (text: string, column: string, add: Add): string[] =>
  parseSearchQuery(text).terms.map((term) => {
    const ways = patternsOf(term).terms.map((tokens) => tokens.map((token) => `${column} like ${add(token)}`).join(' and '));
    return `(${ways.join(' or ')})`;
  });

/** Words are AND-ed; each may hit the name, or what synonyms apply to. A record code finds its record. */
export function textSql(text: string, add: Add): string | null {
  const code = /^\s*(nl[-\s]?\d{1,9})\s*$/i.exec(text)?.[1];
  if (code) return `c.code = ${add(`NL-${code.replace(/\D/g, '').padStart(5, '0')}`)}`;
  const { terms, initials } = parseSearchQuery(text);
  if (terms.length === 0) return null;
  const conditions = terms.map((term) => {
    const { name, terms: alternatives } = patternsOf(term);
    const byTerms = alternatives.map((tokens) => `(${tokens.map((token) => `c.search_terms like ${add(token)}`).join(' and ')})`);
    return `(c.search_name like ${add(name)} or ${byTerms.join(' or ')})`;
  });
  const all = conditions.join(' and ');
  return initials ? `(c.initials = ${add(initials)} or (${all}))` : `(${all})`;
}

/**
 * What may have been meant: the whole of the text as a stretch of the name, or of what else can be found, most of whose groups of three
 * letters are the same. The threshold stands beside the question, so that the index answers.
 */
export function similarSql(text: string, add: Add): string {
  const folded = foldWords(text).join(' ');
  if (folded.length < SHORTEST_SIMILAR) return 'false';
  const asked = add(folded);
  return `(c.search_name %> ${asked} or c.search_terms %> ${asked})`;
}

/** Of less there are too few letters to tell a slip from another word. */
export const SHORTEST_SIMILAR = 4;
export const SIMILAR_FROM = 0.5;
