import { clean, foldWords } from '#libs/kernel';

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/;
const MARKED = /[\u0300-\u036f]/;

/**
 * How well a name fits the words typed, as text that sorts: first by words it does not have exactly as typed, accents and all, then
 * by words it does not even have whole without accents ("lan" in "Lanh").
 */
export function relevance(text: string, add: (value: unknown) => string): string {
  const words = text.split(/[^\p{L}\p{M}\p{N}]+/u).filter(Boolean);
  if (words.length === 0) return `'' collate "C"`;
  const exact = words.map((word) => missing(`${NAME} like any(${add(spellings(word).map((spelling) => `% ${spelling} %`))}::text[])`));
  const whole = words.flatMap((word) => foldWords(word)).map((word) => missing(`c.search_name like ${add(`% ${word} %`)}`));
  return `(${counted(exact)} || ${counted(whole)}) collate "C"`;
}

/** How similar a name is to words it does not have, the most similar first, as text that sorts. */
export const similarity = (text: string, add: (value: unknown) => string): string =>
  `lpad((1000 - round(word_similarity(${add(foldWords(text).join(' '))}, c.search_name) * 1000))::text, 4, '0') collate "C"`;

/** The name in small letters between blanks, by the rules of Unicode and not of the database's locale. */
const NAME = `(' ' || lower(c.full_name collate pg_c_utf8) || ' ')`;

const missing = (condition: string): string => `(case when ${condition} then 0 else 1 end)`;
const counted = (each: readonly string[]): string => `lpad((${each.join(' + ') || '0'})::text, 3, '0')`;

/** A word with its tone on each vowel it may stand on: hoà and hòa are one word. Letters other than tones stay as typed. */
export function spellings(word: string): string[] {
  const small = clean(word).toLocaleLowerCase('vi');
  const decomposed = small.normalize('NFD');
  const tone = TONES.exec(decomposed)?.[0];
  if (!tone) return [small];
  const letters = decomposed.replace(tone, '').normalize('NFC');
  const placed = [...letters].flatMap((letter, at, all) =>
    isVowel(letter) ? [`${all.slice(0, at).join('')}${letter}${tone}${all.slice(at + 1).join('')}`.normalize('NFC')] : [],
  );
  return [...new Set([small, ...placed])];
}

const isVowel = (letter: string): boolean => /^[aeiouy]/.test(letter.normalize('NFD').replace(MARKED, ''));
