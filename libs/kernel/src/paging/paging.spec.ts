import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CursorSeal } from './cursor.js';
import { toPage } from './page.js';

const seal = new CursorSeal(Buffer.alloc(32, 7).toString('base64'));
const question = { list: 'people', units: ['a'], sort: 'givenName' };
const refused = expect.objectContaining({ code: 'paging.bad_cursor' });

describe('a cursor', () => {
  it('gives back what it was made of, to its own question', () => {
    const value = fc.oneof(fc.string(), fc.integer(), fc.constant(null));
    fc.assert(
      fc.property(fc.array(value), (values) => {
        expect(seal.decode(question, seal.encode(question, values))).toEqual(values);
      }),
    );
  });

  it('stands in an address without escaping', () => {
    expect(seal.encode(question, ['Đỗ ?&=/+', 3])).toMatch(/^[\w-]+$/);
  });

  it('is refused by another question and under another key', () => {
    const cursor = seal.encode(question, ['an', 'id']);
    expect(() => seal.decode({ ...question, units: ['b'] }, cursor)).toThrow(refused);
    expect(() => new CursorSeal(Buffer.alloc(32, 8).toString('base64')).decode(question, cursor)).toThrow(refused);
  });

  it('is refused when a single bit of it was changed', () => {
    const bytes = Buffer.from(seal.encode(question, ['an', 12]), 'base64url');
    fc.assert(
      fc.property(fc.nat(bytes.length * 8 - 1), (bit) => {
        const changed = Buffer.from(bytes);
        changed[bit >> 3] = changed[bit >> 3]! ^ (1 << (bit & 7));
        expect(() => seal.decode(question, changed.toString('base64url'))).toThrow(refused);
      }),
    );
  });

  it('is refused whatever else a client sends', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => expect(() => seal.decode(question, text)).toThrow(refused)));
  });
});

describe('a page', () => {
  it('has a next one exactly when more rows came than are shown', () => {
    const cursorOf = (row: number) => `after ${row}`;
    expect(toPage([1, 2, 3], 2, cursorOf)).toEqual({ items: [1, 2], next: 'after 2' });
    expect(toPage([1, 2], 2, cursorOf)).toEqual({ items: [1, 2], next: null });
    expect(toPage([], 2, cursorOf)).toEqual({ items: [], next: null });
  });

  it('after page walks through every row once', () => {
    fc.assert(
      fc.property(fc.nat(40), fc.integer({ min: 1, max: 7 }), (count, size) => {
        const rows = Array.from({ length: count }, (_, index) => index);
        const seen: number[] = [];
        let after: string | null = '-1';
        while (after !== null) {
          const from: number = Number(after) + 1;
          const page = toPage(rows.slice(from, from + size + 1), size, String);
          seen.push(...page.items);
          after = page.next;
        }
        expect(seen).toEqual(rows);
      }),
    );
  });
});
