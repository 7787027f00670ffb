import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decodeTcvn3, decodeVni, encodingOfFont, looksLikeTcvn3, looksLikeVni } from './legacy-encoding.js';
import { LEGACY_LETTERS } from './legacy-letters.js';

const encode = (text: string, column: 1 | 2): string => {
  const letters = new Map(LEGACY_LETTERS.map((row) => [row[0], row[column]]));
  return [...text].map((letter) => letters.get(letter) ?? letter).join('');
};

const FAMILIES = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vũ', 'Đặng', 'Bùi', 'Đỗ', 'Hồ', 'Ngô', 'Dương', 'Lý'];
const MIDDLES = ['Văn', 'Thị', 'Hữu', 'Đức', 'Ngọc', 'Xuân', 'Quang', 'Thuỳ', 'Công', 'Mỹ', 'Khánh', 'Tiến'];
const GIVENS = [
  'An',
  'Ánh',
  'Oánh',
  'Uẩn',
  'Yến',
  'Ý',
  'Ước',
  'Đạt',
  'Bình',
  'Cường',
  'Dũng',
  'Hiền',
  'Hưởng',
  'Kỳ',
  'Loan',
  'Nghĩa',
  'Sỹ',
  'Tuệ',
  'Vỹ',
  'Thoại',
];
const name = fc
  .tuple(fc.constantFrom(...FAMILIES), fc.constantFrom(...MIDDLES), fc.constantFrom(...GIVENS))
  .map((parts) => parts.join(' '));

describe('text in an encoding before Unicode', () => {
  it('is decoded letter by letter', () => {
    expect(LEGACY_LETTERS).toHaveLength(134);
    for (const column of [1, 2] as const) expect(new Set(LEGACY_LETTERS.map((row) => row[column])).size).toBe(134);
    for (const [letter, tcvn3, vni] of LEGACY_LETTERS) expect([decodeTcvn3(tcvn3), decodeVni(vni)]).toEqual([letter, letter]);
  });

  it('has the same marks on capital and small letters', () => {
    const vniOf = new Map(LEGACY_LETTERS.map(([letter, , vni]) => [letter, vni]));
    for (const [letter, vni] of vniOf) expect(vniOf.get(letter.toLocaleUpperCase('vi'))).toBe(vni.toLocaleUpperCase('vi'));
  });

  it('is decoded name by name', () => {
    expect(decodeVni('Traàn Bình, Kyõ, Kyû')).toBe('Trần Bình, Kỹ, Kỷ');
    expect(decodeTcvn3('NguyÔn V¨n §øc')).toBe('Nguyễn Văn Đức');
    expect(decodeVni('Nguyeãn Vaên Ñöùc')).toBe('Nguyễn Văn Đức');
    fc.assert(fc.property(name, (text) => decodeTcvn3(encode(text, 1)) === text && decodeVni(encode(text, 2)) === text));
  });

  it('in a font of capitals comes out in capitals', () => {
    expect(decodeTcvn3('nguyÔn v¨n ®øc', { capitals: true })).toBe('NGUYỄN VĂN ĐỨC');
  });

  it.each([
    ['.VnTime', 'tcvn3'],
    ['.VnTimeH', 'tcvn3_capitals'],
    ['.vntimeh', 'tcvn3_capitals'],
    ['.VnArial NarrowH', 'tcvn3_capitals'],
    ['.VnEnglish', 'tcvn3'],
    ['VNI-Times', 'vni'],
    ['Times New Roman', null],
    ['', null],
  ])('in the font «%s» is %s', (font, encoding) => expect(encodingOfFont(font)).toBe(encoding));
});

describe('a column', () => {
  const column = fc.array(name, { minLength: 6, maxLength: 40 });

  it('of names is told by what its values have in common', () => {
    fc.assert(
      fc.property(column, (names) => {
        const [tcvn3, vni] = [names.map((each) => encode(each, 1)), names.map((each) => encode(each, 2))];
        expect([looksLikeTcvn3(tcvn3), looksLikeVni(tcvn3)]).toEqual([true, false]);
        expect([looksLikeTcvn3(vni), looksLikeVni(vni)]).toEqual([false, true]);
        expect([looksLikeTcvn3(names), looksLikeVni(names)]).toEqual([false, false]);
      }),
    );
  });

  it('of Unicode stays Unicode though every letter of it is older than Unicode', () => {
    const plain = ['Hoàng Xuân Liên', 'Lê Toàn', 'Trân Hoài', 'Ngô Ôn', 'Bùi Tiên', 'HÀ ÂN', 'Lý Kiên', 'Đông'.slice(1)];
    expect([looksLikeTcvn3(plain), looksLikeVni(plain)]).toEqual([false, false]);
  });

  it('is never told by one cell', () => {
    expect([looksLikeTcvn3(['NguyÔn V¨n §øc']), looksLikeVni(['Nguyeãn Vaên Ñöùc'])]).toEqual([false, false]);
    expect(looksLikeTcvn3(['Nguyen Van A', 'Tran B'])).toBe(false);
    expect(looksLikeTcvn3([])).toBe(false);
  });

  it('with one heading in Unicode is still what the rest is, a mixed one is left to people', () => {
    const names = Array.from({ length: 12 }, (_, index) => `${FAMILIES[index % 4]} Văn ${GIVENS[index]}`);
    const tcvn3 = names.map((each) => encode(each, 1));
    expect(looksLikeTcvn3(['Họ và tên', ...tcvn3])).toBe(true);
    expect(looksLikeTcvn3([...names.slice(0, 6), ...tcvn3.slice(6)])).toBe(false);
  });
});
