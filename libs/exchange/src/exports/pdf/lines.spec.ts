import { describe, expect, it } from '@jest/globals';
import { linesOf } from './lines.js';

const letters = (text: string) => text.length;

describe('lines of a text', () => {
  it.each([
    ['Trường Đại học Mẫu', 10, ['Trường Đại', 'học Mẫu']],
    ['một', 10, ['một']],
    ['', 10, ['']],
    ['a@example.invalid', 6, ['a@exam', 'ple.in', 'valid']],
    ['hai\ndòng', 10, ['hai', 'dòng']],
    ['ở Krông-Pắk-rất-dài nhé', 8, ['ở', 'Krông-Pắ', 'k-rất-dà', 'i nhé']],
    ['chữ', 0, ['c', 'h', 'ữ']], // wider than anything, and still an end
  ])('%j within %i', (text, width, lines) => {
    expect(linesOf(text, width, letters)).toEqual(lines);
  });
});
