import { currentLanguage } from '../text/i18n';

/** `12/03/1985`, `03/1985`, `1985`: never through a Date, which would lose a day. */
export const day = (iso: string | null | undefined): string => (iso ? iso.slice(0, 10).split('-').reverse().join('/') : '');

const ZONE = 'Asia/Ho_Chi_Minh';

/** The day it is in Hà Nội. */
export const today = (): string => new Date().toLocaleDateString('en-CA', { timeZone: ZONE });

/** The year it is there: for seven hours at the end of December another one than in London. */
export const thisYear = (): number => Number(today().slice(0, 4));

/** The day in Hà Nội of a time. */
export const dayOf = (iso: string): string => new Date(iso).toLocaleDateString('en-CA', { timeZone: ZONE });

/** A time as day and hour in Hà Nội. */
export const time = (iso: string | null | undefined): string =>
  iso
    ? new Date(iso).toLocaleString(currentLanguage() === 'vi' ? 'vi-VN' : 'en-GB', {
        timeZone: ZONE,
        day: '2-digit',
        month: '2-digit',
        year: 'numeric',
        hour: '2-digit',
        minute: '2-digit',
      })
    : '';

const numbers = { vi: new Intl.NumberFormat('vi-VN'), en: new Intl.NumberFormat('en-GB') };
export const count = (value: number): string => numbers[currentLanguage()].format(value);

/** `16,40 %` in Vietnamese, never torn at the end of a line, and `16.40%` in English; half-up on the six decimals the server gives. */
export function percent(rate: number | null | undefined): string {
  if (rate === null || rate === undefined) return '–';
  const text = (Math.round(rate * 10_000 + 1e-9) / 100).toFixed(2);
  return currentLanguage() === 'vi' ? `${text.replace('.', ',')}\u00a0%` : `${text}%`;
}

/** `dd/mm/yyyy`, `mm/yyyy` or `yyyy` as people type it, to ISO; null where it is no date. */
export function readDay(text: string): string | null {
  const parts = text.trim().split(/[/.-]/);
  if (parts.length === 1 && /^\d{4}$/.test(parts[0]!)) return parts[0]!;
  if (parts.length === 2 && /^\d{1,2}$/.test(parts[0]!) && /^\d{4}$/.test(parts[1]!)) return `${parts[1]}-${parts[0]!.padStart(2, '0')}`;
  if (parts.length !== 3) return null;
  const [d, m, y] = parts[0]!.length === 4 ? [parts[2]!, parts[1]!, parts[0]!] : (parts as [string, string, string]);
  return /^\d{1,2}$/.test(d) && /^\d{1,2}$/.test(m) && /^\d{4}$/.test(y) ? `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}` : null;
}

/** Whether a whole ISO day is in the calendar: 31/02 is not. */
export function isRealDay(iso: string): boolean {
  const [year, month, date] = iso.split('-').map(Number);
  if (iso.length !== 10 || !year || !month || !date || month > 12) return false;
  return date <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The last moment of a day in Vietnam, as a time. */
export const endOfDay = (isoDay: string): string => new Date(`${isoDay}T23:59:59.999+07:00`).toISOString();
