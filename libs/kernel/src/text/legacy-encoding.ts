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
  const name = font.trim();
  if (/^\.vn/i.test(name)) return /H$|(?:time|arial|avant)h$/.test(name) ? 'tcvn3_capitals' : 'tcvn3';
  return /^vni[- ]/i.test(name) ? 'vni' : null;
}

/** Letters of Vietnamese that no encoding before Unicode shares with Latin-1. */
const UNICODE_LETTERS = /[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]/;

/** Signs that stand for letters, and capitals behind a small letter: "V¨n §øc", "NguyÔn", "ThÞ". Unicode Vietnamese has neither. */
const TCVN3_TRACES = /[\u00a1-\u00b6\u00b8-\u00bf]|(?<=[a-z\u00a1-\u00bf])[\u00c0-\u00df]/;

/** A mark behind its vowel: "Nguyeãn", "Vaên", "Ñöùc", "thoâng". Vietnamese never writes these pairs; "oà" and "uâ" it does, so they say nothing. */
const VNI_TRACES =
  /[aeAE][\u00c0-\u00ff]|[oO][\u00e2\u00f9\u00f8\u00fb\u00f5\u00ef\u00e5\u00e4\u00c2\u00d9\u00d8\u00db\u00d5\u00cf\u00c5\u00c4]|[uyUY][\u00f9\u00f8\u00fb\u00f5\u00ef\u00d9\u00d8\u00db\u00d5\u00cf]|[\u00f4\u00f6\u00d4\u00d6][\u00f9\u00f8\u00fb\u00f5\u00ef\u00d9\u00d8\u00db\u00d5\u00cf]|[\u00f1\u00d1][\u00f4\u00f6\u00d4\u00d6aeiouyAEIOUY]/;

/** Decided by a whole column, never by one cell: "Ô" alone is a good Unicode letter. */
export const looksLikeTcvn3 = (values: readonly string[]): boolean => looksLegacy(values, TCVN3_TRACES) && !looksLikeVni(values);
export const looksLikeVni = (values: readonly string[]): boolean => looksLegacy(values, VNI_TRACES);

/** At least two values show traces, half of those with any letter beyond ASCII, and Unicode letters are a rare exception. */
function looksLegacy(values: readonly string[], traces: RegExp): boolean {
  const marked = values.filter((value) => /[\u0080-\u{10ffff}]/u.test(value));
  const unicode = marked.filter((value) => UNICODE_LETTERS.test(value)).length;
  const legacy = marked.filter((value) => !UNICODE_LETTERS.test(value) && traces.test(value)).length;
  return legacy >= 2 && legacy * 2 >= marked.length && unicode * 10 <= legacy;
}
