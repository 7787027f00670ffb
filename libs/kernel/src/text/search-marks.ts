import { fold, initials as initialsOf } from './fold.js';
import type { SearchQuery, SearchTerm } from './search-query.js';
import { synonymAt } from './search-synonyms.js';
import { withI } from './spelling.js';

/** A stretch of a text by its letters: from the first, up to and without the last. */
export interface Mark {
  readonly from: number;
  readonly to: number;
}

interface Word extends Mark {
  readonly folded: string;
  readonly plain: boolean; // every letter of it is one letter of its key
}

/** The stretches of a name that a question hit: the beginnings of its words, or their first letters. */
export function marksInName(name: string, { terms, initials }: SearchQuery): Mark[] {
  const words = wordsOf(name);
  if (initials && initialsOf(name) === initials) return words.map(({ from }) => ({ from, to: from + 1 }));
  return merged(terms.flatMap(({ nameWords }) => stretchesOf(nameWords, words)));
}

/** The stretches of a major or an institution that a question hit: whole words, and phrases that mean what was asked for. */
export function marksInTerms(text: string, { terms }: SearchQuery): Mark[] {
  const words = wordsOf(text);
  const folded = words.map((word) => word.folded);
  const asked = new Set(terms.flatMap(({ termAlternatives }) => termAlternatives.flat().map(withI)));
  const single = words.filter(({ folded: word }) => asked.has(withI(word)));
  const phrases = words.flatMap((word, at): Mark[] => {
    const known = synonymAt(folded, at);
    const own = folded.slice(at, at + (known?.taken ?? 0));
    if (!known?.synonym.stored.some((token) => asked.has(withI(token)) && !own.includes(token))) return [];
    return [{ from: word.from, to: words[at + own.length - 1]!.to }];
  });
  return merged([...single, ...phrases]);
}

/** Words that follow one another, the last of which may be the beginning of a longer one. */
function stretchesOf(nameWords: SearchTerm['nameWords'], words: readonly Word[]): Mark[] {
  const asked = nameWords.map(withI);
  return words.flatMap((word, at): Mark[] => {
    const last = words[at + asked.length - 1];
    const hit = asked.every((one, step) => {
      const own = withI(words[at + step]?.folded ?? '');
      return step === asked.length - 1 ? own.startsWith(one) : own === one;
    });
    if (!hit || !last) return [];
    return [{ from: word.from, to: last.plain ? last.from + asked.at(-1)!.length : last.to }];
  });
}

const wordsOf = (text: string): Word[] =>
  [...text.matchAll(/[\p{L}\p{M}\p{N}'’]+/gu)].map(({ 0: word, index }) => {
    const folded = fold(word);
    return { from: index, to: index + word.length, folded, plain: folded.length === word.length };
  });

function merged(marks: readonly Mark[]): Mark[] {
  const sorted = [...marks].sort((a, b) => a.from - b.from || a.to - b.to);
  const found: Mark[] = [];
  for (const { from, to } of sorted) {
    const last = found.at(-1);
    if (last && from <= last.to) found[found.length - 1] = { from: last.from, to: Math.max(last.to, to) };
    else found.push({ from, to });
  }
  return found;
}
