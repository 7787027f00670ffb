import { clean, fold } from './fold.js';

/** What stood before and behind a name in its cell, by the codes of the catalogues. */
export interface PrefixedName {
  readonly name: string;
  readonly degrees: readonly string[]; // education_levels: TS, ThS, CKI, CKII, ...
  readonly titles: readonly string[]; // GS, PGS
  readonly honours: readonly string[]; // NGUT, TTUT, ...
  readonly others: readonly string[]; // BS, KS, ĐD, Đ/c, Ông, Bà
  readonly suffixNote: string | null; // "đã nghỉ hưu"
}

type Part = 'degrees' | 'titles' | 'honours' | 'others';

type Found = readonly (readonly [part: Part, code: string])[];

/** Folded, without blanks and dots. */
const PREFIXES: Readonly<Record<Part, Readonly<Record<string, readonly string[]>>>> = {
  titles: { GS: ['gs', 'giaosu'], PGS: ['pgs', 'phogiaosu'] },
  degrees: {
    TSKH: ['tskh', 'tiensikhoahoc', 'tiensykhoahoc'],
    TS: ['ts', 'tiensi', 'tiensy'],
    ThS: ['ths', 'thacsi', 'thacsy'],
    CKII: ['ckii', 'ck2', 'bsckii', 'bsck2', 'dsckii', 'dsck2', 'chuyenkhoaii', 'chuyenkhoa2', 'chuyenkhoacapii', 'chuyenkhoacap2'],
    CKI: ['cki', 'ck1', 'bscki', 'bsck1', 'dscki', 'dsck1', 'chuyenkhoai', 'chuyenkhoa1', 'chuyenkhoacapi', 'chuyenkhoacap1'],
    BSNT: ['bsnt', 'bacsinoitru', 'bacsynoitru'],
  },
  honours: {
    NGND: ['ngnd', 'nhagiaonhandan'],
    NGUT: ['ngut', 'nhagiaouutu'],
    TTND: ['ttnd', 'thaythuocnhandan'],
    TTUT: ['ttut', 'thaythuocuutu'],
    NSND: ['nsnd', 'nghesinhandan', 'nghesynhandan'],
    NSUT: ['nsut', 'nghesiuutu', 'nghesyuutu'],
    NNND: ['nnnd', 'nghenhannhandan'],
    NNUT: ['nnut', 'nghenhanuutu'],
  },
  others: {
    BS: ['bs', 'bacsi', 'bacsy'],
    DS: ['ds', 'duocsi', 'duocsy'],
    KS: ['ks', 'kysu', 'kisu'],
    KTS: ['kts', 'kientrucsu'],
    CN: ['cn', 'cunhan', 'cndd', 'cnhs'],
    ĐD: ['dd'],
    YS: ['ys'],
    KTV: ['ktv', 'kythuatvien'],
    NHS: ['nhs', 'nuhosinh'],
    LS: ['ls', 'luatsu'],
    NCS: ['ncs', 'nghiencuusinh'],
    'Đ/c': ['d/c', 'dongchi'],
    Ông: ['ong'],
    Bà: ['ba'],
  },
};

/** Written without a blank between them: "PGSTS", "ThSBS". */
const GLUED: Readonly<Record<string, Found>> = {
  gsts: [
    ['titles', 'GS'],
    ['degrees', 'TS'],
  ],
  gstskh: [
    ['titles', 'GS'],
    ['degrees', 'TSKH'],
  ],
  pgsts: [
    ['titles', 'PGS'],
    ['degrees', 'TS'],
  ],
  pgstskh: [
    ['titles', 'PGS'],
    ['degrees', 'TSKH'],
  ],
  thsbs: [
    ['degrees', 'ThS'],
    ['others', 'BS'],
  ],
  tsbs: [
    ['degrees', 'TS'],
    ['others', 'BS'],
  ],
};

const MEANING: ReadonlyMap<string, Found> = new Map([
  ...Object.entries(PREFIXES).flatMap(([part, codes]) =>
    Object.entries(codes).flatMap(([code, patterns]) => patterns.map((pattern): [string, Found] => [pattern, [[part as Part, code]]])),
  ),
  ...Object.entries(GLUED),
]);

/** Without their accents these are family and middle names: "Ong", "Bá". */
const NEED_ACCENTS = new Set(['ông', 'bà']);
const MOST_PIECES = 4;
const LONGEST = 300; // characters of a name with all that is said of its bearer: what says more is a story, and is taken apart for each of its words

/** Before two words more, "Ông" is how somebody is addressed only where the first of them is a family name. */
const FAMILIES =
  /^(nguyễn|trần|lê|phạm|hoàng|huỳnh|phan|vũ|võ|đặng|bùi|đỗ|hồ|ngô|dương|lý|lí|đinh|trịnh|đoàn|lương|mai|tô|hà|cao|đào|lâm|vi|lò|hứa|nông|hoa|chu|bàn|triệu|phùng|ma|mã|quách|tạ|thái|đàm|la|lục|giáp|tống|kiều|châu|từ|nghiêm|bạch|khổng|vương|quan|doãn|thân|ninh|lưu|phí|trương|tăng|bế|sầm|giàng|sùng|vàng|thào|hạng)$/iu;

/** "Ông Nguyễn Văn An", but "Ông Thị Mai": before a middle name it is the family name. */
function isAddress(written: string, rest: string): boolean {
  const words = rest.split(' ', 3);
  if (!NEED_ACCENTS.has(written.toLocaleLowerCase('vi')) || /^(thị|văn)$/i.test(words[0]!)) return false;
  return words.length > 2 || FAMILIES.test(words[0]!.normalize('NFC'));
}

/**
 * Strips titles and degrees off a name: "BSCKII. Phạm Ngọc Ảnh", "PGS, TS Hoàng Minh Dũng", "Nguyễn Văn An, ThS",
 * "NGƯT Bùi Thị Ân (đã nghỉ hưu)". Two words at least remain: what could be the name itself is not taken.
 */
export function stripNamePrefixes(input: string): PrefixedName {
  const found: Record<Part, string[]> = { degrees: [], titles: [], honours: [], others: [] };
  const add = (codes: Found): void => {
    for (const [part, code] of codes) found[part].push(code);
  };
  const text = clean(input);
  if (text.length > LONGEST) return { name: text, ...found, suffixNote: null };
  const note = /\s*\(([^()]*)\)$/.exec(text);
  let name = takeAll(note ? text.slice(0, note.index) : text, 2, add);
  const behind = /^(.*\S)(?:,\s*|\s[-–]\s)([^,]+)$/.exec(name);
  const codesBehind: (readonly [Part, string])[] = [];
  if (behind?.[1]?.includes(' ') && takeAll(behind[2]!, 0, (codes) => codesBehind.push(...codes)) === '') {
    add(codesBehind);
    name = behind[1].replace(/[\s,]+$/, '');
  }
  return { name, ...found, suffixNote: note?.[1]?.trim() || null };
}

/** Takes known prefixes off a text as long as so many words remain; gives the rest. */
function takeAll(text: string, remaining: number, add: (codes: Found) => void): string {
  for (let rest = text; ; ) {
    const next = takePrefix(rest, remaining);
    if (!next) return rest;
    add(next.codes);
    rest = next.rest;
  }
}

/** The longest run of pieces ("Th" "s", "Thạc" "sỹ") that means something; pieces end at a blank, dot or comma. */
function takePrefix(text: string, remaining: number): { codes: Found; rest: string } | null {
  const pieces = [...text.matchAll(/([^\s.,:;]+)[\s.,:;-]*/g)].slice(0, MOST_PIECES + 1);
  if (pieces[0]?.index !== 0) return null;
  for (let count = Math.min(MOST_PIECES, pieces.length); count > 0; count--) {
    const taken = pieces.slice(0, count);
    const rest = text.slice(taken.reduce((length, [piece]) => length + piece.length, 0));
    const written = taken.map(([, piece]) => piece!).join('');
    const codes = MEANING.get(fold(written).replace(/-/g, ''));
    if (!codes || (/^(ong|ba)$/.test(fold(written)) && !isAddress(written, rest))) continue;
    if (rest === '' ? remaining === 0 : rest.split(' ').length >= remaining) return { codes, rest };
  }
  return null;
}
