import { clean } from './fold.js';
import type { NameParts } from './person-name.js';
import { remembered } from './remembered.js';

/** The alphabet in its order; f, j, w, z stand where foreign names need them. */
const ALPHABET = 'aăâbcdđeêfghijklmnoôơpqrstuưvwxyz';
/** ngang, huyền, hỏi, ngã, sắc, nặng */
const TONE_ORDER = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];
const LETTER = new Map([...ALPHABET].map((letter, index) => [letter, String.fromCharCode(0x41 + index)]));

/**
 * Sort key of a name under COLLATE "C": by the given name, then by family and middle name read from the left. Letters decide first,
 * tones only between names of the same letters, as the Vietnamese collation of CLDR does; unlike there, Hoà and Hòa are one name and
 * stand together. Only ASCII, so that no server's ICU version matters.
 */
export function nameSortKey({ family, middle, given }: NameParts): string {
  const first = weights(given);
  const second = weights(clean(`${family} ${middle}`));
  return `${first.letters}!${first.tones}!${second.letters}!${second.tones}`;
}

/** Letters as one printable sign each, a blank before them all; one digit per syllable for its tone, wherever it was written. */
function weights(text: string): { letters: string; tones: string } {
  const syllables = clean(text).split(' ').map(weightOf);
  return { letters: syllables.map(({ letters }) => letters).join('"'), tones: syllables.map(({ tone }) => tone).join('') };
}

const weightOf = remembered((syllable): { readonly letters: string; readonly tone: number } => {
  let letters = '';
  let tone = 0;
  for (const sign of syllable.toLocaleLowerCase('vi')) {
    const decomposed = sign.normalize('NFD');
    const mark = TONE_ORDER.findIndex((each) => each !== '' && decomposed.includes(each));
    const letter = mark > 0 ? decomposed.replace(TONE_ORDER[mark]!, '').normalize('NFC') : sign;
    letters += LETTER.get(letter) ?? LETTER.get(decomposed[0]!) ?? ''; // hyphens, apostrophes and other signs do not take part
    if (mark > 0) tone = mark;
  }
  return { letters, tone };
});
