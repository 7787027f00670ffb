import { clean, fold, foldWords, foldYi, type PartialDate } from '#libs/kernel';
import type { ReadContext } from './context.js';

/** What somebody studies for and does not hold yet. */
export interface Study {
  readonly level: string | null; // NCS, ThS, ...; null: not told for which degree
  readonly expected: PartialDate | null; // only as it stands there
}

export interface DegreeRead {
  readonly level: string;
  readonly major: string | null;
  readonly year?: string; // where it stands behind the degree
  readonly second?: true; // beside another one of the same level
  readonly beside?: readonly string[]; // "ThS.BS": levels said in one breath with it
}

/** Degrees written in words: the highest, what it was in, the others, and what is still being studied. */
export interface DegreeText {
  readonly degrees: readonly DegreeRead[];
  readonly studying: readonly Study[];
  readonly rest: readonly string[]; // parts without a degree word: majors
  readonly titles: readonly string[]; // GS, PGS: said beside a degree, and none
  readonly unclear: boolean; // "TC" is trung cấp or tại chức
}

/** Professions of which the school is told behind them: "dược sĩ trung học", "CN cao đẳng", "ĐDĐH". */
const TRADE = '(?:(?:cu nhan|ki su|bac si|duoc si|y si|dieu duong|nu ho sinh|ho sinh|ki thuat vien|su pham|cn|ks|bs|ds|ys|dd|nhs|hs|ktv) )';
const OF_HEALTH = '(?:(?:duoc si|y si|dieu duong|nu ho sinh|ho sinh|ki thuat vien|ds|dd|nhs|hs|ktv) ?)'; // elsewhere TH and TC are majors
const SPECIALIST = '(?:(?:bac si|duoc si|dieu duong|cu nhan|bs|ds|dd|cn) ?)?';

/** Leading words of a degree, folded, "y" as "i" where both are written; what is more particular first. */
const LEVELS: readonly (readonly [RegExp, string])[] = [
  [/^(tien si khoa hoc|tskh)\b/, 'TSKH'],
  [/^(tien si|t si|ts|phd|doctorate)\b( (of|in)\b)?/, 'TS'],
  [new RegExp(String.raw`^${SPECIALIST}(chuyen khoa (cap )?(ii|2)|ck ?(ii|2))\b`), 'CKII'],
  [new RegExp(String.raw`^${SPECIALIST}(chuyen khoa (cap )?(i|1)|ck ?(i|1))\b`), 'CKI'],
  [/^((bac si|bs) ?noi tru|bsnt)\b/, 'BSNT'],
  [/^(thac si|th si|th s|ths|thsi|cao hoc|masters?)\b( (of|in)\b)?/, 'ThS'],
  [new RegExp(String.raw`^(${TRADE}?cao dang|${OF_HEALTH}?cd|cn ?cd|cdsp|(ki su|cu nhan) thuc hanh)\b`), 'CD'],
  [
    new RegExp(
      String.raw`^(${TRADE}trung (cap|hoc)(?! (pho thong|co so))|${OF_HEALTH}(th|tc)|trung cap|trung hoc chuyen nghiep|thcn|tccn)\b`,
    ),
    'TC',
  ],
  [new RegExp(String.raw`^(${TRADE}?(dai hoc|dh)|${OF_HEALTH}dh|dhsp)\b`), 'DH'],
  [/^(cu nhan|cn(dd|hs)?|ki su|ks|bac si|bs(dk|yhct|yhdp)?|duoc si|ds|kien truc su|kts)\b/, 'DH'],
  [/^bachelors?\b( (of|in)\b)?/, 'DH'],
  [/^(so cap|sc)\b/, 'SC'],
  [/^(chua (qua )?(dao tao|dt)|khong bang cap)\b/, 'CQDT'],
];

/** What can stand behind a degree of the same person: "ThS.BS", "ThS. BSCKII". "Đại học" there begins the name of a school. */
const SECOND = /^(?!dai hoc|dh\b|cao dang|cd\b|trung|so cap|chua|khong)/;

/** What stands behind a degree and tells the form of the course, or its year. */
const NO_MAJOR =
  /^(he )?(chinh (quy|qui)|tai chuc|vhvl|vlvh|vua (hoc vua lam|lam vua hoc)|tu xa|lien thong|chuyen tu|tap trung|nghe)?( ?(nam )?(19|20)\d\d)?$/;

/** "Luật (tại chức)", "Thủy lợi (TC)": how it was studied, behind in what it is. */
const FORM = /(?<=\S)\s*\((?:hệ\s+)?(?:chính quy|CQ|tại chức|TC|VLVH|VHVL|vừa làm vừa học|từ xa|liên thông|LT|chuyên tu)\)\s*$/iu;

const YEAR = /(?:^|[\s,(])(?:năm )?((?:19|20)\d\d)\)?$/i;

/** What stands behind a degree: in what it is, and of which year. "Tiến sĩ (Nhật Bản)" says where; "(Anh)" may be the language. */
function saidBehind(text: string, { catalogs }: Pick<ReadContext, 'catalogs'>): { major: string | null; year?: string } {
  const said = clean(text.replace(/^[-:,.()\s]+/, '').replace(FORM, ''));
  const dated = YEAR.exec(said);
  const written = dated ? clean(said.slice(0, dated.index)) : said;
  const major = written.includes('(') ? written : written.replace(/(?<!\))\)+$/, '');
  const isCountry = /^\s*\(/.test(text) && catalogs.findByAlias('countries', major) !== null && !catalogs.find('languages', major);
  return {
    major: isCountry || NO_MAJOR.test(foldWords(major).join(' ')) ? null : major,
    ...(dated ? { year: dated[1]! } : {}),
  };
}

/** "ThS.QLGD", "ĐHSPMN": what is written without a blank behind the degree is read as if there were one. */
const partOf = (part: string): string =>
  clean(part).replace(/^\S+/, (word) => word.replace(/\.(?=\p{L})/gu, '. ').replace(/^(ĐH|CĐ|TC|TH)(?=SP\p{Lu})/u, '$1 '));

const TITLES: readonly (readonly [RegExp, string])[] = [
  [/^(pho giao su|pgs)\b ?/, 'PGS'],
  [/^(giao su|gs)\b ?/, 'GS'],
];
const BEFORE = /^((da )?tot nghiep|bang|trinh do) (?=dai hoc|cao dang|trung cap|thac s|tien s|dh |dh$|cd |ths)/;

/** An assistant doctor has a diploma; in a column of majors the word is one, and tells no level. */
const ASSISTANT = /^(y s[iy]|ys(dk|yhct)?)\b/;

/** Splits at ";", "+" and line breaks, and at a comma before another degree. */
export function readDegreeText(text: string, context: Pick<ReadContext, 'catalogs'>, ofDegrees = false): DegreeText {
  const { catalogs } = context;
  const degrees: DegreeRead[] = [];
  const studying: Study[] = [];
  const rest: string[] = [];
  const titles: string[] = [];
  let unclear = false;
  const rank = (level: string) => catalogs.find('education_levels', level)?.rank ?? 0;
  const parts = unwrapped(text, ofDegrees).split(PARTS).map(partOf).filter(Boolean);
  const areDegrees = parts.length > 1 && parts.some((part) => levelsOf(foldWords(part).join(' ')).levels.length > 0);
  for (const part of parts) {
    const { title, before, key } = withoutTitle(foldWords(part).join(' '));
    if (title) titles.push(title);
    if (STUDIES.test(key)) studying.push({ level: studiedLevel(key.replace(STUDIES, '')), expected: expectedIn(part) });
    else if (/^(ncs|nghien cuu sinh)\b/.test(key)) studying.push({ level: 'NCS', expected: expectedIn(part) });
    else if (/^tc\b/.test(key) && areDegrees && key !== 'tc') degrees.push({ level: 'TC', major: clean(part.slice(2)) });
    else if (/^tc\b/.test(key)) unclear = true;
    else if (SECOND_DEGREE.test(key) && levelsOf(key).levels.length === 0)
      degrees.push({ level: 'DH', second: true, major: clean(part.replace(/[\s(-]*(?:VB|văn bằng|bằng)\s*(?:2|hai)\)?\s*$/iu, '')) });
    else if (key !== '') {
      const found = levelsOf(key);
      if (found.levels.length === 0 && ofDegrees && ASSISTANT.test(key))
        degrees.push({ level: 'TC', major: ASSISTANT.exec(key)![0] === key ? null : part });
      else if (found.levels.length === 0) rest.push(part);
      else {
        const words = part.split(' ').slice(wordsIn(part, before + found.matched));
        const { major, ...dated } = saidBehind(words.join(' '), context);
        const [level, ...beside] = [...new Set(found.levels)].sort((a, b) => rank(b) - rank(a));
        degrees.push({ level: level!, major: major || null, ...dated, ...(beside.length > 0 ? { beside } : {}) });
      }
    }
  }
  return { degrees: degrees.sort((a, b) => rank(b.level) - rank(a.level)), studying, rest, titles, unclear };
}

/** "Ngôn ngữ Anh (VB2)": a second degree of a university. */
const SECOND_DEGREE = /\S.* (vb ?2|van bang (2|hai)|bang 2)$/;

const PARTS =
  /[;+\n]|\((?=đang|hiện|ncs)|(?:,\s*|\s[-–]\s|\s?\/\s?|\svà\s)(?=(?:thạc|tiến|đại học|cao đẳng|trung cấp|cử nhân|kỹ sư|bác s[ĩỹ]|dược s[ĩỹ]|ths|ts|đh|cđ|bs|ds|cn|ks|(?:hiện )?(?:nay )?đang (?:theo )?học|ncs)(?![\p{L}]))/iu;

/**
 * Lines that a narrow column broke are one again: what begins small or with a bracket goes on, and so does what stands below a degree
 * that is told alone ("Thạc sĩ ⏎ Quản lý công").
 */
function unwrapped(text: string, ofDegrees: boolean): string {
  if (!text.includes('\n')) return text;
  const lines: string[] = [];
  for (const line of text.split('\n').map(clean).filter(Boolean)) {
    const before = lines.at(-1);
    const goesOn = before !== undefined && !beginsDegree(line) && (/^[(\p{Ll}]/u.test(line) || (ofDegrees && isDegreeAlone(before)));
    if (goesOn) lines[lines.length - 1] = `${before} ${line}`;
    else lines.push(line);
  }
  return lines.join('\n');
}

export const beginsDegree = (line: string): boolean => {
  const { key } = withoutTitle(foldWords(line).join(' '));
  return levelOf(key) !== null || STUDIES.test(key) || /^(ncs|nghien cuu sinh|tc)\b/.test(key);
};

const isDegreeAlone = (line: string): boolean => {
  const key = foldWords(line).join(' ');
  return key !== '' && levelsOf(key).matched === key;
};

/** "PGS.TS": the title, and what stands behind it. */
function withoutTitle(key: string): { title: string | null; before: string; key: string } {
  const [pattern, title] = TITLES.find(([candidate]) => candidate.test(key)) ?? [null, null];
  const before = (pattern ?? BEFORE).exec(key)?.[0] ?? '';
  return { title, before, key: key.slice(before.length) };
}

const MOST_IN_A_ROW = 4;

/** All degrees that stand at the beginning one behind the other. */
function levelsOf(key: string): { levels: string[]; matched: string } {
  const levels: string[] = [];
  let matched = '';
  for (let found = levelOf(key); found && levels.length < MOST_IN_A_ROW; ) {
    levels.push(found.level);
    matched += found.matched;
    const rest = key.slice(matched.length).trimStart();
    matched = key.slice(0, key.length - rest.length);
    found = SECOND.test(rest) ? levelOf(rest) : null;
  }
  return { levels, matched };
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
  const spelled = foldYi(key); // of the same length
  for (const [pattern, level] of LEVELS) {
    const matched = pattern.exec(spelled)?.[0];
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
  if (isAnyPostgraduate(leaf)) return 'ThS';
  return catalogs.findByAlias('education_levels', leaf)?.code ?? levelOf(key)?.level ?? null;
}

/** "Trên đại học": a master's degree or a doctorate. */
export const isAnyPostgraduate = (leaf: string): boolean => /^(tren|sau) (dai hoc|dh)$/.test(foldWords(leaf).join(' '));
