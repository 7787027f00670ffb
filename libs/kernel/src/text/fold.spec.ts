import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { clean, fold, foldExact, foldWords, foldYi, initials } from './fold.js';

describe('text', () => {
  it('is stored composed, without invisible signs and with single blanks', () => {
    expect(clean(`${'  Nguyễn'.normalize('NFD')} \u00a0\u200b Văn\t\ufeffAn\u00ad `)).toBe('Nguyễn Văn An');
  });

  it.each([
    ['Nguyễn Văn Đức', 'nguyen van duc'],
    ['ĐỖ THỊ ƯỚC', 'do thi uoc'],
    ["H'Mông", 'hmong'],
    ['H’Hen Niê', 'hhen nie'],
    ['  ', ''],
  ])('«%s» is looked up as «%s»', (text, key) => expect(fold(text)).toBe(key));

  it('has one key, however often it is made and however it was composed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')));
        expect(clean(clean(text))).toBe(clean(text));
      }),
    );
  });

  it('falls into words at everything that is neither letter nor digit', () => {
    expect(foldWords('Tài chính - Ngân hàng (CK2)')).toEqual(['tai', 'chinh', 'ngan', 'hang', 'ck2']);
  });

  it('is the same word wherever its tone was written', () => {
    for (const [one, other] of [
      ['hoà', 'hòa'],
      ['Uỷ ban', 'ủy ban'],
      ['Thuý', 'THÚY'],
      ['khoẻ', 'khỏe'],
      ['Qúy', 'Quý'],
    ] as const)
      expect(foldExact(one)).toBe(foldExact(other));
  });

  it('with another tone or letter is another word', () => {
    for (const [one, other] of [
      ['thuý', 'thùy'],
      ['hoa', 'hoà'],
      ['tư', 'tu'],
      ['đào', 'dào'],
    ] as const)
      expect(foldExact(one)).not.toBe(foldExact(other));
  });

  it('is the same word with y or i only where both are written', () => {
    expect(foldYi('Lý')).toBe(foldYi('Lí'));
    expect(foldYi('Thạc sỹ Quý')).toBe(foldYi('thạc sĩ Quí'));
    expect(foldYi('Mây')).not.toBe(foldYi('Mai'));
    expect(foldYi('Thủy')).not.toBe(foldYi('Thủi'));
  });

  it('has the first letters of its words as initials', () => {
    expect(initials('Nguyễn Văn Đức')).toBe('nvd');
    expect(initials('')).toBe('');
  });
});
