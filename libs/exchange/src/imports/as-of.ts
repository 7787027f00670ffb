import type { Day } from '#libs/kernel';

/** Older rosters are history that nobody keeps as a list of today's staff; typing errors are commoner. */
const FIRST_AS_OF: Day = '1990-01-01';

/** A day a roster can speak of. */
export const isAsOf = (day: Day, today: Day): boolean => day >= FIRST_AS_OF && day <= today;
