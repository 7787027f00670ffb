import { describe, expect, it } from '@jest/globals';
import { subtree } from '#libs/platform';
import { commonBounds } from './common-bounds.js';

const [province, ward, school, other] = ['a.', 'a.b.', 'a.b.c.', 'a.d.'].map(subtree) as [
  ReturnType<typeof subtree>,
  ReturnType<typeof subtree>,
  ReturnType<typeof subtree>,
  ReturnType<typeof subtree>,
];

describe('where two permissions hold at once', () => {
  it('is the smaller of two places that meet', () => {
    expect(commonBounds([province], [ward, other])).toEqual([ward, other]);
    expect(commonBounds([school], [ward])).toEqual([school]);
  });

  it('is nowhere for places that do not meet', () => {
    expect(commonBounds([ward], [other])).toEqual([]);
    expect(commonBounds('whole', [])).toEqual([]);
  });

  it('is the other one where one holds everywhere', () => {
    expect(commonBounds('whole', [ward])).toEqual([ward]);
    expect(commonBounds([ward], 'whole')).toEqual([ward]);
    expect(commonBounds('whole', 'whole')).toBe('whole');
  });
});
