import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dayInVietnam, fixedClock, systemClock } from './clock.js';
import { addDays, addMonths, isDay, lastOfMonth } from './day.js';
import { ageOn, firstDayOf, formatPartialDate, isPartialDate, lastDayOf, precisionOf } from './partial-date.js';

describe('today', () => {
  it('is already the next day in Vietnam at 23:30 UTC', () => {
    expect(fixedClock('2026-06-30T23:30:00Z').today()).toBe('2026-07-01');
    expect(fixedClock('2026-06-30T16:59:59Z').today()).toBe('2026-06-30');
  });

  it('of the running clock is that of Vietnam, not of the server', () => {
    const [before, today, after] = [dayInVietnam(systemClock.now()), systemClock.today(), dayInVietnam(systemClock.now())];
    expect([before, after]).toContain(today);
  });
});

const days = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('days', () => {
  it('go forth and back', () => {
    fc.assert(fc.property(days, fc.integer({ min: -5000, max: 5000 }), (day, count) => addDays(addDays(day, count), -count) === day));
  });

  it('stay within the month they are moved to', () => {
    fc.assert(fc.property(days, fc.integer({ min: -600, max: 600 }), (day, months) => isDay(addMonths(day, months))));
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(lastOfMonth('2028-02-10')).toBe('2028-02-29');
  });

  it('of a partial date begin and end with its month or year', () => {
    expect([firstDayOf('2016'), lastDayOf('2016')]).toEqual(['2016-01-01', '2016-12-31']);
    expect([firstDayOf('2016-02'), lastDayOf('2016-02')]).toEqual(['2016-02-01', '2016-02-29']);
    expect([firstDayOf('2016-02-03'), lastDayOf('2016-02-03')]).toEqual(['2016-02-03', '2016-02-03']);
  });

  it('give the age in full years', () => {
    expect(ageOn('1981-06-07', '2026-06-06')).toBe(44);
    expect(ageOn('1981-06-07', '2026-06-07')).toBe(45);
    expect(ageOn('1981', '2026-01-01')).toBe(45);
  });

  it('that do not exist are no partial dates', () => {
    expect(['1990', '1990-08', '1990-08-15'].map(isPartialDate)).toEqual([true, true, true]);
    expect(['0000', '90', '1990-13', '1990-8', '1990-02-30', '15/08/1990', ''].map(isPartialDate)).toEqual(Array(7).fill(false));
  });

  it('are shown as far as they are known', () => {
    expect(['1990', '1990-08', '1990-08-15'].map(formatPartialDate)).toEqual(['1990', '08/1990', '15/08/1990']);
    expect(['1990', '1990-08', '1990-08-15'].map(precisionOf)).toEqual(['year', 'month', 'day']);
  });
});
