import { describe, expect, it } from '@jest/globals';
import { scaleOf } from './chart-scale';

const scale = (days: readonly string[], rates: readonly number[]) => scaleOf(days, rates, 720, 280);

describe('the scale of a chart', () => {
  it('has nothing above a hundred percent, and steps of whole percents where nothing moved', () => {
    const { ticks, y } = scale(['2024-12-31', '2026-11-30'], [1, 1]);
    expect(ticks.map((tick) => Math.round(tick * 1000) / 10)).toEqual([98, 100]);
    expect(y(1)).toBeGreaterThan(0);
  });

  it('names every year that ends between the first day and the last, measured or not', () => {
    expect(scale(['2023-12-31', '2026-11-30'], [0.1, 0.2]).years).toEqual(['2023', '2024', '2025']);
    expect(scale(['2024-06-30', '2024-09-30'], [0.1, 0.2]).years).toEqual([]);
  });

  it('leaves years out where there are more than fit', () => {
    const { years } = scaleOf(['1990-12-31', '2030-12-31'], [0.1, 0.2], 390, 280);
    expect(years[0]).toBe('1990');
    expect(years.length).toBeLessThan(9);
  });
});
