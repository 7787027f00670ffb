import { describe, expect, it } from '@jest/globals';
import { fixtureRows } from '../../../../test/fixtures/csv.js';
import { formatPartialDate } from './partial-date.js';
import { readAsOfDay, readDate } from './vietnamese-date.js';

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

describe('the day a roster speaks of', () => {
  it.each([
    ['(Tính đến ngày 30 tháng 6 năm 2026)', '2026-06-30'],
    ['Đến 30/6/2026', '2026-06-30'],
    ['Phường Mẫu, ngày 15 tháng 5 năm 2026', '2026-05-15'],
    ['DANH SÁCH TRÍCH NGANG', null],
    ['Phường Mẫu, ngày     tháng 7 năm 2026', null],
  ])('%s', (line, day) => expect(readAsOfDay(line)).toBe(day));
});
