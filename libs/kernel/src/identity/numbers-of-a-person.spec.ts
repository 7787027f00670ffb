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

  it.each([
    [1085000000, 'fix', 'cccd', '001085000000'], // Hà Nội lost two zeros
    [1022850000, 'fix', 'cccd', '001022850000'],
    ['5085000000', 'reject', null, null], // 005 was never a province
    [12345678, 'fix', 'cmnd', '012345678'],
    ['022-085-000-000', 'accept', 'cccd', '022085000000'],
    ["'022085000000", 'accept', 'cccd', '022085000000'],
    [22085000000.5, 'reject', null, null],
    ['', 'reject', null, null],
  ])('%s is %s', (input, action, kind, value) => {
    expect(readCitizenNumber(input, { provinceCodes })).toMatchObject({ action, kind, value });
  });

  it('that lost a zero is still compared with the record', () => {
    expect(readCitizenNumber('22085000000', { gender: 'NU', birthYear: 1985, provinceCodes }).why).toEqual(['lost_zero', 'gender_differs']);
  });

  it('is shown by its ends only, an older card by less', () => {
    expect(maskCitizenNumber('022085001234')).toBe('022*****1234');
    expect(maskCitizenNumber('100123456')).toBe('******456');
    expect(maskCitizenNumber('')).toBe('');
  });
});

describe('a phone number', () => {
  it.each(fixtureRows('domain/test_phones.csv'))('«$input»: $action', (row) => {
    const reading = readPhone(row.input!);
    expect(reading.action).toBe(row.action!.replaceAll(' ', '_'));
    if (row.expected_e164) expect(reading.numbers[0]).toBe(row.expected_e164);
  });

  it.each([
    ['+49 30 0000000', 'accept', ['+49300000000']],
    ['ĐT: 0900000000', 'accept', ['+84900000000']],
    ['2033000000', 'accept_with_warning', ['+842033000000']],
    ['1669000000', 'accept_with_warning', ['+84369000000']], // an old number of eleven digits without its zero
    ['0203300000', 'reject', []], // one digit short of a land line
    ['k có', 'reject', []],
    ['', 'reject', []],
  ])('«%s» is %s', (text, action, numbers) => expect(readPhone(text)).toMatchObject({ action, numbers }));

  it('keeps both numbers of a cell', () => {
    expect(readPhone('0900000000 / 0910000000').numbers).toEqual(['+84900000000', '+84910000000']);
  });
});
