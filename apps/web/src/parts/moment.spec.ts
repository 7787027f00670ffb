import { describe, expect, it } from '@jest/globals';
import { readMomentOf, readTime, typedTime } from './moment.js';

describe('a time as an officer types it', () => {
  it.each([
    ['24/11/2026 15:30', '2026-11-24T08:30:00Z'],
    ['24/11/2026 5h05', '2026-11-23T22:05:00Z'],
    ['1/7/2025', '2025-07-01T16:59:59Z'],
    [' 24-11-2026  00:00 ', '2026-11-23T17:00:00Z'],
  ])('%s is read', (text, time) => {
    expect(readTime(text)).toBe(time);
  });

  it.each(['31/02/2026', '11/2026', '24/11/2026 25:00', '24/11/2026 12:61', '24/11/2026 noon', '24/11/2026 1:00 2', ''])(
    '%s is refused',
    (text) => {
      expect(readTime(text)).toBeNull();
    },
  );
});

describe('a time on record', () => {
  it('is written as somebody would type it', () => {
    expect(typedTime('2026-11-24T08:30:00Z')).toBe('24/11/2026 15:30');
    expect(readTime(typedTime('2026-11-24T08:30:00Z'))).toBe('2026-11-24T08:30:00Z');
    expect(typedTime(undefined)).toBe('');
  });
});

describe('a moment in an address', () => {
  it('is kept where it is one', () => {
    expect(readMomentOf({ onDay: '2026-01-31', knownAt: '2026-11-24T08:30:00Z' })).toEqual({
      onDay: '2026-01-31',
      knownAt: '2026-11-24T08:30:00Z',
    });
  });

  it('is dropped where it is none, and the page opens as of now', () => {
    expect(readMomentOf({ onDay: '2026-02-31', knownAt: 'yesterday' })).toEqual({});
    expect(readMomentOf({ onDay: 20_260_131, knownAt: '2026-13-01T00:00:00Z' })).toEqual({});
  });
});
