import { clean, fold, readRoman } from '#libs/kernel';
import type { MappedColumn } from '../mapping/map-columns.js';
import type { Sheet } from '../sheet.js';

export type RowKind = 'person' | 'group' | 'total' | 'number' | 'blank' | 'footer' | 'signature';

/** What a row below the heading is. STT restarts in each group, so it is no key. */
export function classify(sheet: Sheet, row: number, columns: readonly MappedColumn[]): RowKind {
  const cells = sheet.filled(row);
  if (cells.length === 0) return 'blank';
  const texts = cells.map(({ text }) => clean(text));
  const nameColumns = columns.filter(({ field }) => field !== null && NAMES.has(field)).map(({ column }) => column);
  if (isNumberRow(texts)) return 'number';
  if (nameColumns.length === 0) return 'footer';
  const order = columns.find(({ field }) => field === 'order')?.column;
  const number = order === undefined ? '' : sheet.text(row, order);
  const name = nameColumns.map((column) => sheet.text(row, column)).find((text) => text !== '' && !isNobody(text)) ?? '';
  const isCounted = /^\d+[.)]?$/.test(number) && /\p{L}/u.test(name);
  if (!isCounted && (texts.slice(0, 2).some(isTotal) || CLOSING.test(texts[0]!))) return 'total';
  if (!isCounted && number === '' && texts.length > 1 && texts.every((text) => SIGNS.test(fold(text.slice(0, LONGEST)))))
    return 'signature';
  if (!isCounted && texts.some((text) => SIGNATURE.test(fold(text.slice(0, LONGEST))))) return 'signature';
  const data = cells.filter(
    ({ column }) =>
      !nameColumns.includes(column) && column !== order && columns.some((mapped) => mapped.column === column && mapped.field !== null),
  );
  if (!name && isHeadOfPart(number, texts)) return 'group';
  if (texts.slice(0, 2).some((text) => REMARK.test(fold(text))) && !isCounted) return 'footer';
  if (data.length === 0 && isGroupHead(sheet, row, number, name || texts[0]!, lastOfName(columns))) return 'group';
  if (!name) return 'footer';
  return /\p{L}/u.test(name) && (data.length > 0 || /^\d+/.test(number)) ? 'person' : 'footer';
}

const NAMES: ReadonlySet<string> = new Set(['fullName', 'familyName', 'givenName']);

/** Of people side by side the first one's. */
const lastOfName = (columns: readonly MappedColumn[]): number =>
  Math.max(...columns.flatMap(({ field, column, block = 0 }) => (field !== null && NAMES.has(field) && block === 0 ? column : [])));

/** "Khuyết", "chưa bố trí", "(thuê khoán)": a post that nobody of the list holds. */
const isNobody = (text: string): boolean => text.length <= LONGEST_NAME && (NOBODY.test(fold(text)) || /^\([^()]*\)$/.test(text));
const LONGEST_NAME = 60;
const NOBODY =
  /^[("\s]*(khuyet|trong|vi tri trong|thieu|dang khuyet|con thieu|(hien )?chua (co|bo tri|tuyen|phan cong)( nguoi)?|dang tuyen|cho tuyen|tuyen moi|du kien tuyen)( \S+){0,4}$/;

/** "I | Nhóm vị trí lãnh đạo": a numeral, one text, and counts at most. */
function isHeadOfPart(number: string, texts: readonly string[]): boolean {
  const words = texts.filter((text) => /\p{L}{2}/u.test(text) && text !== number);
  return (
    (readRoman(number) !== null || /^[A-ZĐ][.)]?$/.test(number)) &&
    words.length === 1 &&
    texts.every((text) => text === number || words.includes(text) || /^\d+$/.test(text))
  );
}

/** "Tổng cộng", "Cộng:", "TONG SO"; by its accents, for Tống is a family name and Công a given one. */
const isTotal = (text: string): boolean =>
  /^(tổng|cộng)(?![\p{L}])(?! hòa| hoà)/iu.test(text) || /^(tong cong|tong so)(?!\w)|^(cong|tong)\s*:/i.test(text);

const LONGEST = 300; // characters of what closes a list: a story with many dates in it would be searched from each of them
const SIGNATURE =
  /^(nguoi lap|lap bieu|lap bang|thu truong|noi nhan|nguoi tong hop|xac nhan cua|ky ten|\(ky[,) ]|ky, |ky va |t\/m |tm\. ?|kt\. ?|tl\. ?)|, ngay .*(thang|nam)|^ngay [ .…]*\d* ?thang/;
/** "TRƯỞNG PHÒNG TC-HC", "HIỆU TRƯỞNG": who signs below a list, where nothing else stands in the row. */
const SIGNS =
  /^(q\. ?|quyen )?(pho )?(truong (phong|ban|khoa|tram|thon|ban to chuc|don vi|bo mon)|to truong|hieu truong|giam doc|tong giam doc|chu tich|bi thu|vien truong|chanh (van phong|thanh tra)|(chi )?cuc truong|chi cuc truong|vu truong|ke toan truong|thu truong)( \S+){0,6}$/;
/** "Danh sách này có 04 người./." */
const CLOSING =
  /^(?:ấn định )?danh sách (?:này |trên )?(?:gồm |có |ấn định )*(?:tổng số )?\d{1,6} (?:người|đồng chí|đ\/c|cán bộ|công chức|viên chức)/iu;
const REMARK = /^(ghi chu|luu y|chu thich|danh sach (nay )?(gom|co)|\*)/;

/** "1 2 3 …", "(1) (2)", "A B 1 2": the numbers of the columns, which look like a person. */
function isNumberRow(texts: readonly string[]): boolean {
  if (texts.length < 3) return false;
  const plain = texts.map((text) => text.replace(FORMULA, '')); // "16=8+14+15": a column counted from others
  const numbered = plain.filter((text) => /^\(?\d{1,3}\)?$/.test(text) || /^[A-Z]$/.test(text));
  const numbers = plain.flatMap((text) => (/^\(?\d{1,3}\)?$/.test(text) ? [Number(text.replace(/\D/g, ''))] : []));
  const rising = numbers.every((value, at) => at === 0 || value === numbers[at - 1]! + 1);
  return numbered.length === texts.length && rising;
}

const FORMULA = /\s*=[\d\s()+\-*/:%,.x]+$/;

/** Marked by a numeral or letter, in capitals, merged across the table, or beginning like the name of a unit. */
function isGroupHead(sheet: Sheet, row: number, number: string, text: string, nameColumn: number): boolean {
  if (readRoman(number) !== null || /^[A-ZĐ][.)]?$/.test(number)) return true;
  if (/^\d+$/.test(number) || !/\p{L}/u.test(text)) return false;
  const [first] = sheet.filled(row);
  if (!first || first.column > nameColumn) return false;
  const merge = sheet.mergeAt(row, first.column);
  const isBand = merge !== null && merge.toColumn - merge.fromColumn >= 2 && merge.fromRow === merge.toRow;
  return isBand || text === text.toLocaleUpperCase('vi') || NUMBERED.test(text) || UNIT.test(fold(text));
}

const NUMBERED = /^(\d{1,2}|[IVXLC]{1,6}|[A-ZĐ])[.)/:-]\s*\p{L}/u;
const UNIT =
  /^(phong|ban|to|khoa|van phong|bo phan|trung tam|truong|tram|doi|doan|hoi|khoi|dang uy|ubnd|hdnd|uy ban|mat tran|lanh dao|ban giam|chi cuc|benh vien)( |$)/;

/** "1. Phòng Kinh tế (03 người)" is "Phòng Kinh tế". */
export function groupNameOf(sheet: Sheet, row: number): string {
  const texts = sheet.filled(row).map(({ text }) => clean(text));
  const text = texts.find((candidate) => candidate.length > 3) ?? texts.at(-1) ?? '';
  const bare = text.replace(NUMBERED, (mark) => mark.slice(-1)).replace(/\s*[(:-]\s*\d+\s*(người|đ\/c|đồng chí|biên chế)?\)?$/i, '');
  return clean(bare) || text;
}

/** What a total says in words: whether of everybody, and how many. */
export function claimOf(sheet: Sheet, row: number): { grand: boolean; count: number } | null {
  const texts = sheet.filled(row).map(({ text }) => clean(text));
  const sentence = texts.join(' ');
  const number = /(?<!\d)(\d{1,7})\s*(?:người|đồng chí|đ\/c|cán bộ|công chức|viên chức|giáo viên|hội viên|trí thức)/i.exec(sentence)?.[1];
  return number ? { grand: texts.slice(0, 2).some((text) => fold(text).startsWith('tong')), count: Number(number) } : null;
}
