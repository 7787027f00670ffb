import { describe, expect, it } from '@jest/globals';
import type { Forecast } from './forecast';
import { NO_LEVERS, planBeside, wayOf } from './outcome';

const none = { worst: 0, mean: 0, best: 0 };
const basis: Forecast['basis'] = {
  onDay: '2025-12-31',
  numerator: 300,
  denominator: 2000,
  retiring: [{ year: 2028, numerator: 10, denominator: 50 }],
  attrition: none,
  converted: { ...none, mean: 3 },
  landing: [],
  recruitShare: { ...none, mean: 0.1 },
  quotas: [],
};
const need = (onDay: string) => (onDay === '2028-12-31' ? 328 : null);
const forecast = {
  basis,
  target: { value: '0.1640', by: '2028-12-31', clause: null },
  years: Array.from({ length: 5 }, (_, at) => `${2025 + at}-12-31`).map((onDay) => ({ onDay, need: need(onDay), gross: 0 })),
} as unknown as Forecast;

describe('the way to a target', () => {
  it('says how many must newly count in its year, where they come from, and by when the others must be sent', () => {
    // 306 at the end of 2027, ten retire in 2028: 328 - 306 + 10; three graduate, five of fifty recruits count
    expect(wayOf(forecast, NO_LEVERS).at(-1)).toEqual({
      year: 2028,
      gross: 32,
      sum: { need: 328, present: 2000, before: 306, leavers: 10 },
      due: 0,
      studying: 0,
      byThemselves: 3,
      landed: 0,
      recruits: 5,
      attracted: 0,
      open: 24,
      sendBy: 2026,
    });
  });

  it('is told of a year after the target too where that is asked for, and asks for nobody under a ceiling', () => {
    const beyond = { ...forecast, years: [{ onDay: '2029-12-31', need: 328, gross: 9 }] } as unknown as Forecast;
    expect(wayOf(beyond, NO_LEVERS, '2029-12-31').at(-1)).toMatchObject({ year: 2029, sum: { need: 328, before: 304, leavers: 0 } });
    const ceiling = { ...forecast, years: [{ onDay: '2028-12-31', need: 328, gross: null }] } as unknown as Forecast;
    expect(wayOf(ceiling, NO_LEVERS).at(-1)).toMatchObject({ year: 2028, gross: null, open: null });
  });

  it('has the years before in which somebody comes to count, though nothing is asked of them, and none after the target', () => {
    const studying = { ...forecast, basis: { ...basis, landing: [{ year: 2027, people: 4 }] } } as Forecast;
    expect(wayOf(studying, NO_LEVERS).map(({ year, gross, due, byThemselves, open }) => [year, gross, due, byThemselves, open])).toEqual([
      [2026, null, 0, 3, null],
      [2027, null, 4, 0, null],
      [2028, 31, 0, 3, 23],
    ]);
  });

  it('tells those who study by who they are, and counts on as many as do not leave before', () => {
    const left = { ...basis, attrition: { worst: 0.1, mean: 0.1, best: 0.1 }, landing: [{ year: 2027, people: 10 }] };
    expect(wayOf({ ...forecast, basis: left } as Forecast, NO_LEVERS).find(({ year }) => year === 2027)).toMatchObject({
      due: 10,
      studying: 8,
    });
  });

  it('names those who study today first: whoever else graduates as in other years stands beside them', () => {
    const studying = { ...forecast, basis: { ...basis, landing: [{ year: 2028, people: 12 }] } } as Forecast;
    expect(wayOf(studying, NO_LEVERS).at(-1)).toMatchObject({ gross: 32, studying: 12, byThemselves: 0, open: 15 });
    const few = { ...forecast, basis: { ...basis, landing: [{ year: 2028, people: 2 }] } } as Forecast;
    expect(wayOf(few, NO_LEVERS).at(-1)).toMatchObject({ studying: 2, byThemselves: 1, open: 24 });
  });

  it('closes by whom the levers bring, in the year in which they count', () => {
    const levers = { ...NO_LEVERS, send: 15, attract: 9 };
    // sent from 2026 on: the first count in 2028; attracted of fifty recruits, of whose rest a tenth counts
    const year = wayOf(forecast, levers).at(-1);
    expect(year).toMatchObject({ landed: 15, attracted: 9, recruits: 4 });
    expect(year!.open).toBe(Math.max(0, year!.gross! - 3 - 15 - 9 - 4));
  });
});

describe('a plan beside what happened', () => {
  const point = (onDay: string, numerator: number) => ({ onDay, numerator, denominator: 2000 });
  const plan = planBeside(
    { basis, levers: NO_LEVERS },
    [point('2024-12-31', 290), point('2026-12-31', 301), point('2027-06-30', 302)],
    '2028-12-31',
  );

  it('has every year from when it was made to its target', () => {
    expect(plan.map(({ onDay, planned }) => [onDay, planned.numerator])).toEqual([
      ['2025-12-31', 300],
      ['2026-12-31', 303],
      ['2027-12-31', 306],
      ['2028-12-31', 304],
    ]);
  });

  it('takes of each year the last day that was measured, and none before the plan', () => {
    expect(plan.map(({ actual }) => actual && [actual.onDay, actual.numerator])).toEqual([
      null,
      ['2026-12-31', 301],
      ['2027-06-30', 302],
      null,
    ]);
  });
});
