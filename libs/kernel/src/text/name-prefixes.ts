import { clean, fold } from './fold.js';

/** What stood before and behind a name in its cell, by the codes of the catalogues. */
export interface PrefixedName {
  readonly name: string;
  readonly degrees: readonly string[]; // education_levels: TS, ThS, CKI, CKII, ...
  readonly titles: readonly string[]; // GS, PGS
  readonly honours: readonly string[]; // NGUT, TTUT, ...
  readonly others: readonly string[]; // BS, KS, Đ/c, Ông, Bà
  readonly suffixNote: string | null; // "đã nghỉ hưu"
}

type Part = 'degrees' | 'titles' | 'honours' | 'others';

/** Folded, without dots; the longest that fits is taken first. */
const PREFIXES: readonly (readonly [pattern: string, part: Part, code: string])[] = [
  ['pho giao su', 'titles', 'PGS'],
  ['giao su', 'titles', 'GS'],
  ['pgs', 'titles', 'PGS'],
  ['gs', 'titles', 'GS'],
  ['tien si khoa hoc', 'degrees', 'TSKH'],
  ['tskh', 'degrees', 'TSKH'],
  ['tien si', 'degrees', 'TS'],
  ['tien sy', 'degrees', 'TS'],
  ['ts', 'degrees', 'TS'],
  ['thac si', 'degrees', 'ThS'],
  ['thac sy', 'degrees', 'ThS'],
  ['ths', 'degrees', 'ThS'],
  ['th s', 'degrees', 'ThS'],
  ['bsckii', 'degrees', 'CKII'],
  ['bscki', 'degrees', 'CKI'],
  ['bs ckii', 'degrees', 'CKII'],
  ['bs cki', 'degrees', 'CKI'],
  ['dsckii', 'degrees', 'CKII'],
  ['dscki', 'degrees', 'CKI'],
  ['ckii', 'degrees', 'CKII'],
  ['cki', 'degrees', 'CKI'],
  ['bsnt', 'degrees', 'BSNT'],
  ['ngnd', 'honours', 'NGND'],
  ['ngut', 'honours', 'NGUT'],
  ['ttnd', 'honours', 'TTND'],
  ['ttut', 'honours', 'TTUT'],
  ['nsnd', 'honours', 'NSND'],
  ['nsut', 'honours', 'NSUT'],
  ['nnnd', 'honours', 'NNND'],
  ['nnut', 'honours', 'NNUT'],
  ['bac si', 'others', 'BS'],
  ['bs', 'others', 'BS'],
  ['duoc si', 'others', 'DS'],
  ['ds', 'others', 'DS'],
  ['ky su', 'others', 'KS'],
  ['ks', 'others', 'KS'],
  ['kts', 'others', 'KTS'],
  ['cn', 'others', 'CN'],
  ['luat su', 'others', 'LS'],
  ['ls', 'others', 'LS'],
  ['d/c', 'others', 'Đ/c'],
  ['dong chi', 'others', 'Đ/c'],
  ['ong', 'others', 'Ông'],
  ['ba', 'others', 'Bà'],
];
const LONGEST_FIRST = [...PREFIXES].sort(([a], [b]) => b.length - a.length);

/**
 * Strips titles and degrees off a name: "BSCKII. Phạm Ngọc Ảnh", "PGS, TS Hoàng Minh Dũng", "NGƯT Bùi Thị Ân (đã nghỉ hưu)".
 * A prefix of letters that could be a name ("Bà", "Ông", "Cn") is taken only where at least two words remain.
 */
export function stripNamePrefixes(input: string): PrefixedName {
  const found: Record<Part, string[]> = { degrees: [], titles: [], honours: [], others: [] };
  const suffix = /\s*\(([^()]*)\)\s*$/.exec(input);
  let rest = clean(suffix ? input.slice(0, suffix.index) : input);
  for (let next = takePrefix(rest); next; next = takePrefix(rest)) {
    found[next.part].push(next.code);
    rest = next.rest;
  }
  return { name: rest, ...found, suffixNote: suffix?.[1]?.trim() || null };
}

function takePrefix(text: string): { part: Part; code: string; rest: string } | null {
  for (const [pattern, part, code] of LONGEST_FIRST) {
    const length = prefixLength(text, pattern);
    if (length === 0) continue;
    const rest = text.slice(length).replace(/^[\s.,:;-]+/, '');
    if (rest.split(' ').length >= 2) return { part, code, rest };
  }
  return null;
}

/** How many signs of the text the pattern covers, 0 where the text does not begin with it as a whole word. */
function prefixLength(text: string, pattern: string): number {
  for (let length = pattern.length; length <= Math.min(text.length - 1, pattern.length + 6); length++) {
    const head = fold(
      text
        .slice(0, length)
        .replace(/\.(?=\S)/g, ' ')
        .replace(/[.,]+$/, ''),
    ).replace(/\s+/g, ' ');
    if (head !== pattern && head.replace(/ /g, '') !== pattern) continue;
    const [last, next] = [text[length - 1] ?? '', text[length] ?? ''];
    if (/[\s.,:;-]/.test(next) || /[.,]/.test(last)) return length;
  }
  return 0;
}
