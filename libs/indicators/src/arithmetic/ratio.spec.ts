import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fractionOf, rateOf, reaches, shortOf, statusOf } from './ratio.js';

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
