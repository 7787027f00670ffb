import { parseSearchQuery, patternsOf } from '#libs/kernel';

type Add = (value: unknown) => string;

/** The words of a text, each in one of the ways it is stored: a condition for each over a column of terms. */
export const wordsIn = (text: string, column: string, add: Add): string[] =>
  parseSearchQuery(text).terms.map((term) => {
    const ways = patternsOf(term).terms.map((tokens) => tokens.map((token) => `${column} like ${add(token)}`).join(' and '));
    return `(${ways.join(' or ')})`;
  });

/** The code of a record, where that is all that was typed. */
export function codeIn(text: string): string | null {
  const digits = /^\s*nl[-\s]?(\d{1,9})\s*$/i.exec(text)?.[1];
  return digits ? `NL-${digits.padStart(5, '0')}` : null;
}

/** Whether a text asks for anything: signs without a letter or a digit are no words. */
export const saysWords = (text: string): boolean => parseSearchQuery(text).terms.length > 0;

/** Words are AND-ed; each may hit the name, or what synonyms apply to. A record code finds its record. */
export function textSql(text: string, add: Add): string | null {
  const code = codeIn(text);
  if (code) return `c.code = ${add(code)}`;
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
 * What may have been meant: each word of some letters also where most of its groups of three letters stand in a stretch of the name, or of
 * what else can be found. How many is most, `SIMILAR_FROM`, is set beside the question, so that the index answers. To plan for it PostgreSQL compares
 * the word with hundreds of kept values, which takes longer than looking at `few` people: from that plan the word is hidden.
 */
export function similarSql(text: string, add: Add, few = false): string {
  const { terms } = parseSearchQuery(text);
  const conditions = terms.map((term) => {
    const { name, terms: ways } = patternsOf(term);
    const exact = [
      `c.search_name like ${add(name)}`,
      ...ways.map((tokens) => `(${tokens.map((token) => `c.search_terms like ${add(token)}`).join(' and ')})`),
    ];
    const word = term.nameWords.join(' ');
    if (word.length < SHORTEST_SIMILAR) return `(${exact.join(' or ')})`;
    const asked = few ? `(select ${add(word)}::text)` : add(word);
    return `(${[...exact, `c.search_name %> ${asked}`, `c.search_terms %> ${asked}`].join(' or ')})`;
  });
  return conditions.length > 0 ? `(${conditions.join(' and ')})` : 'false';
}

/** Of less there are too few letters to tell a slip from another word. */
const SHORTEST_SIMILAR = 3;
/** Which share of the groups of three letters: of six letters two may be swapped or one left out; of four two must not differ. */
export const SIMILAR_FROM = 0.44;
