import { describe, expect, it } from '@jest/globals';
import { type RawCell, Sheet } from '../sheet.js';
import { findHeading, headingsOf } from './find-heading.js';

const cell = (column: number, text: string): RawCell => ({ column, type: 'text', value: text, text, numberFormat: null, font: null });

describe('the heading of a table', () => {
  it('is told by no more of a cell than a heading says', () => {
    const texts = ['Họ và tên', 'Ngày sinh', `Ghi chú ${'sinh '.repeat(6_000)}`];
    const sheet = new Sheet([{ number: 1, cells: texts.map((text, column) => cell(column, text)) }], []);
    expect(findHeading(sheet)).toEqual({ from: 1, to: 1 });
    expect([...headingsOf(sheet, { from: 1, to: 1 }).values()].map(([level]) => level!.length)).toEqual([9, 9, 300]);
  });

  it('may name years beside what is asked of each, and a person is none of it', () => {
    const rowOf = (number: number, ...texts: readonly string[]) => ({ number, cells: texts.map((text, column) => cell(column, text)) });
    const head = ['Họ và tên', 'Chức vụ', 'Trình độ', '2023', '2024', '2025'];
    const people = [rowOf(2, 'Lý Thị An', 'Chuyên viên', 'Đại học', 'HTT', 'HTT', 'HTXS'), rowOf(3, 'Lý Thị Ba', '1980', '2016', '')];
    expect(findHeading(new Sheet([rowOf(1, ...head), ...people], []))).toEqual({ from: 1, to: 1 });
    expect(findHeading(new Sheet([rowOf(1, 'Họ và tên', 'Năm sinh', '2025'), ...people], []))).toBeNull();
  });
});
