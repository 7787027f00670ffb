import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { clean, fold, foldWords, foldYi, initials } from './fold.js';

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

  it('has the key of its words, each looked at by itself, that its letters have as a whole', () => {
    const whole = (text: string) =>
      clean(text)
        .normalize('NFD')
        .replace(/\p{Mn}/gu, '')
        .replace(/[đĐ]/g, 'd')
        .toLowerCase()
        .replace(/['’ʼ`´]/g, '')
        .trim();
    const letter = fc.constantFrom(..."aAăÂđĐơƯíỹ ,\u0301\u0323\u00a0\u200b\u00ad\t\n'’-ΟΣςİß1", 'ệ'.normalize('NFD'));
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'grapheme' }),
          fc.array(letter).map((letters) => letters.join('')),
        ),
        (text) => {
          expect(fold(text)).toBe(whole(text));
          expect(clean(text)).toBe(
            text
              .normalize('NFC')
              .replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/g, '')
              .replace(/[\s\u00a0]+/g, ' ')
              .trim(),
          );
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('falls into words at everything that is neither letter nor digit', () => {
    expect(foldWords('Tài chính - Ngân hàng (CK2)')).toEqual(['tai', 'chinh', 'ngan', 'hang', 'ck2']);
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
