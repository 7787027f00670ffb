import { describe, expect, it } from '@jest/globals';
import { hundredthsOfPercent, percentText, readDecimal, readRoman } from './numbers.js';

describe('a percentage', () => {
  it.each([
    [332, 2025, '16,40\u00a0%'],
    [1, 3, '33,33\u00a0%'],
    [2, 3, '66,67\u00a0%'],
    [0, 10, '0,00\u00a0%'],
    [10, 10, '100,00\u00a0%'],
    [16395, 100000, '16,40\u00a0%'],
  ])('%i of %i is %s', (part, whole, text) => expect(percentText(hundredthsOfPercent(part, whole)!, 'vi')).toBe(text));

  it('has a point in English', () => expect(percentText(1640, 'en')).toBe('16.40%'));

  it('is none where there is nobody to count', () => expect(hundredthsOfPercent(1, 0)).toBeNull());
});

describe('a number in a roster', () => {
  it.each([
    ['5,08', 5.08],
    ['3.66', 3.66],
    [3, 3],
    ['2.340.000', 2340000],
    ['1.490.000,5', 1490000.5],
    ['1,234.5', 1234.5],
    ['1.234', 1.234],
    ['1.23.4', null],
    [Number.NaN, null],
    ['abc', null],
    ['', null],
  ])('%s', (text, value) => expect(readDecimal(text)).toBe(value));
});

describe('a Roman numeral', () => {
  it.each([
    ['I', 1],
    ['IV', 4],
    ['XII', 12],
    ['XL', 40],
    ['A', null],
    ['', null],
    ['IIII', null],
  ])('%s', (text, value) => expect(readRoman(text)).toBe(value));
});
