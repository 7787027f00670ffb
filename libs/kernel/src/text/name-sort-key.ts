import { clean } from './fold.js';
import type { NameParts } from './person-name.js';

/** The alphabet in its order; f, j, w, z stand where foreign names need them. */
const ALPHABET = 'aăâbcdđeêfghijklmnoôơpqrstuưvwxyz';
/** ngang, huyền, hỏi, ngã, sắc, nặng */
const TONE_ORDER = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];
const LETTER = new Map([...ALPHABET].map((letter, index) => [letter, String.fromCharCode(0x41 + index)]));

/**
 * Sort key of a name under COLLATE "C": by the given name, then by family and middle name read from the left. Letters decide first,
 * tones only between names of the same letters, as the Vietnamese collation of CLDR does. Only ASCII, so that no server's ICU version matters.
 */
export function nameSortKey({ family, middle, given }: NameParts): string {
  const first = weights(given);
  const second = weights(clean(`${family} ${middle}`));
  return `${first.letters}!${first.tones}!${second.letters}!${second.tones}`;
}

/** Letters as one printable sign each, a blank before them all; tones as digits in the order of the vowels. */
function weights(text: string): { letters: string; tones: string } {
  let letters = '';
  let tones = '';
  for (const sign of clean(text).toLocaleLowerCase('vi').normalize('NFC')) {
    const decomposed = sign.normalize('NFD');
    const tone = TONE_ORDER.findIndex((mark, index) => index > 0 && decomposed.includes(mark));
    const letter = tone > 0 ? decomposed.replace(TONE_ORDER[tone]!, '').normalize('NFC') : sign;
    const weight = letter === ' ' ? '"' : (LETTER.get(letter) ?? LETTER.get(decomposed[0] ?? ''));
    if (!weight) continue; // hyphens, apostrophes and other signs do not take part
    letters += weight;
    tones += tone > 0 ? String(tone) : '0';
  }
  return { letters, tones };
}
