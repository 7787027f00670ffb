import { describe, expect, it } from '@jest/globals';
import { backOffMs } from './back-off.js';

describe('the wait before another attempt', () => {
  it('doubles with every attempt and ends at a quarter of an hour', () => {
    const middle = () => 0.5;
    expect([1, 2, 3, 4].map((attempt) => backOffMs(attempt, middle))).toEqual([2_000, 4_000, 8_000, 16_000]);
    expect(backOffMs(40, middle)).toBe(900_000);
  });

  it('is spread, so that many failures do not come back at once', () => {
    expect(backOffMs(1, () => 0)).toBe(1_500);
    expect(backOffMs(1, () => 1)).toBe(2_500);
  });
});
