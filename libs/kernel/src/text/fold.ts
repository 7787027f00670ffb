import { remembered } from './remembered.js';
import { withI } from './spelling.js';

/** Composed Unicode: what is stored and compared. macOS files and some PDFs give decomposed text. */
export const nfc = (text: string): string => text.normalize('NFC');

/** Numbers, codes and days are most cells of a large file, and clean as they stand. */
const PLAIN = /^[!-~]+(?: [!-~]+)*$/;

const INVISIBLE = /[\u200b-\u200d\u2060\ufeff\u00ad]/g;

/** Something of it has to go: an invisible sign, or a blank that is not a single one between words. */
const UNTIDY = /[\u200b-\u200d\u2060\ufeff\u00ad]|[^\S ]| {2}|^ | $/;

/**
 * Text as it should be stored: composed, without invisible signs, single blanks, trimmed.
 * TCVN3 text is decoded first: there U+00AD is the letter "ư".
 */
export const clean = (text: string): string => {
  if (PLAIN.test(text)) return text;
  const composed = nfc(text);
  if (!UNTIDY.test(composed)) return composed;
  return composed
    .replace(INVISIBLE, '')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();
};

const MARKS = /\p{Mn}/gu;

/**
 * Search key: no marks, "đ" is "d" (it does not decompose), lower case, single blanks, no apostrophes, so that
 * "Nguyễn Văn Đức" is "nguyen van duc" and "H'Mông" is "hmong". Tone placement (hoà, hòa) cannot matter here.
 */
export const fold = (text: string): string => (PLAIN.test(text) ? lower(text) : clean(text).split(' ').map(foldWord).join(' ')).trim();

const foldWord = remembered((word) => lower(word.normalize('NFD').replace(MARKS, '').replace(/[đĐ]/g, 'd')));

const lower = (letters: string): string => letters.toLowerCase().replace(/['’ʼ`´]/g, '');

/** Words of a key: everything that is neither letter nor digit separates. */
export const foldWords = (text: string): string[] =>
  fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** Words of a key, spelled alike where only y and i differ: Lý = Lí, thạc sỹ = thạc sĩ. */
export const foldYi = (text: string): string => foldWords(text).map(withI).join(' ');

/** First letters of the words: "Nguyễn Văn Đức" is "nvd". */
export const initials = (text: string): string =>
  foldWords(text)
    .map((word) => word[0])
    .join('');
