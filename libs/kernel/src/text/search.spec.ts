import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { fixtureRows } from '../../../../test/fixtures/csv.js';
import { fold } from './fold.js';
import { decodeTcvn3, decodeVni } from './legacy-encoding.js';
import {
  initialsOf,
  matchesSearch,
  parseSearchQuery,
  patternsOf,
  type SearchDocument,
  searchNameOf,
  searchTermsOf,
} from './search-query.js';

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

/** LIKE of PostgreSQL. */
function like(text: string, pattern: string): boolean {
  const expression = pattern.replace(/\\(.)|[%_]|[.*+?^${}()|[\]]/g, (sign, escaped?: string) =>
    escaped ? `\\${escaped}` : sign === '%' ? '.*' : sign === '_' ? '.' : `\\${sign}`,
  );
  return new RegExp(`^${expression}$`, 's').test(text);
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

  it.each(rows.filter((row) => row.applies_to === 'ethnic group'))(
    '«$query» in $applies_to, by its catalogue',
    ({ query, should_match }) => {
      const spellingsOf = (group: Record<string, string>) => [group.name_vi!, ...listed(group.aliases ?? '')].map(fold);
      const groups = parse(readFileSync('config/catalogs/ethnic_groups.csv'), { columns: true, bom: true }) as Record<string, string>[];
      const group = groups.find((each) => spellingsOf(each).includes(fold(query!)));
      for (const written of listed(should_match!)) expect(spellingsOf(group ?? {})).toContain(fold(written));
    },
  );

  it('takes an associate professor for no professor, spelled out or not', () => {
    const associate = documentOf('Phó giáo sư', 'title');
    expect(matchesSearch(parseSearchQuery('giáo sư'), associate)).toBe(false);
    expect(matchesSearch(parseSearchQuery('phó giáo sư'), associate)).toBe(true);
  });

  it.each([
    ['tien si', 'Tiến sỹ'],
    ['ts', 'Tiến sĩ khoa học'],
    ['sau dai hoc', 'CKII'],
    ['bác sĩ chuyên khoa cấp 2', 'CKII'],
    ['bs ck1', 'Chuyên khoa cấp I'],
    ['quan ly giao duc', 'Quản lí Giáo dục'],
    ['quản lí giáo dục', 'ThS QLGD'],
    ['ki thuat', 'Kỹ thuật điện'],
    ['qtkd', 'Quản trị kinh doanh'],
    ['giao duc tieu hoc', 'Giáo dục mầm non và tiểu học'],
    ['dhsp', 'ĐHSP Hà Nội'],
    ['đại học bách khoa', 'ĐH Bách Khoa'],
    ['y dược', 'Đại học Y Dược Hải Phòng'],
  ])('for «%s» finds %s', (query, text) => {
    expect(matchesSearch(parseSearchQuery(query), documentOf(text, 'major'))).toBe(true);
  });

  it.each([
    ['mai', 'Mây'],
    ['tai', 'Tây'],
    ['ly', 'Linh'],
  ])('for «%s» does not find %s', (query, name) => {
    expect(matchesSearch(parseSearchQuery(query), documentOf(name, 'name'))).toBe(false);
  });

  it('takes a short word for part of a major only as a whole', () => {
    expect(matchesSearch(parseSearchQuery('it'), documentOf('Italia học', 'major'))).toBe(false);
  });

  const word = fc.constantFrom('Nguyễn', 'Lý', 'Thị', 'Mỹ', 'Đức', 'Thạc', 'Sĩ', "H'Hen", 'Quý', 'An', 'Hoà', 'Ánh');
  const fullName = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
  const typing = fc.constantFrom('thac si', 'cntt', 'y duoc', 'ly', 'quy', 'an', 'dh', '%', '_', 'nta', 'ths', 'sư phạm', 'a\\', 'th');
  const taught = fc.constantFrom('Công nghệ thông tin', 'ThS', 'Dược học', 'ĐHSP', 'Luật 100%', 'Địa lí');

  it('finds everybody by the name, without accents, in capitals and half typed', () => {
    fc.assert(
      fc.property(fullName, fc.nat(6), (name, cut) => {
        const typedName = fold(name).toUpperCase();
        const half = typedName.slice(0, Math.max(1, typedName.length - cut)).trim();
        return [name, name.normalize('NFD'), typedName, half].every((query) =>
          matchesSearch(parseSearchQuery(query), documentOf(name, 'name')),
        );
      }),
    );
  });

  it('means the same as its patterns in the database', () => {
    fc.assert(
      fc.property(fullName, fc.array(taught), fc.array(fc.oneof(typing, word)), (name, terms, typedWords) => {
        const query = parseSearchQuery(typedWords.join(' '));
        const person = { name: searchNameOf(name), terms: searchTermsOf(terms), initials: initialsOf(name) };
        const byPatterns = query.terms
          .map(patternsOf)
          .every(
            (patterns) => like(person.name, patterns.name) || patterns.terms.some((all) => all.every((each) => like(person.terms, each))),
          );
        return matchesSearch(query, person) === (byPatterns || (query.initials !== null && query.initials === person.initials));
      }),
      { numRuns: 500 },
    );
  });

  it('finds a person who is really named like a degree by the name', () => {
    expect(matchesSearch(parseSearchQuery('thac si'), documentOf('Nguyễn Thạc Sĩ (name; DH)', 'name'))).toBe(true);
  });
});
