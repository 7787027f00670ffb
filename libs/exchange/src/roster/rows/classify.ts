import { fold, readRoman } from '#libs/kernel';
import type { MappedColumn } from '../mapping/map-columns.js';
import type { Sheet } from '../sheet.js';

export type RowKind = 'person' | 'group' | 'total' | 'number' | 'blank' | 'footer';

/** What a row below the heading is. STT restarts in each group, so it is no key. */
export function classify(sheet: Sheet, row: number, columns: readonly MappedColumn[]): RowKind {
  const cells = sheet.filled(row);
  if (cells.length === 0) return 'blank';
  const first = fold(cells[0]!.text);
  const second = fold(cells[1]?.text ?? '');
  if (isTotal(first) || isTotal(second)) return 'total';
  const columnOf = (code: string) => columns.find(({ field }) => field === code)?.column;
  const nameColumn = columnOf('fullName') ?? columnOf('givenName') ?? columnOf('familyName');
  if (nameColumn === undefined) return 'footer';
  const name = sheet.text(row, nameColumn);
  if (isNumberRow(cells.map(({ text }) => text.trim()))) return 'number';
  const order = columnOf('order');
  const number = order === undefined ? '' : sheet.text(row, order);
  const data = cells.filter(
    ({ column }) =>
      column !== nameColumn && column !== order && columns.some((mapped) => mapped.column === column && mapped.field !== null),
  );
  if (data.length === 0 && isGroupHead(number, name || cells[0]!.text))
    return FOOTER.test(first) || FOOTER.test(second) ? 'footer' : 'group';
  if (!name || FOOTER.test(fold(name))) return 'footer';
  return /\p{L}/u.test(name) && (data.length > 0 || /^\d+/.test(number)) ? 'person' : 'footer';
}

const isTotal = (text: string): boolean => /^(tong (cong|so)|cong|tong)(\b|:)/.test(text);
const FOOTER = /^(ghi chu|nguoi lap|thu truong|noi nhan|t\/m|tm\.|xac nhan|lap bieu|ngay .*(thang|nam)|.*, ngay )/;

/** "1 2 3 …", "(1) (2)", "A B 1 2": the numbers of the columns, which look like a person. */
function isNumberRow(texts: readonly string[]): boolean {
  if (texts.length < 3) return false;
  const numbered = texts.filter((text) => /^\(?\d{1,3}\)?$/.test(text) || /^[A-Z]$/.test(text));
  const numbers = texts.flatMap((text) => (/^\(?\d{1,3}\)?$/.test(text) ? [Number(text.replace(/\D/g, ''))] : []));
  const rising = numbers.every((value, at) => at === 0 || value === numbers[at - 1]! + 1);
  return numbered.length === texts.length && rising;
}

function isGroupHead(number: string, text: string): boolean {
  if (readRoman(number) !== null || /^[A-ZĐ]$/.test(number)) return true;
  return number === '' && text.length > 0 && text === text.toLocaleUpperCase('vi');
}
