import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { configFolder } from '#config';
import { readCsv } from '../loading/read-csv.js';
import { FieldProposer } from './field-proposer.js';

const rowsOf = (name: string) =>
  readCsv(readFileSync(configFolder('catalogs', `${name}.csv`))).map((row) => ({
    code: row.code!,
    nameVi: row.name_vi!,
    attributes: row as Record<string, string>,
  }));
const aliases = rowsOf('field_aliases');
const proposer = new FieldProposer(aliases, rowsOf('major_abbreviations'));
const fieldOf = (major: string) => proposer.proposeAll(major)[0];

describe('the field that a major proposes', () => {
  it.each(aliases)('«$nameVi» proposes what its own alias says', ({ nameVi, code, attributes }) => {
    expect(fieldOf(nameVi)?.field).toBe(attributes.field || null);
    expect(fieldOf(code)?.field).toBe(attributes.field || null);
  });

  it.each([
    { major: 'Công nghệ thông tin', field: 'CNTT' },
    { major: 'CNTT', field: 'CNTT' },
    { major: 'ThS. Công nghệ thông tin', field: 'CNTT' },
    { major: 'ĐH Công nghệ thông tin ứng dụng', field: 'CNTT' },
    { major: 'QLGD', field: 'GDDT' },
    { major: 'Thạc sỹ QLGD', field: 'GDDT' },
    { major: 'SP Toán', field: 'GDDT' },
    { major: 'Kinh tế nông nghiệp', field: null }, // beats "nông nghiệp"
    { major: 'Kinh tế nông nghiệp ứng dụng', field: null },
    { major: 'Luật kinh tế', field: null },
    { major: 'Nội khoa', field: 'YT' },
    { major: 'Tự động hóa', field: 'CBCT' },
    { major: 'Nông học', field: 'NNCNC' },
  ])('of «$major» is $field', ({ major, field }) => {
    expect(fieldOf(major)).toMatchObject({ field });
  });

  it('is found behind as many degrees as a cell holds', () => {
    expect(fieldOf(`${'ts '.repeat(10_900)}công nghệ thông tin`)).toMatchObject({ field: 'CNTT' });
    expect(fieldOf('Chuyên ngành cao học ThS QLGD')).toMatchObject({ field: 'GDDT' });
  });

  it('is none for a major nobody listed', () => {
    expect(fieldOf('Hàng hải vũ trụ')).toBeNull();
  });

  it('is taken from a one-syllable alias only where it is the whole major', () => {
    expect(fieldOf('Hàn')).toMatchObject({ field: 'CBCT' });
    expect(fieldOf('Tiếng Hàn cơ bản')?.field).not.toBe('CBCT');
    expect(fieldOf('Vùng mặt nước')).toBeNull();
  });

  it('is taken from whole words, never from inside a word', () => {
    expect(fieldOf('Phim y texas')).toBeNull();
  });

  it('shows the doubt of a farming degree', () => {
    expect(fieldOf('Chăn nuôi')).toMatchObject({ field: 'NNCNC', weak: true, note: { en: expect.stringContaining('officer') } });
  });

  it('never is a technology tier: that is a property of the work', () => {
    const proposed = new Set(aliases.map(({ attributes }) => attributes.field));
    expect(['CNC', 'CNL', 'CNN', 'CNMN'].filter((tier) => proposed.has(tier))).toEqual([]);
  });

  it('is given for each of several majors', () => {
    expect(proposer.proposeAll('Luật; Công nghệ thông tin').map((proposal) => proposal?.field)).toEqual([null, 'CNTT']);
  });
});

describe('an abbreviated major', () => {
  it('is spelled out', () => {
    expect(proposer.expand('CNTT')).toEqual({ text: 'Công nghệ thông tin', changed: true });
    expect(proposer.expand('SP Toán')).toEqual({ text: 'Sư phạm Toán', changed: true });
  });

  it('stays as it is where nothing is abbreviated', () => {
    expect(proposer.expand('Nội khoa')).toEqual({ text: 'Nội khoa', changed: false });
  });
});
