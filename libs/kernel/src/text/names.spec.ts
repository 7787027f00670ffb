import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fixtureRows } from '../../../../test/fixtures/csv.js';
import { stripNamePrefixes } from './name-prefixes.js';
import { nameSortKey } from './name-sort-key.js';
import { splitName, titleCaseName } from './person-name.js';

const rows = fixtureRows('domain/test_name_sort.csv');
const keyOf = (name: string) => nameSortKey(splitName(name));

describe('names in a list', () => {
  it('stand in the order of the given name, then of family and middle name', () => {
    const names = rows.map((row) => row.full_name!);
    const shuffled = [...names].reverse();
    expect(shuffled.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))).toEqual(names);
  });

  it('agree with the Vietnamese collation wherever given names differ', () => {
    const collator = new Intl.Collator('vi');
    const syllable = fc.constantFrom(
      'An',
      'Ánh',
      'Ảnh',
      'Ân',
      'Đào',
      'Đạt',
      'Dũng',
      'Dung',
      'Em',
      'Êm',
      'Oanh',
      'Ôn',
      'Ơn',
      'Tú',
      'Tư',
      'Tuân',
      'Tuấn',
      'Ước',
      'Hòa',
      'Hoà',
      'Thuý',
    );
    fc.assert(
      fc.property(syllable, syllable, (a, b) => {
        const expected = Math.sign(collator.compare(a, b));
        const [left, right] = [keyOf(`Lê ${a}`), keyOf(`Lê ${b}`)];
        return (
          a.normalize('NFD').length !== b.normalize('NFD').length ||
          expected === 0 ||
          (left < right ? -1 : 1) === expected ||
          left === right
        );
      }),
    );
  });

  it('are split into family, middle and given name', () => {
    expect(splitName('Nguyễn Thị Ngọc Anh')).toEqual({ family: 'Nguyễn', middle: 'Thị Ngọc', given: 'Anh' });
    expect(splitName('Tư')).toEqual({ family: '', middle: '', given: 'Tư' });
  });

  it('in capitals are proposed in small letters, others stay as they are', () => {
    expect(titleCaseName('NGUYỄN VĂN ĐỨC')).toBe('Nguyễn Văn Đức');
    expect(titleCaseName("H'Hen Niê")).toBe("H'Hen Niê");
  });
});

describe('what stands before a name', () => {
  it.each([
    ['BSCKII. Phạm Ngọc Ảnh', 'Phạm Ngọc Ảnh', ['CKII'], [], []],
    ['Th.s Nguyễn Anh Tuấn', 'Nguyễn Anh Tuấn', ['ThS'], [], []],
    ['ThS. Nguyễn Anh Tuấn', 'Nguyễn Anh Tuấn', ['ThS'], [], []],
    ['Thạc sỹ Nguyễn Anh Tuấn', 'Nguyễn Anh Tuấn', ['ThS'], [], []],
    ['PGS, TS Hoàng Minh Dũng', 'Hoàng Minh Dũng', ['TS'], ['PGS'], []],
    ['GS.TS. Hoàng Minh Dũng', 'Hoàng Minh Dũng', ['TS'], ['GS'], []],
    ['PGS.TS Hoàng Minh Dũng', 'Hoàng Minh Dũng', ['TS'], ['PGS'], []],
    ['Đ/c Bàn Thị Tư', 'Bàn Thị Tư', [], [], []],
    ['Bà Nguyễn Thị Lan', 'Nguyễn Thị Lan', [], [], []],
    ['Bàn Thị Tư', 'Bàn Thị Tư', [], [], []],
    ['Tsan Văn A', 'Tsan Văn A', [], [], []],
  ])('%s', (input, name, degrees, titles, honours) => {
    expect(stripNamePrefixes(input)).toMatchObject({ name, degrees, titles, honours });
  });

  it('is kept apart from what stands behind', () => {
    expect(stripNamePrefixes('NGƯT Bùi Thị Ân (đã nghỉ hưu)')).toMatchObject({
      name: 'Bùi Thị Ân',
      honours: ['NGUT'],
      suffixNote: 'đã nghỉ hưu',
    });
  });
});
