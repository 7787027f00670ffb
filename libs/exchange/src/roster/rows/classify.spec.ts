import { describe, expect, it } from '@jest/globals';
import type { MappedColumn } from '../mapping/map-columns.js';
import { type RawCell, Sheet } from '../sheet.js';
import { claimOf, classify } from './classify.js';

const cell = (column: number, text: string): RawCell => ({ column, type: 'text', value: text, text, numberFormat: null, font: null });
const claimed = (...texts: readonly string[]) =>
  claimOf(new Sheet([{ number: 1, cells: texts.map((text, column) => cell(column, text)) }], []), 1);

const COLUMNS = ['familyName', 'givenName', 'position', 'category'].map((field, column) => ({ column, field }) as MappedColumn);
const kindOf = (...texts: readonly string[]) =>
  classify(new Sheet([{ number: 1, cells: texts.flatMap((text, column) => (text ? [cell(column, text)] : [])) }], []), 1, COLUMNS);

describe('a row', () => {
  it.each(['Khuyết', 'Chưa bố trí', 'Chưa có người', '(thuê khoán)'])('of a post that nobody holds is of nobody: «%s»', (name) =>
    expect(kindOf('', name, 'Phó Giám đốc')).toBe('footer'),
  );
  it('of the numbers of columns says how some are counted', () => expect(kindOf('A', 'B', '1', '2=(1+3)*25%')).toBe('number'));
  it('that closes a list counts it', () => {
    expect(kindOf('Danh sách này có 04 người./.')).toBe('total');
    expect(claimed('Danh sách này có 04 người./.')).toEqual({ grand: false, count: 4 });
  });

  it.each(['Kỹ sư giám sát', 'Kỹ thuật viên', 'Kỳ Sơn'])('is of a person whatever his post begins with: «%s»', (post) =>
    expect(kindOf('Nguyễn Hữu', 'Đạt', post, 'Viên chức')).toBe('person'),
  );
  it('of those who sign closes the list, and one of a person with such a post does not', () => {
    expect(kindOf('', 'TRƯỞNG PHÒNG TC-HC', '', 'HIỆU TRƯỞNG')).toBe('signature');
    expect(kindOf('Nguyễn Hữu', 'Đạt', 'Trưởng phòng', '')).toBe('person');
    expect(kindOf('', 'Nguyễn Hữu Đạt', 'Trưởng phòng', 'Hiệu trưởng')).toBe('person');
  });
  it.each(['(Ký, ghi rõ họ tên)', '(Ký và đóng dấu)', 'Ký, đóng dấu', 'Ký tên'])('of signatures closes the list: «%s»', (text) =>
    expect(kindOf('', '', text)).toBe('signature'),
  );
});

describe('a total in words', () => {
  it.each([
    ['Tổng cộng: 40 người', { grand: true, count: 40 }],
    ['Danh sách gồm 03 đồng chí', { grand: false, count: 3 }],
    ['Cộng 12 viên chức', { grand: false, count: 12 }],
    [`Tổng cộng: ${'9'.repeat(400)} người`, null],
    ['Tổng cộng', null],
  ])('%j claims so many people, or none that could be', (text, claim) => {
    expect(claimed(text)).toEqual(claim);
  });
});
