import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isTooFew } from '#libs/kernel';
import type { Standing } from './standings.js';
import { standingBeside } from './standings.js';
import { tellingOf } from './telling.js';

const KEYS = ['a', 'b', 'c', 'd'];
const stood = (...rows: [stands: string, people: number, ...groups: string[]][]): Standing[] =>
  rows.map(([stands, people, ...groups]) => ({ stands, groups, people }));
const count = (standings: readonly Standing[], among: (one: Standing) => boolean) =>
  standings.reduce((sum, one) => sum + (among(one) ? one.people : 0), 0);
const is =
  (at: number, letters: string) =>
  ({ stands }: Standing) =>
    letters.includes(stands[at]!);

const drawn = fc.array(
  fc.record({
    stands: fc.array(fc.constantFrom('n', 'r', 'u', 'x'), { minLength: 3, maxLength: 3 }).map((letters) => letters.join('')),
    groups: fc.constantFrom(...KEYS).map((key) => [key]),
    people: fc.oneof(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 60 })),
  }),
  { minLength: 1, maxLength: 16 },
);

describe('numbers told side by side to whoever may not open their people', () => {
  it('are not told where one subtracted from another leaves few: the later one is not', () => {
    const postgraduatesAndDoctors = stood(['nn', 20], ['nr', 2], ['rr', 30]);
    expect(tellingOf(2, postgraduatesAndDoctors, [], false).map(({ whole }) => whole)).toEqual([true, false]);
    expect(tellingOf(2, stood(['nn', 20], ['nr', 5], ['rr', 30]), [], false).map(({ whole }) => whole)).toEqual([true, true]);
    expect(tellingOf(2, stood(['nn', 20], ['rr', 30]), [], false).map(({ whole }) => whole)).toEqual([true, true]);
  });

  it('tell nothing by those of whom the other number knows nothing', () => {
    expect(tellingOf(2, stood(['nn', 20], ['nu', 2], ['rr', 30]), [], false).map(({ whole }) => whole)).toEqual([true, true]);
  });

  it('may share people in other ways: what is left is no group of anybody', () => {
    const crossed = stood(['nn', 20], ['nr', 2], ['rn', 3], ['rr', 30]);
    expect(tellingOf(2, crossed, [], false).map(({ whole }) => whole)).toEqual([true, true]);
  });

  it('have groups whose rests are many or nobody, too', () => {
    const [first, second] = tellingOf(
      2,
      stood(['nn', 8, 'a'], ['nr', 2, 'a'], ['nn', 9, 'b'], ['nr', 6, 'b'], ['nn', 7, 'c'], ['nr', 9, 'c'], ['rr', 30, 'a', 'b', 'c']),
      ['a', 'b', 'c'],
      false,
    );
    expect(first!.groups).toEqual({ alone: ['a', 'b', 'c'], together: [] });
    expect(second!.groups).toEqual({ alone: ['c'], together: ['a', 'b'] });
  });

  it('have no group that nearly everybody is in, where people may be in several', () => {
    const fields = stood(['n', 12, 'a', 'b'], ['n', 2, 'b'], ['n', 8, 'a'], ['r', 30, 'a', 'b', 'c'], ['n', 9, 'a', 'c']);
    expect(tellingOf(1, fields, ['a', 'b', 'c'], true)[0]!.groups.alone).not.toContain('a'); // two count without it
    expect(tellingOf(1, fields, ['a', 'b', 'c'], false)[0]!.groups.alone).toContain('a');
  });

  it('never isolate few, in all or in a told group, whatever the people', () => {
    fc.assert(
      fc.property(drawn, (standings) => {
        const telling = tellingOf(3, standings, KEYS, false);
        for (const [at, { whole, groups }] of telling.entries()) {
          if (!whole) continue;
          const told = [KEYS, ...groups.alone.map((key) => [key]), ...(groups.together.length > 0 ? [groups.together] : [])];
          for (const keys of told) {
            const here = standings.filter(({ groups: own }) => own.some((key) => keys.includes(key)));
            expect([count(here, is(at, 'n')), count(here, is(at, 'r')), count(here, () => true)].filter(isTooFew)).toEqual([]);
            for (let before = 0; before < at; before++) {
              if (!telling[before]!.whole) continue;
              const counts = (one: Standing) => is(at, 'n')(one);
              const countsBefore = (one: Standing) => is(before, 'n')(one);
              if (count(standings, (one) => counts(one) && !countsBefore(one)) > 0) continue;
              expect(isTooFew(count(here, (one) => countsBefore(one) && is(at, 'rx')(one)))).toBe(false);
            }
          }
        }
      }),
      { numRuns: 1_000, seed: 20_261_201 },
    );
  });

  it('are looked at without those whom the asker may open', () => {
    const all = stood(['n', 20, 'a'], ['n', 2, 'b'], ['r', 30, 'a'], ['r', 9, 'b']);
    expect(tellingOf(1, all, [], false)[0]!.whole).toBe(true);
    const rest = standingBeside(all, stood(['n', 20, 'a'], ['r', 30, 'a']));
    expect(rest).toEqual(stood(['n', 2, 'b'], ['r', 9, 'b']));
    expect(tellingOf(1, rest, [], false)[0]!.whole).toBe(false);
  });
});
