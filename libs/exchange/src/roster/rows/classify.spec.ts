import { describe, expect, it } from '@jest/globals';
import { type RawCell, Sheet } from '../sheet.js';
import { claimOf } from './classify.js';

const cell = (column: number, text: string): RawCell => ({ column, type: 'text', value: text, text, numberFormat: null, font: null });
const claimed = (...texts: readonly string[]) =>
  claimOf(new Sheet([{ number: 1, cells: texts.map((text, column) => cell(column, text)) }], []), 1);

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
