import { describe, expect, it } from '@jest/globals';
import { hasWay, ticksOf } from './way-chart.js';

describe('the scale of a chart', () => {
  it.each([
    [1640, [0, 500, 1000, 1500, 2000]],
    [500, [0, 100, 200, 300, 400, 500, 600]],
    [9, [0, 50]],
    [10_000, [0, 2000, 4000, 6000, 8000, 10_000]],
    [9_900, [0, 2000, 4000, 6000, 8000, 10_000]],
  ])('goes beyond %i in round steps', (most, ticks) => {
    expect(ticksOf(most)).toEqual(ticks);
  });

  it('is drawn from two points on', () => {
    const point = { onDay: '2026-11-24', hundredths: 1640 };
    expect(hasWay({ actual: [point], planned: [] })).toBe(false);
    expect(hasWay({ actual: [point], planned: [point] })).toBe(true);
  });
});
