import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from './day.js';
import { contains, overlaps } from './period.js';

describe('a period', () => {
  it('holds its first day and not the day it ends on', () => {
    const year = { from: '2026-01-01', to: '2027-01-01' };
    expect([contains(year, '2026-01-01'), contains(year, '2026-12-31'), contains(year, '2027-01-01')]).toEqual([true, true, false]);
  });

  it('without an end is still open, without a start has always been', () => {
    expect(contains({ from: '2026-01-01', to: null }, '2090-01-01')).toBe(true);
    expect(contains({ from: null, to: '2026-01-01' }, '1900-01-01')).toBe(true);
  });

  it('that begins when another ends does not overlap it', () => {
    expect(overlaps({ from: '2025-01-01', to: '2026-01-01' }, { from: '2026-01-01', to: null })).toBe(false);
    expect(overlaps({ from: null, to: null }, { from: '2026-01-01', to: null })).toBe(true);
  });

  it('overlaps another exactly where some day lies in both', () => {
    const bound = fc.option(fc.integer({ min: 0, max: 12 }), { nil: null });
    const period = fc
      .tuple(bound, bound)
      .filter(([from, to]) => from === null || to === null || from < to)
      .map(([from, to]) => ({
        from: from === null ? null : addDays('2026-01-01', from),
        to: to === null ? null : addDays('2026-01-01', to),
      }));
    const days = Array.from({ length: 15 }, (_, index) => addDays('2025-12-31', index));
    fc.assert(fc.property(period, period, (a, b) => overlaps(a, b) === days.some((day) => contains(a, day) && contains(b, day))));
  });
});
