import { foldWords, initials } from './fold.js';
import { synonymAt } from './search-synonyms.js';
import { withI, withY } from './spelling.js';

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
    const known = synonymAt(words, at);
    const taken = known?.taken ?? 1;
    const nameWords = words.slice(at, at + taken);
    terms.push({ nameWords, termAlternatives: known?.synonym.found ?? [nameWords] });
    at += taken;
  }
  const whole = words.length === 1 ? words[0]! : null;
  return { terms, initials: whole && /^[a-z]{2,6}$/.test(whole) ? whole : null };
}

/** The stored form of a name: " nguyen van duc "; where y and i may differ in both spellings, " ly thi mai li thi mai ". */
export function searchNameOf(fullName: string): string {
  const words = foldWords(fullName);
  const spellings = new Set([words, words.map(withY), words.map(withI)].map((spelled) => spelled.join(' ')));
  return ` ${[...spellings].join(' ')} `;
}

export const initialsOf = (fullName: string): string => initials(fullName);

/**
 * The stored form of what synonyms apply to (code and name of a degree or title, fields, majors, institutions): every word, in both
 * spellings where y and i may differ, and the tokens of every known phrase. Of phrases within phrases only the longest counts:
 * "phó giáo sư" is no "giáo sư".
 */
export function searchTermsOf(texts: readonly string[]): string {
  const tokens = new Set<string>();
  for (const text of texts) {
    const words = foldWords(text);
    for (const word of words) for (const spelled of [word, withY(word), withI(word)]) tokens.add(spelled);
    for (let at = 0; at < words.length; ) {
      const known = synonymAt(words, at);
      for (const token of known?.synonym.stored ?? []) tokens.add(token);
      at += known?.taken ?? 1;
    }
  }
  return tokens.size > 0 ? ` ${[...tokens].join(' ')} ` : ' ';
}

/** The meaning of a question, on which SQL must agree. */
export function matchesSearch({ terms, initials: wanted }: SearchQuery, person: SearchDocument): boolean {
  if (wanted && person.initials === wanted) return true;
  return terms.every(
    ({ nameWords, termAlternatives }) =>
      person.name.includes(` ${nameWords.join(' ')}`) ||
      termAlternatives.some((tokens) => tokens.every((token) => person.terms.includes(` ${token} `))),
  );
}

/** LIKE patterns of one condition: over the stored name, and over the stored terms. */
export interface SearchPatterns {
  readonly name: string;
  readonly terms: readonly (readonly string[])[];
}

export const patternsOf = ({ nameWords, termAlternatives }: SearchTerm): SearchPatterns => ({
  name: `% ${nameWords.map(likeLiteral).join(' ')}%`,
  terms: termAlternatives.map((tokens) => tokens.map((token) => `% ${likeLiteral(token)} %`)),
});

const likeLiteral = (text: string): string => text.replace(/[\\%_]/g, '\\$&');
