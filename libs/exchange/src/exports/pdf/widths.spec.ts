import { describe, expect, it } from '@jest/globals';
import { widthsOf } from './widths.js';

const total = (widths: readonly number[]) => Math.round(widths.reduce((all, one) => all + one, 0));

describe('columns across a page', () => {
  it('give codes and days the room they need, and share the rest in proportion', () => {
    const [code, name, day, unit] = widthsOf([12, 26, 13, 52], 400, 8) as [number, number, number, number];
    expect(code).toBeGreaterThanOrEqual(12 * 8 * 0.5);
    expect(day).toBeGreaterThan(code);
    expect(unit / name).toBeCloseTo(2);
    expect(total([code, name, day, unit])).toBe(400);
  });

  it.each([
    ['few of them', [12, 26], 778],
    ['only narrow ones', [12, 13, 10], 778],
    ['more than a page holds', Array.from({ length: 40 }, (_, at) => (at % 2 ? 12 : 30)), 778],
  ])('fill it: %s', (_, characters, across) => {
    expect(total(widthsOf(characters, across, 7))).toBe(across);
  });
});
