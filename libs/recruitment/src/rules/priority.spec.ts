import { describe, expect, it } from '@jest/globals';
import { priorityOf } from './priority.js';

describe('the priority of a quota', () => {
  it.each([
    [1, 1, 9],
    [1, 2, 8],
    [3, 1, 7],
    [3, 2, 4],
    [50, 2, 1],
    [0, 2, 9],
  ])('with %i posts open at weight %i is %i', (open, weight, priority) => {
    expect(priorityOf(open, weight)).toBe(priority);
  });
});
