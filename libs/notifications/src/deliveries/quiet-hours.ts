import { addDays, dayInVietnam } from '#libs/kernel';

/** A time of day in Vietnam, `22:00`. */
export type TimeOfDay = string;

/** Vietnam has one time zone and no summer time. */
const OFFSET = '+07:00';

const timeInVietnam = (instant: Date): TimeOfDay => new Date(instant.getTime() + 7 * 3_600_000).toISOString().slice(11, 16);

/** When something may be sent that comes up at `now`: at once (null), or at the end of the quiet hours, which may pass midnight. */
export function afterQuietHours(now: Date, from: TimeOfDay | null, to: TimeOfDay | null): Date | null {
  if (from === null || to === null || from === to) return null;
  const time = timeInVietnam(now);
  const [begin, end] = [from.slice(0, 5), to.slice(0, 5)];
  const passesMidnight = begin > end;
  const quiet = passesMidnight ? time >= begin || time < end : time >= begin && time < end;
  if (!quiet) return null;
  const today = dayInVietnam(now);
  const day = passesMidnight && time >= begin ? addDays(today, 1) : today;
  return new Date(`${day}T${end}:00${OFFSET}`);
}
