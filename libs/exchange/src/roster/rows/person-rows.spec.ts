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
  it('is a person for each name', () => {
    expect(split(2).map(({ split: part, cells }) => [part, cells.get(0)?.text])).toEqual([
      [{ at: 0, of: 2 }, 'Lý Thị An'],
      [{ at: 1, of: 2 }, 'Lý Thị An'],
    ]);
    expect(split(26)).toHaveLength(26);
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
    expect(split(27).map(({ split: part }) => part)).toEqual([null]);
    expect(split(3_000)).toHaveLength(1);
  });
});
