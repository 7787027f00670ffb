import { describe, expect, it } from '@jest/globals';
import { figuresOf, holds, type Line, lineText, together } from './line.js';

const figures = (p50: number, p95 = p50) => ({ p50, p95, runs: 10 });
const line = (more: Partial<Line>): Line => ({ name: 'search', product: figures(6, 9), floor: figures(4), limits: {}, ...more });

describe('a line of the bench', () => {
  it('takes the middle and the slow end of its runs', () => {
    expect(figuresOf([5, 1, 4, 2, 3])).toEqual({ p50: 3, p95: 5, runs: 5 });
    expect(figuresOf(Array.from({ length: 100 }, (_, at) => 100 - at))).toEqual({ p50: 51, p95: 96, runs: 100 });
  });

  it.each([
    [{ ratio: 1.5 }, true],
    [{ ratio: 1.49 }, false],
    [{ ratio: 2, p95: 9 }, true],
    [{ ratio: 2, p95: 8.9 }, false],
    [{ p50: 5 }, false],
    [{ p99: 50 }, false], // asked for and not measured
    [{ megabytes: 300 }, false], // asked for and not measured
  ])('holds %j: %s', (limits, expected) => {
    expect(holds(line({ limits }))).toBe(expected);
    expect(lineText(line({ limits })).endsWith(expected ? 'ok' : 'MISSED')).toBe(true);
  });

  it('is several lines together, and missed if one of them was not compared', () => {
    const both = [line({ product: figures(6), floor: figures(4) }), line({ product: figures(4), floor: figures(1) })];
    expect(holds(together('both', both, { ratio: 2 }))).toBe(true);
    expect(holds(together('both', both, { ratio: 1.9 }))).toBe(false);
    expect(holds(together('both', [...both, line({ floor: null })], { ratio: 2 }))).toBe(false);
  });

  it('compares pair by pair where each run has another beside it', () => {
    const paired = line({ product: figures(6), floor: figures(4), ofPairs: 1.04 });
    expect([holds({ ...paired, limits: { ratio: 1.05 } }), holds({ ...paired, limits: { ratio: 1.03 } })]).toEqual([true, false]);
    expect(lineText(paired)).toContain(' 1.04 ');
  });

  it('shows the slowest of a hundred where that is the question', () => {
    const delays = line({ product: { p50: 1, p95: 2, p99: 3, runs: 9 }, floor: null, limits: { p99: 3 } });
    expect(holds(delays)).toBe(true);
    expect(lineText(delays)).toContain('1.00/2.00/3.00 ms (9)');
    expect(lineText(delays)).toContain('p99<=3 ms');
  });

  it('misses what nothing was measured for', () => {
    expect(holds(line({ product: figuresOf([]), limits: { p95: 15 } }))).toBe(false);
    expect(holds(line({ floor: null, limits: { ratio: 2 } }))).toBe(false);
  });
});
