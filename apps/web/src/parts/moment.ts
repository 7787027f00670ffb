import { isRealDay, readDay } from './format';

/** As it was on a day, and as it was known at a time; neither means now. Part of the address. */
export interface Moment {
  readonly onDay?: string;
  readonly knownAt?: string;
}

/** Keeps what an address may hold of a moment and drops the rest. */
export function readMomentOf(given: Readonly<Record<string, unknown>>): Moment {
  const { onDay, knownAt } = given;
  return {
    ...(typeof onDay === 'string' && isRealDay(onDay) ? { onDay } : {}),
    ...(typeof knownAt === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(knownAt) && !Number.isNaN(Date.parse(knownAt))
      ? { knownAt }
      : {}),
  };
}

export const momentOf = ({ onDay, knownAt }: Moment): Moment => ({ ...(onDay ? { onDay } : {}), ...(knownAt ? { knownAt } : {}) });

const OFFSET = '+07:00'; // the registry's day is the one of Hà Nội, wherever the reader sits

/** `24/11/2026 15:30`, or a whole day: until its last second. Null where it is no time. */
export function readTime(text: string): string | null {
  const [date = '', clock, ...more] = text.trim().split(/\s+/);
  const day = readDay(date);
  if (!day || !isRealDay(day) || more.length > 0) return null;
  const [, hour, minute] = /^(\d{1,2})[:hg](\d{2})$/.exec(clock ?? '23:59') ?? [];
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59) return null;
  const at = new Date(`${day}T${hour.padStart(2, '0')}:${minute}:${clock ? '00' : '59'}${OFFSET}`);
  return `${at.toISOString().slice(0, 19)}Z`;
}

/** The other way round: a time as somebody would type it. */
export const typedTime = (iso: string | undefined): string =>
  iso
    ? new Date(iso)
        .toLocaleString('en-GB', {
          timeZone: 'Asia/Ho_Chi_Minh',
          day: '2-digit',
          month: '2-digit',
          year: 'numeric',
          hour: '2-digit',
          minute: '2-digit',
        })
        .replace(',', '')
    : '';
