import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { pathOn, spreadOver, yearEndsBetween } from './path.js';

const baseline = { onDay: '2025-06-30', value: '0.1382' };
const target = { onDay: '2030-12-31', value: '0.1640' };
const number = (fraction: { parts: bigint; of: bigint } | null) => (fraction ? Number(fraction.parts) / Number(fraction.of) : null);

describe('milestones', () => {
  it('stand at the year-ends between baseline and target', () => {
    expect(yearEndsBetween('2025-06-30', '2030-12-31')).toEqual(['2025-12-31', '2026-12-31', '2027-12-31', '2028-12-31', '2029-12-31']);
    expect(yearEndsBetween('2025-12-31', '2026-12-31')).toEqual([]);
  });

  it('lie on a straight line, to the hundredth of a per cent', () => {
    expect(spreadOver(baseline, target, 'linear').map(({ value }) => value)).toEqual(['0.1405', '0.1452', '0.1499', '0.1546', '0.1593']);
  });

  it('begin slowly on a curve', () => {
    expect(spreadOver(baseline, target, 'curve').map(({ value }) => value)).toEqual(['0.1384', '0.1401', '0.1435', '0.1486', '0.1555']);
  });
});

describe('a path', () => {
  const points = [
    { onDay: '2025-12-31', value: '0.10' },
    { onDay: '2026-12-31', value: '0.2' },
    { onDay: '2027-12-31', value: '1' },
  ];
  const path = { points, tolerance: '0' };

  it.each([
    ['2025-12-30', null],
    ['2025-12-31', 0.1],
    ['2026-12-31', 0.2],
    ['2027-07-02', 0.2 + (0.8 * 183) / 365],
    ['2027-12-31', 1],
    ['2031-01-01', 1],
  ])('asks on %s for %s', (onDay, value) => {
    const asked = number(pathOn(path, onDay));
    if (value === null) expect(asked).toBeNull();
    else expect(asked).toBeCloseTo(value, 12);
  });

  it('never leaves the ground between two of its points', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 364 }), (days) => {
        const day = new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10);
        const asked = number(pathOn(path, day))!;
        expect(asked).toBeGreaterThanOrEqual(0.1);
        expect(asked).toBeLessThanOrEqual(0.2);
      }),
    );
  });
});
