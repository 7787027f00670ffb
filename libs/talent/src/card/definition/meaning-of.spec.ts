import { describe, expect, it } from '@jest/globals';
import { CARD_COLUMNS } from '../card-columns.js';
import { COLUMNS } from './columns.js';
import { meaningOf } from './meaning-of.js';

describe('what a text of SQL means', () => {
  it.each([
    ['select a, b\n  from c', 'select a,b from c'],
    ['select ( a ) -- said of one\nfrom c', 'select(a)from c'],
    [`select 'a' -- it's nothing\n, b`, `select 'a',b`],
    ['select a /* kept */ from c', 'select a /* kept */ from c'],
  ])('is the same however it is written: %j', (sql, meaning) => {
    expect(meaningOf(sql)).toBe(meaning);
    expect(meaningOf(meaning)).toBe(meaning);
  });

  it.each([
    [`select 'a  b'`, `select 'a b'`],
    [`select '( a )'`, `select '(a)'`],
    [`select '-- a\nb'`, `select ' b'`],
    ['select "a  b"', 'select "a b"'],
    ['select a - b', 'select a b'],
    ['select ab', 'select a b'],
  ])('is another one: %j, %j', (one, other) => {
    expect(meaningOf(one)).not.toBe(meaningOf(other));
  });
});

describe('the definition of the card', () => {
  it('gives the columns that are stored, in their order', () => {
    expect(COLUMNS.map(([name]) => name)).toEqual(CARD_COLUMNS);
  });
});
