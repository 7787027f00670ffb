import { describe, expect, it } from '@jest/globals';
import { mondayOf } from './day.js';

describe('the Monday of a week', () => {
  it('is that day itself or the last one before it, over the end of a month and of a year', () => {
    expect(['2026-11-30', '2026-12-01', '2026-12-06', '2026-12-07', '2027-01-01'].map(mondayOf)).toEqual([
      '2026-11-30',
      '2026-11-30',
      '2026-11-30',
      '2026-12-07',
      '2026-12-28',
    ]);
  });
});
