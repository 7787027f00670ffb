import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { fixtureRows } from '../../../../test/fixtures/csv.js';
import { maskCitizenNumber, readCitizenNumber } from './citizen-number.js';
import { readPhone } from './phone-number.js';

const provinceCodes = new Set(
  readFileSync('config/catalogs/provinces_63_legacy.csv', 'utf8')
    .split('\n')
    .slice(1)
    .map((line) => line.split(',')[1] ?? ''),
);

describe('a citizen number', () => {
  it.each(fixtureRows('domain/test_citizen_ids.csv'))('«$input»: $expected', (row) => {
    const reading = readCitizenNumber(row.input!, { gender: row.gender as 'NAM' | 'NU', birthYear: Number(row.birth_year), provinceCodes });
    expect(reading.action).toBe(row.expected!.startsWith('ok') ? 'accept' : row.expected);
    if (row.expected === 'ok (old CMND)') expect(reading.kind).toBe('cmnd');
    if (row.expected === 'fix') expect(reading.value).toBe(`0${row.input}`);
  });

  it('is shown by its ends only', () => {
    expect(maskCitizenNumber('022085001234')).toBe('022*****1234');
  });
});

describe('a phone number', () => {
  it.each(fixtureRows('domain/test_phones.csv'))('«$input»: $action', (row) => {
    const reading = readPhone(row.input!);
    expect(reading.action).toBe(row.action!.replaceAll(' ', '_'));
    if (row.expected_e164) expect(reading.numbers[0]).toBe(row.expected_e164);
  });

  it('keeps both numbers of a cell', () => {
    expect(readPhone('0900000000 / 0910000000').numbers).toEqual(['+84900000000', '+84910000000']);
  });
});
