import { describe, expect, it } from '@jest/globals';
import { afterQuietHours } from './quiet-hours.js';

describe('quiet hours', () => {
  it.each([
    // now (UTC), from, to (in Vietnam), sent at (UTC)
    ['2026-11-25T03:00:00Z', '22:00', '06:30', null], // 10:00
    ['2026-11-25T15:00:00Z', '22:00', '06:30', '2026-11-25T23:30:00.000Z'], // 22:00 exactly: until 06:30 of the next day
    ['2026-11-25T18:00:00Z', '22:00', '06:30', '2026-11-25T23:30:00.000Z'], // 01:00 of the 26th
    ['2026-11-25T23:30:00Z', '22:00', '06:30', null], // 06:30: over
    ['2026-11-25T05:15:00Z', '11:30', '13:00', '2026-11-25T06:00:00.000Z'], // a rest at noon
    ['2026-12-31T16:30:00Z', '22:00', '06:00', '2026-12-31T23:00:00.000Z'], // over the year's end
    ['2026-11-25T15:00:00Z', null, null, null],
    ['2026-11-25T15:00:00Z', '22:00:00', '06:00:00', '2026-11-25T23:00:00.000Z'], // as PostgreSQL writes times
    ['2026-11-25T15:00:00Z', '22:00', '22:00', null], // no length
  ])('at %s with %s to %s sends %s', (now, from, to, sent) => {
    expect(afterQuietHours(new Date(now), from, to)?.toISOString() ?? null).toBe(sent);
  });
});
