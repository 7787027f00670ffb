import { LEGACY_LETTERS } from './legacy-letters.js';

export type LegacyEncoding = 'tcvn3' | 'vni';

const table = (column: 1 | 2): Map<string, string> => {
  const entries = LEGACY_LETTERS.map((row) => [row[column], row[0]] as const);
  return new Map(entries.sort(([a], [b]) => b.length - a.length));
};
const TCVN3 = table(1);
const VNI = table(2);

/** TCVN3 (ABC) text as Unicode; `capitals` where the font (`.VnTimeH`) made capitals of small letters. Decode before cleaning. */
export function decodeTcvn3(text: string, { capitals = false }: { capitals?: boolean } = {}): string {
  const decoded = replaceLongest(text, TCVN3);
  return capitals ? decoded.toLocaleUpperCase('vi') : decoded;
}

/** VNI text as Unicode: a base letter and its mark, "Nguyeãn". */
export const decodeVni = (text: string): string => replaceLongest(text, VNI);

function replaceLongest(text: string, letters: ReadonlyMap<string, string>): string {
  let result = '';
  for (let at = 0; at < text.length; ) {
    const pair = text.slice(at, at + 2);
    const length = pair.length === 2 && letters.has(pair) ? 2 : 1;
    const piece = text.slice(at, at + length);
    result += letters.get(piece) ?? piece;
    at += length;
  }
  return result.normalize('NFC');
}

/** The encoding a font stands for: `.VnTime`, `.VnTimeH` (capitals), `VNI-Times`. */
export function encodingOfFont(font: string): 'tcvn3' | 'tcvn3_capitals' | 'vni' | null {
  if (/^\.vn.*h$/i.test(font.trim())) return 'tcvn3_capitals';
  if (/^\.vn/i.test(font.trim())) return 'tcvn3';
  return /^vni[- ]/i.test(font.trim()) ? 'vni' : null;
}

/** Signs that are letters in TCVN3 and hardly ever stand in Vietnamese Unicode text. */
const TCVN3_SIGNS = /[\u00a1-\u00bf\u00d6\u00d7\u00f7\u00fe\u00df\u00e6\u00f1\u00ae\u00ad]/g;
const UNICODE_LETTERS = /[\u0102\u0103\u0110\u0111\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]/;

/** Decided by a whole column, never by one cell: "Ô" alone is a good Unicode letter. */
export const looksLikeTcvn3 = (values: readonly string[]): boolean =>
  looksLegacy(values, (value) => (value.match(TCVN3_SIGNS) ?? []).length);

/** VNI writes a mark behind its vowel: "eã", "uù", "öô". */
const VNI_PAIRS =
  /[aeiouyAEIOUY][\u00c0-\u00db\u00e0-\u00fb\u00f8\u00d8\u00f9\u00d9]|[\u00f6\u00f4\u00d6\u00d4][\u00f8\u00f9\u00fb\u00f5\u00ef\u00d8\u00d9\u00db\u00d5\u00cf]/g;

export const looksLikeVni = (values: readonly string[]): boolean => looksLegacy(values, (value) => (value.match(VNI_PAIRS) ?? []).length);

function looksLegacy(values: readonly string[], signsIn: (value: string) => number): boolean {
  const texts = values.filter((value) => /\p{L}{2}/u.test(value));
  if (texts.length === 0 || texts.some((value) => UNICODE_LETTERS.test(value))) return false;
  return texts.filter((value) => signsIn(value) > 0).length >= Math.max(2, texts.length / 3);
}
