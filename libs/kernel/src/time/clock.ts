import type { Day } from './day.js';

/** What time it is. `today` is the day in Vietnam, on every server and in every report. */
export interface Clock {
  now(): Date;
  today(): Day;
}

const inVietnam = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh', year: 'numeric', month: '2-digit', day: '2-digit' });

/** The day in Asia/Ho_Chi_Minh at an instant: at 23:30 UTC it is already the next one. */
export const dayInVietnam = (instant: Date): Day => inVietnam.format(instant);

export const systemClock: Clock = {
  now: () => new Date(),
  today: () => dayInVietnam(new Date()),
};

/** A clock that stands still, for tests and replays. */
export const fixedClock = (iso: string): Clock => ({
  now: () => new Date(iso),
  today: () => dayInVietnam(new Date(iso)),
});
