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
});
