import { describe, expect, it } from '@jest/globals';
import type { PlacedValue } from '../roster/person.js';
import { opened, stored } from './stored-values.js';

describe('a cell that waits in the database', () => {
  it.each<[PlacedValue, object]>([
    [
      { value: 'Luật', decision: 'accept', why: null, column: 'X', raw: 'Luật' },
      { value: 'Luật', column: 'X' },
    ],
    [
      { value: 'NU', decision: 'accept', why: null, column: 'D', raw: 'Nữ' },
      { value: 'NU', column: 'D', raw: 'Nữ' },
    ],
    [
      { value: '02', decision: 'ask', why: 'alias_of_religion', column: null, raw: '02' },
      { value: '02', decision: 'ask', why: 'alias_of_religion', column: null },
    ],
    [
      { value: null, decision: 'reject', why: 'not_a_date', column: 'C', raw: 'x' },
      { decision: 'reject', why: 'not_a_date', column: 'C', raw: 'x' },
    ],
    [
      { value: 'KT', decision: 'fix', why: 'field_from_major', warn: 'weak', column: 'X', raw: '' },
      { value: 'KT', decision: 'fix', why: 'field_from_major', warn: 'weak', column: 'X', raw: '' },
    ],
    [
      { value: null, decision: 'ask', why: 'split', column: 'B', raw: '' },
      { decision: 'ask', why: 'split', column: 'B' },
    ],
  ])('%j says no more than it must, and comes back whole', (placed, short) => {
    expect(stored(placed)).toEqual(short);
    expect(opened(JSON.parse(JSON.stringify({ note: stored(placed) })))).toEqual({ note: placed });
  });
});
