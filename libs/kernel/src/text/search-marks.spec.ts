import { describe, expect, it } from '@jest/globals';
import { type Mark, marksInName, marksInTerms } from './search-marks.js';
import { parseSearchQuery } from './search-query.js';

const shown = (text: string, marks: readonly Mark[]): string =>
  [...marks].reverse().reduce((all, { from, to }) => `${all.slice(0, from)}[${all.slice(from, to)}]${all.slice(to)}`, text);

describe('what a question hit', () => {
  it.each([
    ['nguyen van', 'Nguyễn Văn Đức', '[Nguyễn] [Văn] Đức'],
    ['ngu duc', 'Nguyễn Văn Đức', '[Ngu]yễn Văn [Đức]'],
    ['Đức', 'Nguyễn Văn Đức', 'Nguyễn Văn [Đức]'],
    ['hoà', 'Trần Thị Hòa', 'Trần Thị [Hòa]'],
    ['ly', 'Lí Thị Mai', '[Lí] Thị Mai'],
    ['hhen', "H'Hen Niê", "[H'Hen] Niê"],
    ['nvd', 'Nguyễn Văn Đức', '[N]guyễn [V]ăn [Đ]ức'],
    ['an', 'Trần Ngọc Lan', 'Trần Ngọc Lan'],
    ['thac si an', 'Lê An', 'Lê [An]'],
  ])('%s stands out in the name %s', (asked, name, expected) => {
    expect(shown(name, marksInName(name, parseSearchQuery(asked)))).toBe(expected);
  });

  it.each([
    ['cntt', 'Công nghệ thông tin', '[Công nghệ thông tin]'],
    ['công nghệ', 'Công nghệ thông tin', '[Công] [nghệ] thông tin'],
    ['luat', 'Luật kinh tế', '[Luật] kinh tế'],
    ['qlgd', 'Quản lý giáo dục', '[Quản lý giáo dục]'],
    ['bach khoa', 'Đại học Bách khoa Hà Nội', 'Đại học [Bách] [khoa] Hà Nội'],
    ['lu', 'Luật', 'Luật'],
  ])('%s stands out in the major or institution %s', (asked, text, expected) => {
    expect(shown(text, marksInTerms(text, parseSearchQuery(asked)))).toBe(expected);
  });
});
