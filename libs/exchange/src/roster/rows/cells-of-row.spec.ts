import { describe, expect, it } from '@jest/globals';
import { type RawCell, Sheet } from '../sheet.js';
import { RowReader } from './cells-of-row.js';

const COLUMNS = [
  { column: 0, name: 'A', heading: ['Họ và tên'], field: 'fullName', confidence: 'alias' },
  { column: 1, name: 'B', heading: ['Dân tộc'], field: 'ethnicity', confidence: 'alias' },
] as const;
const cell = (column: number, text: string): RawCell => ({ column, type: 'text', value: text, text, numberFormat: null, font: null });

const textsOf = (...texts: readonly string[]): string[] => {
  const sheet = new Sheet([{ number: 1, cells: texts.map((text, column) => cell(column, text)) }], []);
  return [...new RowReader(COLUMNS).read(sheet, 1).values()].map(({ text }) => text);
};

describe('the cells of a row', () => {
  it('say no more by a desert of spaces than by one, and by one with a line end that a line ends', () => {
    const spaces = ' '.repeat(30_000);
    expect(textsOf(`${spaces}Lý${spaces}Thị Mai`, `Kinh${spaces}\n${spaces}Tày`)).toEqual(['Lý Thị Mai', 'Kinh\nTày']);
  });

  it('leave out what a program writes for nothing, and the sign that keeps a number a text', () => {
    expect(textsOf('NULL', "'022081000000")).toEqual(['022081000000']);
    expect(textsOf('-', '…')).toEqual([]);
    expect(textsOf('Nan', "H'Mông")).toEqual(['Nan', "H'Mông"]);
  });

  it('are otherwise as they were written', () => {
    expect(textsOf('Lý  Thị   Mai', `Kinh;${' '.repeat(20)}Tày`)).toEqual(['Lý  Thị   Mai', `Kinh;${' '.repeat(20)}Tày`]);
  });
});
