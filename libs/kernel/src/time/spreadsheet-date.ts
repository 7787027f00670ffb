import { accepted, asked, type DateHint, type DateReading, rejected, warned } from './date-reading.js';
import { addDays, type Day } from './day.js';

/** A number in a date column: a year, or the serial number of a day. */
export function readNumber(value: number, hint: DateHint): DateReading {
  const isYear = Number.isInteger(value) && value >= 1900 && value <= Number(hint.today.slice(0, 4)) + 1;
  if (isYear) return hint.cellType === 'date' ? asked(String(value), 'year_as_serial') : accepted(String(value));
  const month = hint.cellType === 'number' ? monthAsDecimal(value) : null;
  if (month) return asked(month, 'month_as_decimal');
  const day = value >= 1 && value < LAST_SERIAL ? serialDay(Math.floor(value), hint.date1904) : null;
  if (!day || (day < FIRST_DAY && hint.cellType === 'number')) return rejected('not_a_date');
  return shownAs(hint.numberFormat ?? '', day);
}

/** A bare number below stands for a day nobody in a roster was born on: it is an ordinal, a level, a tick. */
const FIRST_DAY: Day = '1910-01-01';
const LAST_SERIAL = 91_313; // 2149-12-31

/** "8.1990" typed into a cell of numbers is stored as 8.199. */
function monthAsDecimal(value: number): string | null {
  const [month, year] = value.toFixed(4).split('.') as [string, string];
  if (Math.abs(value - Number(`${month}.${year}`)) > 1e-9 || Number(month) < 1 || Number(month) > 12) return null;
  return /^(19|20)\d\d$/.test(year) ? `${year}-${month.padStart(2, '0')}` : null;
}

/** A cell formatted `mmm-yy` or `yyyy` holds a day that nobody typed. */
export function shownAs(numberFormat: string, day: Day): DateReading {
  const format = numberFormat.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '').toLowerCase();
  if (!format.includes('y') || format.includes('d')) return accepted(day);
  return format.includes('m') ? warned(day.slice(0, 7), 'month_from_date_cell') : warned(day.slice(0, 4), 'year_from_date_cell');
}

/** Serial 1 is 1900-01-01; serial 60 is a day that never was, so later ones are one less. Files of 1904 count from 1904-01-01. */
export function serialDay(serial: number, date1904 = false): Day {
  if (date1904) return addDays('1904-01-01', serial);
  return addDays('1899-12-31', serial > 59 ? serial - 1 : serial);
}
