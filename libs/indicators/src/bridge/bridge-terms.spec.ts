import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { rateOf } from '../arithmetic/ratio.js';
import { TERMS } from './bridge.body.js';
import { termsOf } from './bridge-terms.js';

const end = (numerator: number, denominator: number) => ({
  onDay: '2025-12-31',
  definitionVersion: 1,
  numerator,
  denominator,
  rate: rateOf(numerator, denominator),
});

describe('the terms of a change', () => {
  it('are in people what the plan of a town would read: +7 graduated, +2 hired, -3 retired', () => {
    const counted = [
      { term: 'retired', numerator: -3, denominator: -10, people: 10 },
      { term: 'reached', numerator: 7, denominator: 0, people: 7 },
      { term: 'hired', numerator: 2, denominator: 12, people: 12 },
    ] as const;
    const { terms, denominatorEffect } = termsOf(counted, end(158, 1000), end(164, 1002));
    expect(terms.map(({ term, points }) => [term, points])).toEqual([
      ['hired', 0.002],
      ['reached', 0.007],
      ['retired', -0.003],
    ]);
    expect(denominatorEffect).toBe(-0.000327);
  });

  it('add up to the change of the rate exactly, whatever the numbers', () => {
    const change = fc.record({
      term: fc.constantFrom(...TERMS),
      numerator: fc.integer({ min: -300, max: 300 }),
      denominator: fc.integer({ min: -300, max: 300 }),
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(change, { selector: ({ term }) => term }),
        fc.integer({ min: 5_000, max: 90_000 }),
        fc.integer({ min: 4_000, max: 5_000 }),
        (changes, denominator, numerator) => {
          const counted = changes.map((one) => ({ ...one, people: 1 }));
          const sum = (of: 'numerator' | 'denominator') => changes.reduce((all, one) => all + one[of], 0);
          const [from, to] = [end(numerator, denominator), end(numerator + sum('numerator'), denominator + sum('denominator'))];
          const { terms, denominatorEffect } = termsOf(counted, from, to);
          const all = terms.reduce((points, one) => points + Math.round(one.points! * 1e6), Math.round(denominatorEffect! * 1e6));
          expect(all).toBe(Math.round(to.rate! * 1e6) - Math.round(from.rate! * 1e6));
        },
      ),
    );
  });

  it('say nothing of a rate where nobody was counted', () => {
    const { terms, denominatorEffect } = termsOf([{ term: 'hired', numerator: 1, denominator: 1, people: 1 }], end(0, 0), end(1, 1));
    expect([terms[0]!.points, denominatorEffect]).toEqual([null, null]);
  });
});
