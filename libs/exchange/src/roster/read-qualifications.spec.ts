import { describe, expect, it } from '@jest/globals';
import type { ReadContext, RosterCell } from './cells/context.js';
import type { MappedColumn } from './mapping/map-columns.js';
import type { PersonField, PlacedValue } from './person.js';
import type { RowInput } from './read-person.js';
import { readQualifications, tickedEducation, tickedLevel } from './read-qualifications.js';

const LEVELS: Readonly<Record<string, string>> = { CVC: 'QLNN_CVC', CV: 'QLNN_CV' };
const context = {
  catalogs: { findByAlias: (_list: string, text: string) => (LEVELS[text] ? { code: LEVELS[text], rank: text.length } : null) },
} as unknown as ReadContext;

const cell = (text: string): RosterCell => ({
  text,
  raw: { column: 0, type: 'text', value: text, text, numberFormat: null, font: null },
  filled: false,
});

/** What stands under each heading; headings of two levels are of ticks. */
function read(...cells: readonly (readonly [heading: readonly string[], text: string])[]) {
  const columns = cells.map(
    ([heading], column): MappedColumn => ({
      column,
      name: String(column),
      heading,
      field: heading.length > 1 ? 'stateTick' : 'stateManagement',
      confidence: 'alias',
    }),
  );
  const filled = cells.flatMap(([, text], column) => (text ? [[column, cell(text)] as const] : []));
  const input = { columns, cells: new Map(filled) } as unknown as RowInput;
  return tickedLevel(input, 'stateTick', 'stateManagement', 'state_management_levels', context);
}

describe('a level of state management', () => {
  it.each(['CVC', 'CVC (2019)', 'CVC và tương đương', 'Chứng chỉ QLNN ngạch CVC'])('is told in words: «%s»', (text) =>
    expect(read([['QLNN'], text])).toMatchObject({ decision: 'accept', value: 'QLNN_CVC' }),
  );

  it.each([['CVC'], ['CVC & TĐ'], ['CVC (1)']])('is told by a tick under «%s»', (leaf) =>
    expect(read([['QLNN', leaf], 'x'], [['QLNN', 'CV'], ''])).toMatchObject({ decision: 'accept', value: 'QLNN_CVC' }),
  );

  it('is asked where a tick does not tell which', () => {
    expect(read([['QLNN'], 'x'])).toMatchObject({ decision: 'ask', value: null });
    expect(read([['QLNN', 'CVC, CVCC'], 'x'])).toMatchObject({ decision: 'ask', value: null });
  });

  it('is none where nothing stands', () =>
    expect(read([['QLNN', 'CVC'], ''], [['QLNN'], ''])).toMatchObject({ decision: 'accept', value: null }));
});

describe('a major', () => {
  const RANKS: Readonly<Record<string, number>> = { TS: 80, ThS: 70, DH: 60 };
  const FOUND: Readonly<Record<string, { code: string }>> = {
    'countries/Nhật Bản': { code: 'JP' },
    'training_forms/Tại chức': { code: 'TC' },
  };
  const catalogs = {
    find: (list: string, code: string) => (list === 'languages' ? null : { code, rank: RANKS[code] ?? 0 }),
    findByAlias: (list: string, text: string) => FOUND[`${list}/${text}`] ?? null,
    expandMajor: (text: string) => ({ text, changed: false }),
    proposeField: () => null,
  };
  const columnOf = (column: number, field: string): MappedColumn => ({ column, name: field, heading: [field], field, confidence: 'alias' });
  function valuesOf(...texts: readonly string[]): Map<PersonField, PlacedValue> {
    const values = new Map<PersonField, PlacedValue>();
    const cells = new Map(texts.flatMap((text, column) => (text ? [[column, cell(text)] as const] : [])));
    const columns = ['degree', 'major', 'trainingForm'].map((field, column) => columnOf(column, field));
    readQualifications({ columns, cells, split: null } as unknown as RowInput, [], '', values, { catalogs } as unknown as ReadContext);
    return values;
  }
  const read = (degree: string, major: string) => valuesOf(degree, major).get('major');

  it.each([
    ['Thạc sĩ', 'Quản lý công', 'accept', 'Quản lý công'],
    ['Tiến sĩ (Nhật Bản)', 'Khoa học máy tính', 'accept', 'Khoa học máy tính'],
    ['ĐH Luật', 'Luật kinh tế', 'accept', 'Luật kinh tế'],
    ['ThS Quản lý công; ĐH Luật', 'Luật', 'accept', 'Quản lý công'],
    ['ĐH Luật', 'Kế toán', 'ask', 'Kế toán'],
    ['ThS Quản lý công; ĐH Luật', 'Kế toán', 'ask', 'Quản lý công'],
    ['Thạc\nsĩ', 'Quản lý\ncông', 'accept', 'Quản lý công'],
  ])('beside «%s» and in its own column «%s»: %s %s', (degree, major, decision, value) =>
    expect(read(degree, major)).toMatchObject({ decision, value }),
  );

  it.each([
    ['KS; Ths', 'Khoa học cây trồng', 'DH'],
    ['ThS.BS', 'Nội khoa', 'DH'],
    ['ThS Quản lý công; ĐH Luật; TC', 'Quản lý công', 'DH=Luật'],
    ['ThS\nĐH\nCĐ', 'Quản lý công', 'DH;CD'],
    ['Thạc sĩ\nThS Quản lý công', '', undefined],
    ['ĐH', 'Luật', undefined],
  ])('of «%s» and «%s» leaves the other degrees %s: none is lost, none is told twice', (degree, major, others) =>
    expect(valuesOf(degree, major).get('other_qualifications')?.value).toBe(others),
  );

  it('has a form of training beside the degree: known by its name, else asked, and none without a degree', () => {
    const form = (degree: string, text: string) => valuesOf(degree, '', text).get('training_form');
    expect(form('ĐH', 'Tại chức')).toMatchObject({ decision: 'accept', value: 'TC' });
    expect(form('ThS\nĐH', 'Tập trung lâu\nTại chức')).toMatchObject({ decision: 'ask', value: null });
    expect(form('', 'Tại chức')).toBeUndefined();
  });
});

describe('the school somebody finished', () => {
  const read = (...ticked: readonly string[]) => {
    const leaves = ['THCS', 'THPT'];
    const columns = leaves.map((leaf, column) => ({ column, field: 'educationTick', heading: ['Văn hóa', leaf] }));
    const cells = new Map(leaves.flatMap((leaf, column) => (ticked.includes(leaf) ? [[column, cell('x')] as const] : [])));
    const catalogs = { findByAlias: (_list: string, text: string) => ({ code: text }) };
    return tickedEducation({ columns, cells } as unknown as RowInput, { catalogs } as unknown as ReadContext);
  };

  it('is told by a tick, by the highest of several: nothing of it is kept, so nobody is asked', () => {
    expect(read('THPT')).toMatchObject({ decision: 'accept', value: 'THPT' });
    expect(read('THCS', 'THPT')).toMatchObject({ decision: 'fix', value: 'THPT' });
    expect(read()).toMatchObject({ decision: 'accept', value: null });
  });
});
