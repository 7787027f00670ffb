import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { mapColumns } from '../mapping/map-columns.js';
import { isLanguage, languageOfHeading, readLanguages } from './languages.js';

const rows = parse(readFileSync('config/catalogs/languages.csv'), { columns: true, bom: true }) as Record<string, string>[];
const groups = parse(readFileSync('config/catalogs/ethnic_groups.csv'), { columns: true, bom: true }) as Record<string, string>[];

describe('the languages of the catalogue', () => {
  it.each(rows.map(({ code, name_vi }) => [code!, name_vi!]))('name %s as a list says it: «%s»', (code, name) => {
    expect(readLanguages(name)).toMatchObject({ decision: 'accept', value: code });
    expect(readLanguages(`${name} B1`)).toMatchObject({ decision: 'accept', value: `${code}=B1` });
    expect(languageOfHeading([name])).toBe(code);
    expect(mapColumns(new Map([[0, [name]]]))[0]!.field).toBe('language');
  });

  it('are those of every ethnic group beside the Kinh', () => {
    const bare = (text: string) => text.replace(/[^\p{L}]/gu, '').toLocaleLowerCase('vi');
    const known = new Set(
      rows.flatMap(({ code, aliases }) => [code!, ...aliases!.split(';')].map((name) => bare(name.replace(/^Tiếng /, '')))),
    );
    const minorities = groups.filter(({ is_minority }) => is_minority === '1');
    expect(minorities).toHaveLength(53);
    expect(minorities.filter(({ name_vi }) => !known.has(bare(name_vi!)))).toEqual([]);
  });

  it('have a code of their own, and those of ISO 639-3 where it has any', () => {
    expect(new Set(rows.map(({ code }) => code)).size).toBe(rows.length);
    expect(new Set(rows.map(({ display_order }) => display_order)).size).toBe(rows.length);
    const without = rows.filter(({ iso_639_3 }) => !/^[a-z]{3}(;[a-z]{3})*$/.test(iso_639_3!)).map(({ code }) => code);
    expect(without).toEqual(['Sán Chỉ', 'Sán Dìu']); // spoken in ways it tells by no code
  });
});

describe('a language of an ethnic group', () => {
  it.each([
    ['Tiếng Thái', 'Thái'],
    ['Tiếng Thái Lan B1', 'Thái Lan=B1'],
    ['Êđê', 'Ê-đê'],
    ['Tiếng Jrai A2', 'Gia-rai=A2'],
    ["Tiếng M'nông", 'Mnông'],
    ["Chứng chỉ tiếng K'Ho", 'Cơ-ho'],
    ['Chăm', 'Chăm'],
    ['Anh B1; tiếng Bru - Vân Kiều', 'Anh=B1;Bru - Vân Kiều'],
  ])('is told by «%s»', (text, value) => expect(readLanguages(text)).toMatchObject({ decision: 'accept', value }));

  it.each(['Có', 'Chăm sóc sức khỏe', 'Giấy chứng nhận B'])('is not told by the everyday word of «%s»', (text) =>
    expect(readLanguages(text).decision).toBe('ask'),
  );

  it.each(['Cơ khí', 'Bộ Y tế', 'Công tác xã hội', 'Lưu trữ', 'Cống thoát nước'])('is not what «%s» tells beside a degree', (text) =>
    expect(isLanguage(text)).toBe(false),
  );
});
