import { clean, foldWords } from '#libs/kernel';

/** What offices shorten in the head of a table, folded. */
const SPELLED: Readonly<Record<string, string>> = {
  td: 'trinh do',
  tdcm: 'trinh do chuyen mon',
  tdvh: 'trinh do van hoa',
  cm: 'chuyen mon',
  cmnv: 'chuyen mon nghiep vu',
  vh: 'van hoa',
  gdpt: 'giao duc pho thong',
  ll: 'ly luan',
  ql: 'quan ly',
  hs: 'he so',
  hsl: 'he so luong',
  pc: 'phu cap',
  pccv: 'phu cap chuc vu',
  gt: 'gioi tinh',
  ntns: 'ngay thang nam sinh',
  hoten: 'ho ten',
  dcsvn: 'dang cong san viet nam',
  hktt: 'ho khau thuong tru',
};

/** What two words are short for together: "C.VỤ", "T.ĐỘ CM"; beside a day TĐ is no level. */
const PAIRS: Readonly<Record<string, string>> = {
  'c vu': 'chuc vu',
  'va td': 'va tuong duong',
  'c danh': 'chuc danh',
  'c mon': 'chuyen mon',
  'c nganh': 'chuyen nganh',
  'c chi': 'chung chi',
  't do': 'trinh do',
  'n ngu': 'ngoai ngu',
  't hoc': 'tin hoc',
  'd vi': 'don vi',
  'd toc': 'dan toc',
  'h so': 'he so',
  'n sinh': 'nam sinh',
  'ngay td': 'ngay tuyen dung',
  'nam td': 'nam tuyen dung',
};

/** What is short for something only where it is all that a level says: by its accents, for ĐT is a telephone and DT an ethnic group. */
const ALONE: Readonly<Record<string, string>> = {
  dt: 'dan toc',
  đt: 'dien thoai',
  nn: 'ngoai ngu',
  'trình độ nn': 'ngoai ngu',
  'trinh do nn': 'ngoai ngu',
  th: 'tin hoc',
  'trình độ th': 'tin hoc',
  'trinh do th': 'tin hoc',
  'số ll': 'so ly lich',
  'so ll': 'so ly lich',
};

/** "15.2- Trình độ chuyên môn", "1) Họ và tên", "(3) Ngày sinh": the number of an item in a form is no word of it. */
const ITEM = /^\(?\d{1,2}(?:\.\d{1,2}){0,3}\s{0,3}[.)/:-]{1,3}\s*(?=\p{L})/u;

export const withoutItem = (level: string): string => level.replace(ITEM, '');

/** "HoTen", "MaNgach": how programs call their columns. */
const JOINED = /^[A-Za-z]{5,}$/;

/** The levels of a heading in the words that patterns know: folded, abbreviations spelled out. */
export function spelledOut(heading: readonly string[]): string {
  const bare = heading.map(withoutItem);
  const ofDegrees = bare.length > 1 && /chuyen mon|dao tao/.test(foldWords(bare[0]!).join(' ')); // there TH is a school
  return bare
    .map((level) => (ofDegrees ? undefined : ALONE[levelKey(level)]) ?? spelledLevel(level))
    .filter(Boolean)
    .join(' / ');
}

/** The same without what stands in brackets: "Nữ (x)", "Mã ngạch (hạng)". */
export const withoutBrackets = (heading: readonly string[]): string[] =>
  heading.map((level) => clean(level.replace(/\([^()]*\)/g, ' '))).filter(Boolean);

const levelKey = (level: string): string => clean(level).toLocaleLowerCase('vi').replaceAll('_', ' ');

function spelledLevel(level: string): string {
  const words = foldWords(JOINED.test(level) ? level.replace(/([a-z])(?=[A-Z][a-z])/g, '$1 ') : level);
  const spelled: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const pair = PAIRS[`${words[at]} ${words[at + 1]}`];
    spelled.push(pair ?? SPELLED[words[at]!] ?? words[at]!);
    if (pair) at++;
  }
  return spelled.join(' ');
}
