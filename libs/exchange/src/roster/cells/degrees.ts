import { clean, fold, foldWords, type PartialDate } from '#libs/kernel';
import type { ReadContext } from './context.js';

/** What somebody studies for and does not hold yet. */
export interface Study {
  readonly level: string | null; // NCS, ThS, ...; null: not told for which degree
  readonly expected: PartialDate | null; // only as it stands there
}

/** Degrees written in words: the highest, what it was in, the others, and what is still being studied. */
export interface DegreeText {
  readonly degrees: readonly { readonly level: string; readonly major: string | null }[];
  readonly studying: readonly Study[];
  readonly rest: readonly string[]; // parts without a degree word: majors
  readonly unclear: boolean; // "TC" is trung cấp or tại chức
}

/** Leading words of a degree, folded; the longest first. */
const LEVELS: readonly (readonly [RegExp, string])[] = [
  [/^(tien si khoa hoc|tskh)\b/, 'TSKH'],
  [/^(tien si|tien sy|ts)\b/, 'TS'],
  [/^(bac si |duoc si |bs |ds |bs|ds)?(chuyen khoa (cap )?(ii|2)|ck ?(ii|2))\b/, 'CKII'],
  [/^(bac si |duoc si |bs |ds |bs|ds)?(chuyen khoa (cap )?(i|1)|ck ?(i|1))\b/, 'CKI'],
  [/^(bac si noi tru|bsnt)\b/, 'BSNT'],
  [/^(thac si|thac sy|th s|ths|cao hoc)\b/, 'ThS'],
  [/^((cu nhan|ky su|bac si|duoc si|su pham) (dai hoc|dh)|dai hoc|dh|dhsp|cu nhan|cn|ky su|ks|bac si|bs|duoc si|kien truc su|kts)\b/, 'DH'],
  [/^(cao dang|cd|cdsp)\b/, 'CD'],
  [/^(trung cap|trung hoc chuyen nghiep|thcn)\b/, 'TC'],
  [/^(so cap)\b/, 'SC'],
  [/^(chua qua dao tao|khong bang cap)\b/, 'CQDT'],
];

/** Splits at ";", "+" and line breaks, and at a comma before another degree. */
export function readDegreeText(text: string, { catalogs }: Pick<ReadContext, 'catalogs'>): DegreeText {
  const degrees: { level: string; major: string | null }[] = [];
  const studying: Study[] = [];
  const rest: string[] = [];
  let unclear = false;
  for (const part of text
    .split(/[;+\n]|,\s*(?=(?:thạc|tiến|đại học|cao đẳng|ths|đh|cđ)\b)/i)
    .map(clean)
    .filter(Boolean)) {
    const key = foldWords(part).join(' ');
    if (STUDIES.test(key)) studying.push({ level: studiedLevel(key.replace(STUDIES, '')), expected: expectedIn(part) });
    else if (/^(ncs|nghien cuu sinh)\b/.test(key)) studying.push({ level: 'NCS', expected: expectedIn(part) });
    else if (/^tc\b/.test(key)) unclear = true;
    else {
      const found = levelOf(key);
      if (!found) rest.push(part);
      else {
        const words = part.split(' ').slice(wordsIn(part, found.matched));
        const major = clean(words.join(' ').replace(/^[-:,.()\s]+|[()\s]+$/g, ''));
        degrees.push({ level: found.level, major: major || null });
      }
    }
  }
  const rank = (level: string) => catalogs.find('education_levels', level)?.rank ?? 0;
  return { degrees: degrees.sort((a, b) => rank(b.level) - rank(a.level)), studying, rest, unclear };
}

const STUDIES = /^(hien |hien nay )?(dang (theo )?hoc|dang (lam|la) (?=ncs|nghien cuu)|hoc vien)( lop)?\b ?/;

const studiedLevel = (key: string): string | null => (/^(ncs|nghien cuu sinh)\b/.test(key) ? 'NCS' : (levelOf(key)?.level ?? null));

/** "dự kiến 06/2027": until when is taken from where it is said, and from nowhere else. */
function expectedIn(part: string): PartialDate | null {
  const [, month, year] = /dự kiến\D*?(?:(\d{1,2})\s*[/.-]\s*)?(20\d\d)\b/iu.exec(part.normalize('NFC')) ?? [];
  if (!year) return null;
  return month && Number(month) >= 1 && Number(month) <= 12 ? `${year}-${month.padStart(2, '0')}` : year;
}

function levelOf(key: string): { level: string; matched: string } | null {
  for (const [pattern, level] of LEVELS) {
    const matched = pattern.exec(key)?.[0];
    if (matched) return { level, matched };
  }
  return null;
}

/** How many written words the folded match covers: "Th.s" is one written word and two folded ones. */
function wordsIn(part: string, matched: string): number {
  const words = part.split(' ');
  for (let count = 1; count <= words.length; count++)
    if (fold(words.slice(0, count).join('')).replace(/[^a-z0-9]/g, '').length >= matched.replace(/ /g, '').length) return count;
  return words.length;
}

/** The level a tick column stands for: "TS", "ThS", "Đại học", "Còn lại". */
export function levelOfColumn(leaf: string, { catalogs }: Pick<ReadContext, 'catalogs'>): string | null {
  const key = foldWords(leaf).join(' ');
  if (/^(con lai|khac|chua qua dao tao|cqdt)$/.test(key)) return 'CQDT';
  if (/^(sau dai hoc|tren dai hoc)$/.test(key)) return 'ThS';
  return catalogs.findByAlias('education_levels', leaf)?.code ?? levelOf(key)?.level ?? null;
}
