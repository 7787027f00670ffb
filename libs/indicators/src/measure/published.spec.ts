import { describe, expect, it } from '@jest/globals';
import { lastQuarterEnd, publishedMoment, toldAnewOn } from './published.js';

describe('numbers as they are published', () => {
  it.each([
    ['2026-11-24', '2026-09-30', '2027-01-01'],
    ['2026-10-01', '2026-09-30', '2027-01-01'],
    ['2026-09-30', '2026-06-30', '2026-10-01'],
    ['2027-01-01', '2026-12-31', '2027-04-01'],
    ['2026-12-31', '2026-09-30', '2027-01-01'],
    ['2028-05-31', '2028-03-31', '2028-07-01'],
  ])('on %s are those of %s, until %s', (today, told, anew) => {
    expect([lastQuarterEnd(today), toldAnewOn(today)]).toEqual([told, anew]);
  });

  it('are of the end of the quarter and of the ends of years before it, as known when that quarter ended', () => {
    const knownAt = '2026-09-30T17:00:00.000Z';
    const at = (onDay: string | null) => publishedMoment({ onDay, knownAt: null }, '2026-11-24');
    for (const asked of [null, '2026-11-24', '2026-09-30']) expect(at(asked)).toEqual({ onDay: '2026-09-30', knownAt });
    expect(at('2025-12-31')).toEqual({ onDay: '2025-12-31', knownAt });
  });

  it.each([
    ['another day', '2026-11-23', null],
    ['an earlier quarter', '2026-06-30', null],
    ['the end of a year that is not over', '2026-12-31', null],
    ['what was known at another time', null, '2026-09-30T17:00:00.000Z'],
  ])('are not of %s', (_, onDay, knownAt) => {
    expect(() => publishedMoment({ onDay, knownAt }, '2026-11-24')).toThrow('indicators.told_as_published');
  });
});
