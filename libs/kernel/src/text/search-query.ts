import { foldWords, initials } from './fold.js';
import { LONGEST_PHRASE, PHRASES } from './search-synonyms.js';

/** One condition of a typed question; all of them must hold. */
export interface SearchTerm {
  /** Words that must follow one another in the name, each as the beginning of a word. */
  readonly nameWords: readonly string[];
  /** Tokens of degrees, titles, fields, majors and institutions: one of the alternatives must be there whole. */
  readonly termAlternatives: readonly (readonly string[])[];
}

export interface SearchQuery {
  readonly terms: readonly SearchTerm[];
  /** "nvd": when the whole question is one short word it may be the initials of a name. */
  readonly initials: string | null;
}

/** What is stored of a person for searching; blanks stand around every token. */
export interface SearchDocument {
  readonly name: string; // searchNameOf
  readonly terms: string; // searchTermsOf
  readonly initials: string;
}

/** "nguyen thi hoa thac si cntt" is six conditions: four words and two synonyms; words are AND-ed. */
export function parseSearchQuery(text: string): SearchQuery {
  const words = foldWords(text);
  const terms: SearchTerm[] = [];
  for (let at = 0; at < words.length; ) {
    const phrase = longestPhraseAt(words, at);
    const taken = phrase ? phrase.split(' ').length : 1;
    const nameWords = words.slice(at, at + taken);
    terms.push({ nameWords, termAlternatives: phrase ? PHRASES.get(phrase)! : [nameWords] });
    at += taken;
  }
  const whole = words.length === 1 ? words[0]! : null;
  return { terms, initials: whole && /^[a-z]{2,6}$/.test(whole) ? whole : null };
}

function longestPhraseAt(words: readonly string[], at: number): string | null {
  for (let count = Math.min(LONGEST_PHRASE, words.length - at); count > 0; count--) {
    const phrase = words.slice(at, at + count).join(' ');
    if (PHRASES.has(phrase)) return phrase;
  }
  return null;
}

/** The stored form of a name: " nguyen van duc nl-00007 ", y and i alike. */
export const searchNameOf = (fullName: string): string => ` ${foldWords(fullName).map(sameYi).join(' ')} `;
export const initialsOf = (fullName: string): string => initials(fullName);

/** The stored form of what synonyms apply to: every word, and the canonical token of every known phrase within. */
export function searchTermsOf(texts: readonly string[]): string {
  const tokens = new Set<string>();
  for (const text of texts) {
    const words = foldWords(text);
    for (const word of words) tokens.add(word);
    for (let at = 0; at < words.length; at++) {
      const phrase = longestPhraseAt(words, at);
      if (!phrase) continue;
      const alternatives = PHRASES.get(phrase)!;
      if (alternatives.length === 1) for (const token of alternatives[0]!) tokens.add(token);
      else tokens.add(phrase.replace(/ /g, ''));
    }
  }
  return tokens.size > 0 ? ` ${[...tokens].join(' ')} ` : ' ';
}

/** In stored names and questions "Lý" and "Lí" are one word. */
const sameYi = (word: string): string => word.replace(/y$/, 'i');

/** The meaning of a question, on which SQL must agree. */
export function matchesSearch({ terms, initials: wanted }: SearchQuery, person: SearchDocument): boolean {
  if (wanted && person.initials === wanted) return true;
  return terms.every(
    ({ nameWords, termAlternatives }) =>
      person.name.includes(` ${nameWords.map(sameYi).join(' ')}`) ||
      termAlternatives.some((tokens) => tokens.every((token) => person.terms.includes(` ${token} `))),
  );
}

/** LIKE patterns of one condition: over the stored name, and over the stored terms. */
export interface SearchPatterns {
  readonly name: string;
  readonly terms: readonly (readonly string[])[];
}

export const patternsOf = ({ nameWords, termAlternatives }: SearchTerm): SearchPatterns => ({
  name: `% ${nameWords.map(sameYi).map(likeLiteral).join(' ')}%`,
  terms: termAlternatives.map((tokens) => tokens.map((token) => `% ${likeLiteral(token)} %`)),
});

const likeLiteral = (text: string): string => text.replace(/[\\%_]/g, '\\$&');
