import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { configFolder } from '#config';
import { addMonths } from '#libs/kernel';
import { fixtureRows } from '../../../../test/fixtures/csv.js';
import { readCsv } from '../loading/read-csv.js';
import { readRetirementRules } from '../loading/retirement-rules.js';
import { type Gender, retirementMonth, retirementTable } from './retirement-month.js';

const rules = readRetirementRules(readCsv(readFileSync(configFolder('catalogs', 'retirement_age_by_year.csv'))));
const ranges = fixtureRows('domain/retirement_by_birth_month.csv');
const of = (gender: Gender, month: string) => {
  const { months, leavesOn } = retirementMonth(gender, `${month}-01`, rules);
  return { age: `${Math.floor(months / 12)}y${months % 12}m`, leaves: leavesOn.slice(0, 7) };
};

describe('the month of retirement under normal conditions', () => {
  it.each([
    { gender: 'NAM', born: '1964-09', age: '61y3m', leaves: '2025-12' },
    { gender: 'NAM', born: '1964-10', age: '61y6m', leaves: '2026-04' },
    { gender: 'NAM', born: '1965-06', age: '61y6m', leaves: '2026-12' },
    { gender: 'NAM', born: '1965-07', age: '61y9m', leaves: '2027-04' },
    { gender: 'NAM', born: '1966-04', age: '62y0m', leaves: '2028-04' },
    { gender: 'NU', born: '1969-05', age: '57y0m', leaves: '2026-05' },
    { gender: 'NU', born: '1970-08', age: '57y4m', leaves: '2027-12' },
    { gender: 'NU', born: '1970-09', age: '57y8m', leaves: '2028-05' },
    { gender: 'NU', born: '1975-05', age: '60y0m', leaves: '2035-05' },
  ] as const)('of $gender born in $born is $leaves, at $age', ({ gender, born, age, leaves }) => {
    expect(of(gender, born)).toEqual({ age, leaves });
  });

  it.each(ranges)('of $gender born from $born_from to $born_to is reached at $years years and $months months', (row) => {
    const gender = row.gender as Gender;
    const bornTo = row.born_to || '2010-12'; // the last row is open
    for (let month = `${row.born_from}-01`; month.slice(0, 7) <= bornTo; month = addMonths(month, 1)) {
      expect(of(gender, month.slice(0, 7)).age).toBe(`${row.years}y${row.months}m`);
    }
    expect(of(gender, row.born_from!).leaves).toBe(row.reaches_age_from);
    if (row.born_to) expect(of(gender, row.born_to).leaves).toBe(row.reaches_age_to);
  });

  it('is the last day of the month', () => {
    expect(retirementMonth('NAM', '1966-06-01', rules).leavesOn).toBe('2028-06-30');
    expect(retirementMonth('NAM', '1967-02-01', rules).leavesOn).toBe('2029-02-28');
  });

  it('never comes earlier for somebody born later', () => {
    const table = retirementTable(1940, 2010, rules);
    for (const gender of ['NAM', 'NU'] as const) {
      const days = table.filter((row) => row.gender === gender).map(({ leavesOn }) => leavesOn);
      expect(days).toEqual([...days].sort());
    }
  });

  it('is never January to March from 2021 to 2028, nor January to April to 2035 for women', () => {
    const table = retirementTable(1940, 2010, rules);
    const months = (gender: Gender, to: string) =>
      table
        .filter((row) => row.gender === gender && row.leavesOn >= '2021-01-01' && row.leavesOn < to)
        .map(({ leavesOn }) => Number(leavesOn.slice(5, 7)));
    expect(Math.min(...months('NAM', '2029-01-01'))).toBe(4);
    expect(Math.min(...months('NU', '2036-01-01'))).toBe(5);
  });
});
