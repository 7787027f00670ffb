import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Basis, grossOf, NO_LEVERS, needFor, project, wholePeople } from './project.js';

const none = { worst: 0, mean: 0, best: 0 };
const BASIS: Basis = {
  onDay: '2025-12-31',
  numerator: 325,
  denominator: 2500,
  retiring: [],
  attrition: none,
  converted: none,
  landing: [],
  recruitShare: none,
  quotas: [],
};
const at = (basis: Basis, year: number, levers = NO_LEVERS) =>
  project(basis, levers, 'mean').find(({ onDay }) => onDay === `${year}-12-31`)!;

describe('a forecast', () => {
  it('is that of the plan worked by hand: 2,500 with 325, one per cent fewer and ten leavers a year, need 390 of 2,377 in 2030', () => {
    const quotas = [2026, 2027, 2028, 2029, 2030].map((year) => ({ year, posts: 0 }));
    const retiring = [2026, 2027, 2028, 2029, 2030].map((year, at_) => ({ year, numerator: 10, denominator: 2500 * 0.99 ** at_ * 0.01 }));
    const end = at({ ...BASIS, retiring, quotas }, 2030);
    expect(wholePeople(end.denominator)).toBe(2377);
    expect(end.numerator).toBe(275);
    expect(needFor(end.denominator, 0.164)).toBe(390);
    expect(grossOf(390, 325, 50)).toBe(115);
    expect(grossOf(390, 325, 50) / 5).toBe(23);
  });

  it('keeps the staff where nothing else is planned: who leaves is followed', () => {
    const end = at({ ...BASIS, retiring: [{ year: 2027, numerator: 20, denominator: 100 }], recruitShare: { ...none, mean: 0.1 } }, 2027);
    expect([end.denominator, end.numerator, end.recruited]).toEqual([2500, 315, 100]);
  });

  it('takes the quotas that are open', () => {
    const end = at({ ...BASIS, quotas: [{ year: 2026, posts: 40 }], recruitShare: { ...none, mean: 0.5 } }, 2026);
    expect([end.denominator, end.numerator]).toEqual([2540, 345]);
  });

  it('counts who is sent to study two years later, and doctors four', () => {
    const sent = (year: number) => at(BASIS, year, { ...NO_LEVERS, send: 15, sendDoctors: 2 }).numerator;
    expect([2025, 2026, 2027, 2028, 2029, 2030].map(sent)).toEqual([325, 325, 325, 340, 355, 372]);
  });

  it('counts who studies today in the year in which the degree is due, unless they leave before', () => {
    const landing = [{ year: 2027, people: 20 }];
    expect([2026, 2027, 2028].map((year) => at({ ...BASIS, landing }, year).numerator)).toEqual([325, 345, 345]);
    const leaving = { ...none, mean: 0.1 };
    expect(at({ ...BASIS, landing, attrition: leaving }, 2027).studied).toBeCloseTo(20 * 0.9 * 0.9, 9);
  });

  it('does not count them twice where as many come to count every year as it is', () => {
    const basis = { ...BASIS, landing: [{ year: 2027, people: 20 }], converted: { ...none, mean: 5 } };
    expect([2026, 2027, 2028].map((year) => at(basis, year).numerator)).toEqual([330, 350, 355]);
  });

  it('counts those who are attracted among the recruits', () => {
    const levers = { ...NO_LEVERS, recruits: 10, attract: 4, share: 0.5 };
    const end = at(BASIS, 2026, levers);
    expect([end.denominator, end.numerator]).toEqual([2510, 332]);
  });

  it('takes only the rest of a year that has begun', () => {
    const begun = { ...BASIS, onDay: '2026-07-01', attrition: { ...none, mean: 0.1 } };
    expect(project(begun, NO_LEVERS, 'mean')[0]!.left).toBeCloseTo(325 * 0.1 * (183 / 365), 9);
  });

  it('ends in 2045, and never counts more people than there are or fewer than none', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        share,
        share,
        fc.integer({ min: -50, max: 400 }),
        fc.integer({ min: 0, max: 900 }),
        (attrition, recruit, converted, send) => {
          const basis = {
            ...BASIS,
            attrition: { ...none, mean: attrition },
            recruitShare: { ...none, mean: recruit },
            converted: { ...none, mean: converted },
            retiring: [{ year: 2030, numerator: 400, denominator: 3000 }],
          };
          const years = project(basis, { ...NO_LEVERS, send }, 'mean');
          expect(years.at(-1)!.onDay).toBe('2045-12-31');
          for (const { numerator, denominator } of years) {
            expect(numerator).toBeGreaterThanOrEqual(0);
            expect(numerator).toBeLessThanOrEqual(denominator);
          }
        },
      ),
    );
  });

  it('has its worst below its best', () => {
    const basis = {
      ...BASIS,
      attrition: { worst: 0.05, mean: 0.03, best: 0.01 },
      converted: { worst: 2, mean: 5, best: 9 },
      recruitShare: { worst: 0.05, mean: 0.1, best: 0.2 },
    };
    const ends = (['worst', 'mean', 'best'] as const).map((outlook) => project(basis, NO_LEVERS, outlook, 2030).at(-1)!.numerator);
    expect(ends).toEqual([...ends].sort((a, b) => a - b));
  });
});
