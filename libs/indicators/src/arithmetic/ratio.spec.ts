import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fractionOf, needOf, rateOf, reaches, shortOf, statusOf } from './ratio.js';

const target = { value: '0.1640', by: '2030-12-31' };

describe('a ratio against its target', () => {
  it.each([
    { numerator: 205, denominator: 1250, onDay: '2026-11-24', status: 'met', short: 0 },
    { numerator: 204, denominator: 1250, onDay: '2026-11-24', status: 'no_path', short: 1 },
    { numerator: 332, denominator: 2025, onDay: '2026-11-24', status: 'no_path', short: 1 }, // prints 16,40 %, one person short
    { numerator: 332, denominator: 2025, onDay: '2031-01-01', status: 'missed', short: 1 },
    { numerator: 0, denominator: 0, onDay: '2026-11-24', status: 'not_measurable', short: 0 },
    { numerator: 0, denominator: 1, onDay: '2026-11-24', status: 'no_path', short: 1 },
  ])('$numerator of $denominator on $onDay is $status, $short short', ({ numerator, denominator, onDay, status, short }) => {
    expect(statusOf(numerator, denominator, target, onDay)).toBe(status);
    expect(shortOf(numerator, denominator, target.value)).toBe(short);
  });

  it.each(['at_least', 'at_most'] as const)(
    'is reached (%s) exactly when those who are short come or go, and not one earlier',
    (direction) => {
      const step = direction === 'at_least' ? 1 : -1;
      fc.assert(
        fc.property(fc.nat(5000), fc.integer({ min: 1, max: 5000 }), (a, b) => {
          const [numerator, denominator] = [Math.min(a, b), b];
          const short = shortOf(numerator, denominator, target.value, direction);
          expect(reaches(numerator + step * short, denominator, target.value, direction)).toBe(true);
          if (short > 0) expect(reaches(numerator + step * (short - 1), denominator, target.value, direction)).toBe(false);
        }),
      );
    },
  );

  it('knows a ceiling from a floor', () => {
    expect(statusOf(10, 100, { value: '0.05', by: '2030-12-31' }, '2026-11-24', 'at_most')).toBe('no_path');
    expect(shortOf(10, 100, '0.05', 'at_most')).toBe(5);
    expect(statusOf(5, 100, { value: '0.05', by: '2030-12-31' }, '2026-11-24', 'at_most')).toBe('met');
  });

  it.each(['1.64', '16.4', '-0.1', '0,164', 'x', ''])('refuses %p as a fraction', (value) => {
    expect(() => fractionOf(value)).toThrow('not a fraction');
  });

  it('is exact to six decimals', () => {
    expect(rateOf(332, 2025)).toBe(0.163951);
    expect(rateOf(1, 3)).toBe(0.333333);
    expect(rateOf(2, 3)).toBe(0.666667);
    expect(rateOf(1, 0)).toBeNull();
  });
});

describe('a ratio on its way', () => {
  const path = {
    points: [
      { onDay: '2024-12-31', value: '0.1200' },
      { onDay: '2026-12-31', value: '0.1300' },
      { onDay: '2030-12-31', value: '0.1640' },
    ],
    tolerance: '0',
  };
  const status = (numerator: number, onDay: string, more: object = {}) =>
    statusOf(numerator, 1000, target, onDay, 'at_least', { path, ...more });

  it.each([
    { numerator: 130, onDay: '2026-12-31', expected: 'on_track' }, // exactly the milestone
    { numerator: 129, onDay: '2026-12-31', expected: 'behind' },
    { numerator: 125, onDay: '2025-12-31', expected: 'on_track' }, // half way between two of them
    { numerator: 124, onDay: '2025-12-31', expected: 'behind' },
    { numerator: 164, onDay: '2025-12-31', expected: 'met' },
    { numerator: 163, onDay: '2030-12-31', expected: 'behind' },
    { numerator: 163, onDay: '2031-01-01', expected: 'missed' },
    { numerator: 100, onDay: '2024-12-30', expected: 'no_path' }, // before the baseline
  ])('$numerator of 1000 on $onDay is $expected', ({ numerator, onDay, expected }) => expect(status(numerator, onDay)).toBe(expected));

  it('is on its way within the tolerance', () => {
    const lenient = { path: { ...path, tolerance: '0.001' } };
    expect(status(129, '2026-12-31', lenient)).toBe('on_track');
    expect(status(128, '2026-12-31', lenient)).toBe('behind');
  });

  it('is at risk where the forecast ends short, whether or not the milestones are kept', () => {
    const short = { outlook: { numerator: 332, denominator: 2025 } }; // prints 16,40 %
    const enough = { outlook: { numerator: 333, denominator: 2025 } };
    expect(status(130, '2026-12-31', short)).toBe('at_risk');
    expect(status(120, '2026-12-31', short)).toBe('at_risk');
    expect(status(130, '2026-12-31', enough)).toBe('on_track');
    expect(status(120, '2026-12-31', enough)).toBe('behind');
  });

  it('keeps below a ceiling on the way down', () => {
    const down = {
      points: [
        { onDay: '2024-12-31', value: '0.2' },
        { onDay: '2026-12-31', value: '0.1' },
      ],
      tolerance: '0',
    };
    const ceiling = { value: '0.1', by: '2026-12-31' };
    const of = (numerator: number) => statusOf(numerator, 100, ceiling, '2025-12-31', 'at_most', { path: down });
    expect([of(15), of(16), of(10)]).toEqual(['on_track', 'behind', 'met']);
  });
});

describe('the figures of Government report 392', () => {
  it('are 12,387 of 106,139: 11,67 %, however it was printed', () => {
    expect(rateOf(12_387, 106_139)).toBe(0.116705);
    expect(rateOf(72_369, 106_139)).toBe(0.681832);
    expect(needOf(106_139, '0.1640')).toBe(17_407);
    expect(shortOf(12_387, 106_139, '0.1640')).toBe(5_020);
  });
});
