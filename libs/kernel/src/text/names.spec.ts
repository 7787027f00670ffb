import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fixtureRows } from '../../../../test/fixtures/csv.js';
import { stripNamePrefixes } from './name-prefixes.js';
import { nameSortKey } from './name-sort-key.js';
import { splitName, titleCaseName } from './person-name.js';

const rows = fixtureRows('domain/test_name_sort.csv');
/** One to three syllables, built of the parts Vietnamese builds them of; the tone stands on the one vowel that carries it. */
const syllable = fc
  .tuple(
    fc.constantFrom(
      '',
      'b',
      'c',
      'ch',
      'd',
      'đ',
      'g',
      'h',
      'k',
      'kh',
      'l',
      'm',
      'n',
      'ng',
      'nh',
      'ph',
      'qu',
      'r',
      's',
      't',
      'th',
      'tr',
      'v',
      'x',
    ),
    fc.constantFrom('a', 'ă', 'â', 'e', 'ê', 'i', 'o', 'ô', 'ơ', 'u', 'ư', 'y'),
    fc.constantFrom('', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'),
    fc.constantFrom('', 'c', 'ch', 'm', 'n', 'ng', 'nh', 'p', 't'),
  )
  .map(([onset, vowel, tone, coda]) => `${onset}${vowel}${tone}${coda}`.normalize('NFC'));
const syllables = fc.array(syllable, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(' '));

const keyOf = (name: string) => nameSortKey(splitName(name));

describe('names in a list', () => {
  it('stand in the order of the given name, then of family and middle name', () => {
    const names = rows.map((row) => row.full_name!);
    const shuffled = [...names].reverse();
    expect(shuffled.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))).toEqual(names);
  });

  it('stand in the order of the Vietnamese collation, whatever the names', () => {
    const collator = new Intl.Collator('vi');
    const key = (given: string) => nameSortKey({ family: '', middle: '', given });
    fc.assert(
      fc.property(syllables, syllables, (a, b) => {
        const [left, right] = [key(a), key(b)];
        return Math.sign(collator.compare(a, b)) === (left < right ? -1 : left > right ? 1 : 0);
      }),
      { numRuns: 3000 },
    );
  });

  it('with the tone written elsewhere are one name', () => {
    expect(keyOf('Lê Thị Hoà')).toBe(keyOf('Lê Thị Hòa'));
    expect(keyOf('Lê Thuý')).toBe(keyOf('Lê Thúy'));
    expect(keyOf('Lê Hoà') < keyOf('Lê Hoá')).toBe(true);
  });

  it('are told apart by the given name before all else, in plain signs that every server sorts alike', () => {
    expect(keyOf('Vũ Văn An') < keyOf('An Văn Ánh')).toBe(true);
    expect(keyOf('Đỗ Văn An') < keyOf('Lê Văn An')).toBe(true);
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (name) => /^[!-~]*$/.test(keyOf(name))));
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
    ['BSCKII. Phạm Ngọc Ảnh', 'Phạm Ngọc Ảnh', { degrees: ['CKII'] }],
    ['BS. CK II Phạm Ngọc Ảnh', 'Phạm Ngọc Ảnh', { degrees: ['CKII'] }],
    ['Bác sĩ chuyên khoa I Phạm Ngọc Ảnh', 'Phạm Ngọc Ảnh', { degrees: ['CKI'], others: ['BS'] }],
    ['Th.s Nguyễn Anh Tuấn', 'Nguyễn Anh Tuấn', { degrees: ['ThS'] }],
    ['ThS. Nguyễn Anh Tuấn', 'Nguyễn Anh Tuấn', { degrees: ['ThS'] }],
    ['THS.BS Nguyễn Anh Tuấn', 'Nguyễn Anh Tuấn', { degrees: ['ThS'], others: ['BS'] }],
    ['Thạc sỹ Nguyễn Anh Tuấn', 'Nguyễn Anh Tuấn', { degrees: ['ThS'] }],
    ['PGS, TS Hoàng Minh Dũng', 'Hoàng Minh Dũng', { degrees: ['TS'], titles: ['PGS'] }],
    ['GS.TS. Hoàng Minh Dũng', 'Hoàng Minh Dũng', { degrees: ['TS'], titles: ['GS'] }],
    ['GS.TSKH Hoàng Minh Dũng', 'Hoàng Minh Dũng', { degrees: ['TSKH'], titles: ['GS'] }],
    ['PGS.TS Hoàng Minh Dũng', 'Hoàng Minh Dũng', { degrees: ['TS'], titles: ['PGS'] }],
    ['PGSTS Hoàng Minh Dũng', 'Hoàng Minh Dũng', { degrees: ['TS'], titles: ['PGS'] }],
    ['Phó Giáo sư, Tiến sĩ khoa học Hoàng Minh Dũng', 'Hoàng Minh Dũng', { degrees: ['TSKH'], titles: ['PGS'] }],
    ['TTƯT. BSCKI Lý Văn Em', 'Lý Văn Em', { honours: ['TTUT'], degrees: ['CKI'] }],
    ['CNĐD Tạ Thị Hợi', 'Tạ Thị Hợi', { others: ['CN'] }],
    ['KTV. Lý Văn Em', 'Lý Văn Em', { others: ['KTV'] }],
    ['KS Triệu Thị Ôn', 'Triệu Thị Ôn', { others: ['KS'] }],
    ['Đ/c Bàn Thị Tư', 'Bàn Thị Tư', { others: ['Đ/c'] }],
    ['Đồng chí Bàn Thị Tư', 'Bàn Thị Tư', { others: ['Đ/c'] }],
    ['TS Ông Thị Mai', 'Ông Thị Mai', { degrees: ['TS'] }],
    ['Ông Nguyễn An', 'Nguyễn An', { others: ['Ông'] }],
    ['Bà Nguyễn Thị Lan', 'Nguyễn Thị Lan', { others: ['Bà'] }],
    ['ÔNG: NGUYỄN VĂN ĐỨC', 'NGUYỄN VĂN ĐỨC', { others: ['Ông'] }],
    ['Nguyễn Anh Tuấn, ThS', 'Nguyễn Anh Tuấn', { degrees: ['ThS'] }],
    ['Hoàng Minh Dũng - PGS.TS', 'Hoàng Minh Dũng', { degrees: ['TS'], titles: ['PGS'] }],
  ])('%s', (input, name, codes) => {
    const nothing = { degrees: [], titles: [], honours: [], others: [], suffixNote: null };
    expect(stripNamePrefixes(input)).toEqual({ name, ...nothing, ...codes });
  });

  it.each([
    'Bàn Thị Tư',
    'Bá Thị Lan',
    'Ông Thế Mạnh',
    'Ong Văn Tú',
    'Tsan Văn An',
    "H'Hen Niê",
    'Nguyễn Thạc Sĩ',
    'Thạc Sĩ',
    'Ngô Thị Êm + Trương Thị Ước',
    '',
  ])('is nothing in «%s»', (name) => {
    expect(stripNamePrefixes(name)).toEqual({ name, degrees: [], titles: [], honours: [], others: [], suffixNote: null });
  });

  it('is looked for in no story: one of eight thousand degrees holds nobody up', () => {
    const story = `${'TS. '.repeat(8_000)}Nguyễn Văn An`;
    expect(stripNamePrefixes(story)).toMatchObject({ name: story, degrees: [] });
  });

  it('is kept apart from what stands behind', () => {
    expect(stripNamePrefixes('NGƯT Bùi Thị Ân (đã nghỉ hưu)')).toMatchObject({
      name: 'Bùi Thị Ân',
      honours: ['NGUT'],
      suffixNote: 'đã nghỉ hưu',
    });
  });
});
