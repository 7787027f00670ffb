import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Merge, MergeIndex } from './merge-index.js';

const range = (from: number, length: number) => ({ from, to: from + length });
const merge = fc
  .tuple(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 4 }))
  .map(
    ([row, rows, column, columns]): Merge => ({
      fromRow: row,
      toRow: range(row, rows).to,
      fromColumn: column,
      toColumn: range(column, columns).to,
    }),
  );

describe('the merged range of a cell', () => {
  it('is found as by looking at every one of them', () => {
    fc.assert(
      fc.property(
        fc.array(merge, { maxLength: 40 }),
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 0, max: 18 }),
        (merges, row, column) => {
          const holds = (one: Merge) => one.fromRow <= row && row <= one.toRow && one.fromColumn <= column && column <= one.toColumn;
          const found = new MergeIndex(merges).at(row, column);
          return found ? holds(found) : !merges.some(holds);
        },
      ),
    );
  });

  it('is found among fifty thousand in a few steps each, one of them as long as the sheet', () => {
    const merges = Array.from(
      { length: 50_000 },
      (_, at): Merge => ({ fromRow: 2 * at + 2, toRow: 2 * at + 3, fromColumn: 1, toColumn: 1 }),
    );
    const index = new MergeIndex([{ fromRow: 1, toRow: 200_000, fromColumn: 0, toColumn: 0 }, ...merges]);
    let found = 0;
    for (let row = 1; row <= 100_001; row++) for (let column = 0; column < 3; column++) found += index.at(row, column) ? 1 : 0;
    expect(found).toBe(100_001 + 100_000);
  });
});
