import { describe, expect, it } from '@jest/globals';
import { newId } from './new-id.js';

describe('a new id', () => {
  it('is a UUID of version 7 of this moment', () => {
    const before = Date.now();
    const id = newId();
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(Number.parseInt(id.replace(/-/g, '').slice(0, 12), 16)).toBeGreaterThanOrEqual(before);
  });

  it('is greater than all before it, also many within a millisecond', () => {
    const ids = Array.from({ length: 20_000 }, () => newId());
    expect(ids).toEqual([...new Set(ids)].sort());
  });
});
