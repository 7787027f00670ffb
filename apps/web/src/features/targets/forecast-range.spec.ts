import { expect, it } from '@jest/globals';
import { hasRange } from './forecast-range';

const year = (worst: number, best: number) => ({ worst, best });

it('a forecast has a range where the worst of a year is not the best of it', () => {
  expect(hasRange({ years: [year(5, 5), year(6, 7)] })).toBe(true);
  expect(hasRange({ years: [year(5, 5), year(6, 6)] })).toBe(false);
  expect(hasRange({ years: [] })).toBe(false);
});
