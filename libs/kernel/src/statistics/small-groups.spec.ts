import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type CountedGroup, isTooFew, toldGroups } from './small-groups.js';

const CELLS = 3;
const cell = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 400 }));
const table = fc
  .array(fc.array(cell, { minLength: CELLS, maxLength: CELLS }), { minLength: 1, maxLength: 9 })
  .map((rows) => rows.map((cells, at): CountedGroup<string> => ({ key: `g${at}`, cells })));
const sums = (rows: readonly (readonly number[])[]): number[] =>
  Array.from({ length: CELLS }, (_, at) => rows.reduce((sum, cells) => sum + cells[at]!, 0));
const of = (groups: readonly CountedGroup<string>[], keys: readonly string[]) =>
  groups.filter(({ key }) => keys.includes(key)).map(({ cells }) => cells);

/** Every sum of some of the told rows: with the total, all that can be worked out by adding and subtracting. */
function* workedOut(rows: readonly (readonly number[])[]): Generator<number[]> {
  for (let chosen = 1; chosen < 1 << rows.length; chosen++) yield sums(rows.filter((_, at) => (chosen >> at) & 1));
}

const MOVES = [1, -1, 2, -2, 3, -3, 4, -4, 5, -5, 8, -8];
/** The same table with some people of one cell in the other group instead; null where there are not that many. */
function moved(groups: readonly CountedGroup<string>[], from: CountedGroup<string>, to: CountedGroup<string>, at: number, people: number) {
  if (from.cells[at]! < people || to.cells[at]! < -people) return null;
  const changed = (cells: readonly number[], by: number) => cells.map((count, index) => (index === at ? count + by : count));
  return groups.map((group) =>
    group === from
      ? { ...group, cells: changed(group.cells, -people) }
      : group === to
        ? { ...group, cells: changed(group.cells, people) }
        : group,
  );
}
/** The same table with two groups in each other's place. */
const swapped = (groups: readonly CountedGroup<string>[], one: CountedGroup<string>, other: CountedGroup<string>) =>
  groups.map((group) => (group === one ? { ...group, cells: other.cells } : group === other ? { ...group, cells: one.cells } : group));
const toldAlike = (groups: readonly CountedGroup<string>[] | null, told: object): boolean =>
  groups !== null && JSON.stringify(toldGroups(groups)) === JSON.stringify(told);

describe('groups that are told where nobody may know who they are', () => {
  it.each([
    [
      'large ones as they are',
      [
        [10, 20],
        [0, 7],
      ],
      ['g0', 'g1'],
      [],
    ],
    [
      'a small one together with the smallest other',
      [
        [3, 20],
        [50, 60],
        [5, 9],
      ],
      ['g1'],
      ['g0', 'g2'],
    ],
    [
      'two small ones with a large one, lest both be known as small',
      [
        [4, 9],
        [4, 9],
        [20, 30],
        [50, 60],
      ],
      ['g3'],
      ['g0', 'g1', 'g2'],
    ],
    [
      'none where all would be together',
      [
        [3, 9],
        [2, 9],
        [50, 60],
      ],
      [],
      [],
    ],
    [
      'none where even all are few',
      [
        [1, 9],
        [2, 9],
      ],
      [],
      [],
    ],
    ['none where the total would tell the only one', [[3, 9]], [], []],
    [
      'an empty one as empty',
      [
        [0, 0],
        [9, 9],
      ],
      ['g0', 'g1'],
      [],
    ],
  ])('%s', (_, rows, alone, together) => {
    const groups = rows.map((cells, at) => ({ key: `g${at}`, cells }));
    expect(toldGroups(groups)).toEqual({ alone, together });
  });

  it('tell of nobody or of five and more, in every cell, also by adding and subtracting', () => {
    fc.assert(
      fc.property(table, (groups) => {
        const { alone, together } = toldGroups(groups);
        const told = [...of(groups, alone), ...(together.length > 0 ? [sums(of(groups, together))] : [])];
        expect([...workedOut(told)].filter((cells) => cells.some(isTooFew))).toEqual([]);
        if (told.length > 0) expect(sums(told)).toEqual(sums(groups.map(({ cells }) => cells)));
      }),
      { numRuns: 2_000, seed: 20_261_124 },
    );
  });

  it('leave every cell of those together open: with the same told, one more or one fewer could be in it', () => {
    fc.assert(
      fc.property(table, (groups) => {
        const { together } = toldGroups(groups);
        const hidden = of(groups, together);
        expect(hidden).not.toHaveLength(1);
        const open = (at: number) => hidden.every((cells) => cells[at]! > 0 || hidden.some((other) => other !== cells && other[at]! > 0));
        for (const [at, total] of sums(hidden).entries()) expect(total === 0 || open(at)).toBe(true);
      }),
      { numRuns: 1_000, seed: 20_261_127 },
    );
  });

  it('leave every small cell open, also to whoever knows this rule: other numbers would have been told alike', () => {
    fc.assert(
      fc.property(table, (groups) => {
        const told = toldGroups(groups);
        const hidden = groups.filter(({ key }) => told.together.includes(key));
        expect(hidden).not.toHaveLength(1);
        for (const group of hidden)
          for (let at = 0; at < CELLS; at++) {
            if (!isTooFew(group.cells[at]!)) continue;
            const others = hidden.filter((other) => other !== group);
            const alike = others.some(
              (other) =>
                (other.cells[at] !== group.cells[at] && toldAlike(swapped(groups, group, other), told)) ||
                MOVES.some((people) => toldAlike(moved(groups, group, other, at, people), told)),
            );
            expect({ group, at, alike, of: groups.map(({ cells }) => cells) }).toMatchObject({ alike: true });
          }
      }),
      { numRuns: 1_000, seed: 20_261_125 },
    );
  });

  it('are the same whatever they are called, and small ones never stand alone', () => {
    fc.assert(
      fc.property(table, (groups) => {
        const { alone } = toldGroups(groups);
        for (const cells of of(groups, alone)) expect(cells.filter(isTooFew)).toEqual([]);
        const renamed = toldGroups(groups.map(({ cells }, at) => ({ key: at, cells })));
        expect(renamed.alone.map((at) => `g${at}`)).toEqual(alone);
      }),
      { numRuns: 1_000, seed: 20_261_126 },
    );
  });
});
