import { describe, expect, it } from '@jest/globals';
import type { Forecast } from './forecast';
import { NO_LEVERS, outcomeOf } from './outcome';
import { isSame, presetOf } from './presets';

const range = (mean: number) => ({ worst: mean, mean, best: mean });
const forecast = (value: string) =>
  ({
    basis: {
      onDay: '2025-12-31',
      numerator: 300,
      denominator: 2000,
      retiring: [{ year: 2027, numerator: 10, denominator: 200 }],
      attrition: range(0),
      converted: range(0),
      landing: [],
      recruitShare: range(0.1),
      quotas: [],
    },
    target: { value, by: '2028-12-31', clause: null },
    years: [],
  }) as unknown as Forecast;

describe('a way to begin from', () => {
  it('of studies alone is the fewest sent with whom the target is reached', () => {
    const near = forecast('0.1640'); // 328 of 2,000; 310 as things go; sent in 2026 alone one is in time
    const { send } = presetOf(near, 'train');
    expect([send, outcomeOf(near, presetOf(near, 'train')).short]).toEqual([18, 0]);
    expect(outcomeOf(near, { ...NO_LEVERS, send: send - 1 }).short).toBe(1);
  });

  it('of recruitment alone is the smallest share of recruits who count with which it is reached', () => {
    const near = forecast('0.1640');
    expect(presetOf(near, 'recruit')).toEqual({ ...NO_LEVERS, share: 0.19 }); // 38 of the 200 who come
    expect(outcomeOf(near, presetOf(near, 'recruit')).short).toBe(0);
  });

  it('pulls the lever to its end where that does not suffice, and none where nothing is missing', () => {
    expect(presetOf(forecast('0.9'), 'train').send).toBe(100);
    expect(presetOf(forecast('0.9'), 'recruit').share).toBe(1);
    expect(isSame(presetOf(forecast('0.1'), 'train'), NO_LEVERS)).toBe(true);
    expect(presetOf(forecast('0.9'), 'asIs')).toEqual(NO_LEVERS);
  });
});
