import { describe, expect, it } from '@jest/globals';
import { type RawCell, Sheet } from '../sheet.js';
import { findHeading, headingAt, headingsOf } from './find-heading.js';

const cell = (column: number, text: string): RawCell => ({ column, type: 'text', value: text, text, numberFormat: null, font: null });

describe('the heading of a table', () => {
  it('is told by no more of a cell than a heading says', () => {
    const texts = ['Họ và tên', 'Ngày sinh', `Ghi chú ${'sinh '.repeat(6_000)}`];
    const sheet = new Sheet([{ number: 1, cells: texts.map((text, column) => cell(column, text)) }], []);
    expect(findHeading(sheet)).toEqual({ from: 1, to: 1 });
    expect([...headingsOf(sheet, { from: 1, to: 1 }).values()].map(([level]) => level!.length)).toEqual([9, 9, 300]);
  });

  it('may number what it asks, and name ages and terms', () => {
    const rowOf = (number: number, ...texts: readonly string[]) => ({ number, cells: texts.map((text, column) => cell(column, text)) });
    const numbered = rowOf(1, '1) Họ và tên', '3. Ngày sinh', '15.2- Trình độ chuyên môn', 'Độ tuổi');
    const below = rowOf(2, '', '', '', '31 - 45');
    expect(findHeading(new Sheet([numbered, rowOf(2, 'Lý Thị An', '1980', 'ĐH', 'x')], []))).toEqual({ from: 1, to: 1 });
    expect(findHeading(new Sheet([numbered, below, rowOf(3, 'Lý Thị An', '1980', 'ĐH', 'x')], []))?.from).toBe(1);
  });

  it('is found again where it stands again, and a row of words is none', () => {
    const rowOf = (number: number, ...texts: readonly string[]) => ({ number, cells: texts.map((text, column) => cell(column, text)) });
    const sheet = new Sheet(
      [rowOf(1, 'TT', 'Họ và tên', 'Chức vụ', 'Trình độ'), rowOf(2, '', 'Hồ Thị Họ', 'Họ hàng', 'Đại học'), rowOf(3, 'Họ tên', 'Bà')],
      [],
    );
    expect([1, 2, 3].map((row) => headingAt(sheet, row))).toEqual([{ from: 1, to: 1 }, null, null]);
  });

  it('may name years beside what is asked of each, and a person is none of it', () => {
    const rowOf = (number: number, ...texts: readonly string[]) => ({ number, cells: texts.map((text, column) => cell(column, text)) });
    const head = ['Họ và tên', 'Chức vụ', 'Trình độ', '2023', '2024', '2025'];
    const people = [rowOf(2, 'Lý Thị An', 'Chuyên viên', 'Đại học', 'HTT', 'HTT', 'HTXS'), rowOf(3, 'Lý Thị Ba', '1980', '2016', '')];
    expect(findHeading(new Sheet([rowOf(1, ...head), ...people], []))).toEqual({ from: 1, to: 1 });
    expect(findHeading(new Sheet([rowOf(1, 'Họ và tên', 'Năm sinh', '2025'), ...people], []))).toBeNull();
  });
});
