import { describe, expect, it } from '@jest/globals';
import { project, wholePeople } from '../../../../../libs/indicators/src/forecast/project';
import type { Forecast } from './forecast';
import { usualRecruits, wayTo } from './origins';
import { NO_LEVERS } from './outcome';

const range = (mean: number) => ({ worst: mean, mean, best: mean });
const basis: Forecast['basis'] = {
  onDay: '2025-12-31',
  numerator: 300,
  denominator: 2000,
  retiring: [
    { year: 2026, numerator: 4, denominator: 20 },
    { year: 2028, numerator: 10, denominator: 50 },
  ],
  attrition: range(0.013),
  converted: range(3.4),
  landing: [{ year: 2027, people: 12 }],
  recruitShare: range(0.1),
  quotas: [{ year: 2026, posts: 30 }],
};
const forecast = {
  basis,
  target: { value: '0.1640', by: '2028-12-31', clause: null },
  years: [{ onDay: '2028-12-31', need: 328 }],
} as unknown as Forecast;
const sumOf = (steps: readonly { readonly people: number }[]) => steps.reduce((all, { people }) => all + people, 0);

describe('where those who will count come from', () => {
  it.each([
    ['as things go', NO_LEVERS],
    ['with everything pulled', { send: 7, sendDoctors: 3, attract: 5, recruits: 41, share: 0.37, attrition: 0.021 }],
  ])('is told in whole people that make exactly the number at the end: %s', (_, levers) => {
    const way = wayTo(forecast, levers)!;
    expect([way.from, way.year, way.need]).toEqual([300, 2028, 328]);
    expect(way.from + sumOf(way.steps)).toBe(way.to);
    const end = project(basis, levers, 'mean').find(({ onDay }) => onDay === '2028-12-31')!;
    expect(way.to).toBe(wholePeople(end.numerator));
  });

  it('names who studies, who is sent, who retires and who leaves each for themselves', () => {
    const calm = { ...forecast, basis: { ...basis, attrition: range(0), quotas: [] } } as Forecast;
    const of = (levers = NO_LEVERS) => Object.fromEntries(wayTo(calm, levers)!.steps.map(({ origin, people }) => [origin, people]));
    // 12 study and land in 2027, 3.4 graduate anyway in 2026 and 2028; 20 and 50 leave and are made up for, a tenth of them count
    expect(of()).toEqual({ studying: 12, landed: 0, byThemselves: 6, recruits: 7, attracted: 0, retiring: -14, leaving: 0 });
    expect(of({ ...NO_LEVERS, send: 5 }).landed).toBe(5); // sent in 2026, home in 2028; those sent later come too late
  });

  it('is told of another year too, whether or not there is a target', () => {
    const way = wayTo({ ...forecast, target: null }, NO_LEVERS, '2030-12-31')!;
    const end = project(basis, NO_LEVERS, 'mean').find(({ onDay }) => onDay === '2030-12-31')!;
    expect([way.year, way.from + sumOf(way.steps)]).toEqual([2030, wholePeople(end.numerator)]);
  });

  it('is asked of a target alone, unless a year is named', () => {
    expect(wayTo({ ...forecast, target: null }, NO_LEVERS)).toBeNull();
  });
});

it('as many are recruited as posts are given, in other years as many as leave', () => {
  const calm = { ...forecast, basis: { ...basis, attrition: range(0) } } as Forecast;
  expect(usualRecruits(calm, NO_LEVERS)).toBe(Math.round((30 + 0 + 50) / 3));
  expect(usualRecruits(calm, { ...NO_LEVERS, recruits: 500 })).toBe(27);
});
