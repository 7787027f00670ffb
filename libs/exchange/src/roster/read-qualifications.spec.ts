import { describe, expect, it } from '@jest/globals';
import type { ReadContext, RosterCell } from './cells/context.js';
import type { MappedColumn } from './mapping/map-columns.js';
import type { RowInput } from './read-person.js';
import { tickedLevel } from './read-qualifications.js';

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
