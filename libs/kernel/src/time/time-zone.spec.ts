import { describe, expect, it } from '@jest/globals';
import { hoursApart, isTimeZone } from './time-zone.js';

describe('a time zone', () => {
  it.each(['Europe/Berlin', 'Asia/Ho_Chi_Minh', 'America/Argentina/Buenos_Aires', 'Asia/Saigon'])('is known by the name %s', (name) => {
    expect(isTimeZone(name)).toBe(true);
  });

  it.each(['GMT+7', 'Europe/Nowhere', '+07:00', 'UTC', '', 'Berlin', 'europe/berlin'])('is not %j', (name) => {
    expect(isTimeZone(name)).toBe(false);
  });

  it.each([
    ['Asia/Ho_Chi_Minh', 0],
    ['Asia/Tokyo', 2],
    ['Asia/Kolkata', 2], // half an hour is begun
    ['Europe/Berlin', 6], // 5 in summer
    ['Europe/London', 7],
    ['America/New_York', 12], // 11 in summer
    ['Australia/Sydney', 4], // 3 in July
  ])('%s is at most %i hours from Vietnam', (zone, hours) => {
    expect(hoursApart(zone)).toBe(hours);
  });
});
