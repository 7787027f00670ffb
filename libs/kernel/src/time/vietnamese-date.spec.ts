import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fixtureRows } from '../../../../test/fixtures/csv.js';
import { readAsOfDay } from './as-of-day.js';
import { addDays } from './day.js';
import { formatPartialDate, isPartialDate } from './partial-date.js';
import { serialDay } from './spreadsheet-date.js';
import { readDate } from './vietnamese-date.js';

const today = '2026-11-24';
const ACTIONS: Record<string, string> = { 'accept with warning': 'accept_with_warning' };

describe('a date in a roster', () => {
  it.each(fixtureRows('domain/test_dates.csv'))('«$input» ($excel_cell_type)', (row) => {
    const isNumber = row.excel_cell_type!.startsWith('number') && /^\d+$/.test(row.input!);
    const cellType = isNumber ? 'number' : row.excel_cell_type!.startsWith('date') ? 'date' : 'text';
    const reading = readDate(isNumber ? Number(row.input) : row.input!, { cellType, today });
    expect(reading.action).toBe(ACTIONS[row.action!] ?? row.action);
    expect(reading.value ?? '').toBe(row.expected_iso);
    expect(reading.precision ?? '').toBe(row.expected_precision!.replace(' (open range)', ''));
    expect(reading.openRange).toBe(row.expected_precision!.includes('open range'));
    if (reading.value) expect(row.expected_display_vi!.replace('từ ', '')).toBe(formatPartialDate(reading.value));
  });

  it.each(['T8/2015', 't.8/2015', 'Tháng 8/2015', 'tháng 8 năm 2015', 'Từ 8/2015', 'kể từ tháng 8/2015', '8/2015.;'])(
    'is a month: «%s»',
    (text) => expect(readDate(text, { cellType: 'text', today })).toMatchObject({ value: '2015-08', action: 'accept' }),
  );

  it('may name its month in English', () => {
    expect(readDate('12 Mar 1990', { cellType: 'text', today })).toMatchObject({ value: '1990-03-12', action: 'accept' });
    expect(readDate('1-October-2026', { cellType: 'text', today }).value).toBe('2026-10-01');
    expect(readDate('12 Xyz 1990', { cellType: 'text', today }).action).toBe('reject');
  });

  it('is a month where a spreadsheet made a date of month and year', () => {
    expect(readDate(33086, { cellType: 'date', numberFormat: 'mmm-yy', today })).toMatchObject({
      value: '1990-08',
      action: 'accept_with_warning',
    });
  });

  it('counts from 1904 where the file says so', () => {
    expect(readDate(33100 - 1462, { cellType: 'date', numberFormat: 'dd/mm/yyyy', date1904: true, today }).value).toBe('1990-08-15');
  });
});

describe('a date that a spreadsheet spoiled', () => {
  it.each([
    ['a year typed into a cell for dates', 1990, { cellType: 'date', numberFormat: 'dd/mm/yyyy' }, 'ask', '1990'],
    ['a month and year that became a decimal', 8.199, { cellType: 'number' }, 'ask', '1990-08'],
    ['a day shown as a year only', 33100, { cellType: 'date', numberFormat: 'yyyy' }, 'accept_with_warning', '1990'],
    [
      'a date of a program in a cell that shows the month',
      '1990-08-01',
      { cellType: 'date', numberFormat: 'mm/yyyy' },
      'accept_with_warning',
      '1990-08',
    ],
    ['an ordinal in a column of dates', 15, { cellType: 'number' }, 'reject', null],
    ['a phone number in a column of dates', 900000000, { cellType: 'number' }, 'reject', null],
    ['a negative number', -3, { cellType: 'date' }, 'reject', null],
    ['no number at all', Number.NaN, { cellType: 'number' }, 'reject', null],
  ] as const)('%s', (_, input, hint, action, value) => {
    expect(readDate(input, { ...hint, today })).toMatchObject({ action, value });
  });

  it('is a serial number of the same day for every day since 1910', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3654, max: 73_000 }), (serial) => {
        const day = addDays('1899-12-30', serial);
        return serialDay(serial) === day && readDate(serial, { cellType: 'date', numberFormat: 'd/m/yyyy', today }).value === day;
      }),
    );
  });
});

describe('a date in words and other styles', () => {
  it.each([
    ['Từ 7/2021 đến nay', '2021-07', 'accept', true],
    ['01/07/2021 – hiện nay', '2021-07-01', 'accept', true],
    ['1990-08', '1990-08', 'accept', false],
    ['1990/8/15', '1990-08-15', 'accept', false],
    ['1990-13', null, 'reject', false],
    ['Ngày 15/8/1990', '1990-08-15', 'accept', false],
    ['15/08/1990 00:00:00', '1990-08-15', 'accept', false],
    ['1990-08-14T17:00:00.000Z', '1990-08-15', 'accept', false],
    ['1990-08-15T00:00:00Z', '1990-08-15', 'accept', false],
    ['1990-02-31T00:00:00Z', null, 'reject', false],
    ['00/8/1990', '1990-08', 'accept_with_warning', false],
    ['tháng 8 năm 1990', '1990-08', 'accept', false],
    ['15/8/16', '2016-08-15', 'accept_with_warning', false],
    ['15/8/05', '2005-08-15', 'accept_with_warning', false],
    ['15/8/0990', null, 'reject', false],
    ['32/13/1990', null, 'reject', false],
    ['nay', null, 'reject', false],
    ['7/2021 - nay - nay', null, 'reject', true],
    ['', null, 'reject', false],
  ])('«%s»', (text, value, action, openRange) => {
    expect(readDate(text, { cellType: 'text', today })).toMatchObject({ value, action, openRange });
  });

  it('is open once at most, however often it says so', () => {
    expect(readDate(`2021${' - nay'.repeat(5_000)}`, { cellType: 'text', today })).toMatchObject({ action: 'reject', why: 'not_a_date' });
  });

  it('never comes out as a day that is none, whatever was typed', () => {
    const anything = fc.oneof(fc.string(), fc.stringMatching(/^[0-9]{1,4}[/.-][0-9]{1,4}[/.-][0-9]{0,4}$/), fc.double());
    fc.assert(
      fc.property(anything, fc.constantFrom('text', 'number', 'date'), (input, cellType) => {
        const { action, value } = readDate(input, { cellType, today });
        return action === 'reject' ? value === null : value !== null && isPartialDate(value);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the day a roster speaks of', () => {
  it.each([
    ['(Số liệu tính đến hết ngày 30.6.2026)', '2026-06-30'],
    ['Phường Mẫu, ngày 15 tháng 7 năm 2026, số liệu tính đến ngày 30 tháng 6 năm 2026', '2026-06-30'],
    ['(Tính đến tháng 6/2026)', '2026-06-30'],
    ['Thời điểm 31/12/2025', '2025-12-31'],
    ['Quyết định số 12/5/2026', null],
    ['Tính đến ngày 31 tháng 6 năm 2026', null],
    ['(Tính đến ngày 30 tháng 6 năm 2026)', '2026-06-30'],
    ['Đến 30/6/2026', '2026-06-30'],
    ['Phường Mẫu, ngày 15 tháng 5 năm 2026', '2026-05-15'],
    ['DANH SÁCH TRÍCH NGANG', null],
    ['Phường Mẫu, ngày     tháng 7 năm 2026', null],
  ])('%s', (line, day) => expect(readAsOfDay(line)).toBe(day));
});
