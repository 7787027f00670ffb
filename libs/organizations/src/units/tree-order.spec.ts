import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { inTreeOrder } from './tree-order.js';

const unit = (id: string, parentId: string | null, sortOrder = 0) => ({ id, parentId, sortOrder, searchName: id });

describe('the order of a tree', () => {
  it('puts a parent before its children and siblings by order, then name', () => {
    const rows = [unit('b', 'root'), unit('a2', 'a'), unit('root', null), unit('a1', 'a'), unit('a', 'root'), unit('first', 'root', -1)];
    expect(inTreeOrder(rows).map(({ id }) => id)).toEqual(['root', 'first', 'a', 'a1', 'a2', 'b']);
  });

  it('puts a unit at the top whose parent lies outside the scope', () => {
    expect(inTreeOrder([unit('a1', 'a'), unit('b', null)]).map(({ id }) => id)).toEqual(['a1', 'b']);
  });

  it('loses nobody, however the rows come', () => {
    const trees = fc
      .array(fc.nat(20), { maxLength: 40 })
      .map((parents) => parents.map((parent, index) => unit(`u${index}`, parent < index ? `u${parent}` : null)));
    fc.assert(
      fc.property(
        trees.chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length }))),
        ([rows, shuffled]) => {
          const ordered = inTreeOrder(shuffled);
          expect(ordered.map(({ id }) => id).sort()).toEqual(rows.map(({ id }) => id).sort());
          for (const [index, row] of ordered.entries()) {
            if (row.parentId) expect(ordered.slice(0, index).some(({ id }) => id === row.parentId)).toBe(true);
          }
        },
      ),
    );
  });
});
