import { describe, expect, it } from '@jest/globals';
import { fixtureRows } from '../../../../test/fixtures/csv.js';
import { fold, foldExact, foldWords } from './fold.js';
import { decodeTcvn3, decodeVni, looksLikeTcvn3, looksLikeVni } from './legacy-encoding.js';
import { initialsOf, matchesSearch, parseSearchQuery, type SearchDocument, searchNameOf, searchTermsOf } from './search-query.js';

const rows = fixtureRows('domain/text_search_tests.csv');
const listed = (cell: string): string[] =>
  cell
    .split(';')
    .map((item) => item.trim())
    .filter(Boolean);

/** "Nguyễn Thị Hòa (ThS, Công nghệ thông tin)", "Nguyễn Thạc Sĩ (name; DH)", or one value of the kind the row is about. */
function documentOf(text: string, appliesTo: string): SearchDocument {
  const both = /^(.*) \((?:name; )?(.*)\)$/.exec(text);
  const value = text.replace(/ \(NFD\)$/, '');
  const [name, terms] =
    both && !text.endsWith('(NFD)') ? [both[1]!, both[2]!.split(', ')] : /name|unit|ethnic/.test(appliesTo) ? [value, []] : ['', [value]];
  const stored = text.endsWith('(NFD)') ? name.normalize('NFD') : name;
  return { name: searchNameOf(stored), terms: searchTermsOf(terms), initials: initialsOf(stored) };
}

const typed = (query: string): string => (/[¨§]/.test(query) ? decodeTcvn3(query) : /Nguyeãn/.test(query) ? decodeVni(query) : query);

describe('a search', () => {
  it.each(rows.filter((row) => row.applies_to !== 'ethnic group' && row.must_not_match !== undefined))('«$query» in $applies_to', (row) => {
    const query = parseSearchQuery(typed(row.query!));
    const split = (cell: string) => (cell.includes('(name; ') ? [cell] : listed(cell));
    for (const text of split(row.should_match!))
      expect([text, matchesSearch(query, documentOf(text, row.applies_to!))]).toEqual([text, true]);
    for (const text of split(row.must_not_match!))
      expect([text, matchesSearch(query, documentOf(text, row.applies_to!))]).toEqual([text, false]);
  });

  it('takes one way of writing an ethnic group for another', () => {
    expect(fold("H'Mông")).toBe('hmong');
    expect(foldWords('HMông')).toEqual(['hmong']);
  });

  it('finds a person who is really named like a degree by the name', () => {
    expect(matchesSearch(parseSearchQuery('thac si'), documentOf('Nguyễn Thạc Sĩ (name; DH)', 'name'))).toBe(true);
  });
});

describe('text', () => {
  it('is the same word wherever its tone was written', () => {
    expect(foldExact('hoà')).toBe(foldExact('hòa'));
    expect(foldExact('Uỷ')).toBe(foldExact('ủy'));
    expect(foldExact('thuý')).not.toBe(foldExact('thùy'));
  });

  it('in legacy encodings is decoded to Unicode', () => {
    expect(decodeTcvn3('NguyÔn V¨n §øc')).toBe('Nguyễn Văn Đức');
    expect(decodeVni('Nguyeãn Vaên Ñöùc')).toBe('Nguyễn Văn Đức');
  });

  it('is taken for legacy by whole columns only', () => {
    expect(looksLikeTcvn3(['NguyÔn V¨n §øc', 'TrÇn ThÞ Lan', 'Ph¹m V¨n B×nh'])).toBe(true);
    expect(looksLikeTcvn3(['Nguyễn Văn Đức', 'Trần Ô'])).toBe(false);
    expect(looksLikeVni(['Nguyeãn Vaên Ñöùc', 'Traàn Thò Lan', 'Phaïm Vaên Bình'])).toBe(true);
    expect(looksLikeVni(['Nguyễn Văn Đức', 'Trần Thị Lan'])).toBe(false);
    expect(looksLikeTcvn3(['Nguyen Van A', 'Tran B'])).toBe(false);
  });
});
