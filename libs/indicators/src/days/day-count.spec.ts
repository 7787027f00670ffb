import { describe, expect, it } from '@jest/globals';
import { type CountedDay, together } from './day-count.js';

const counted = (count: number, group: string): CountedDay => ({
  parts: [
    { part: 'numerator', why: null, count },
    { part: 'unknown', why: 'value', count: 1 },
  ],
  ofWhich: [{ code: 'CKI', count }],
  groups: [[group, [{ part: 'numerator', why: null, count }]]],
});

describe('people counted some at a time', () => {
  it('are added part by part and group by group', () => {
    expect(together([counted(2, 'CC'), counted(3, 'VC'), counted(4, 'CC')])).toEqual({
      parts: [
        { part: 'numerator', why: null, count: 9 },
        { part: 'unknown', why: 'value', count: 3 },
      ],
      ofWhich: [{ code: 'CKI', count: 9 }],
      groups: [
        ['CC', [{ part: 'numerator', why: null, count: 6 }]],
        ['VC', [{ part: 'numerator', why: null, count: 3 }]],
      ],
    });
  });

  it('are in no groups where none were asked for', () => {
    expect(together([{ parts: [], ofWhich: [], groups: null }]).groups).toBeNull();
  });
});
