import { describe, expect, it } from '@jest/globals';
import type { RosterCell } from '../cells/context.js';
import { splitRow } from './person-rows.js';

const COLUMN = { column: 0, name: 'A', heading: ['Họ và tên'], field: 'fullName', confidence: 'alias' } as const;
const cellOf = (text: string): RosterCell => ({
  raw: { column: 0, type: 'text', value: text, text, numberFormat: null, font: null },
  text,
  filled: false,
});
const split = (people: number) => splitRow(new Map([[0, cellOf(Array.from({ length: people }, () => 'Lý Thị An').join(' + '))]]), [COLUMN]);

describe('a row of several people', () => {
  it('gives each a letter beside its number', () => {
    expect(split(2).map(({ suffix, cells }) => [suffix, cells.get(0)?.text])).toEqual([
      ['a', 'Lý Thị An'],
      ['b', 'Lý Thị An'],
    ]);
    expect(split(26).at(-1)?.suffix).toBe('z');
  });

  it('are one where a narrow column broke the name', () => {
    const born = { ...COLUMN, column: 1, name: 'B', heading: ['Ngày sinh'], field: 'birthDate' } as const;
    const rows = (name: string, birth: string) =>
      splitRow(
        new Map([
          [0, cellOf(name)],
          [1, cellOf(birth)],
        ]),
        [COLUMN, born],
      ).length;
    expect(rows('Lê Thị\nThu Hà', '15/5/\n1983')).toBe(1);
    expect(rows('Lê Thị Hà\nLý Thị An', '15/5/1983\n1985')).toBe(2);
    expect(rows('Lê Thị Hà\nLý Thị An', '15/5/1983')).toBe(2);
  });

  it('has no more of them than letters: a cell full of names is not taken apart', () => {
    expect(split(27).map(({ suffix }) => suffix)).toEqual(['']);
    expect(split(3_000)).toHaveLength(1);
  });
});
