import { clean } from '../text/fold.js';
import { addDays, type Day, dayOf, isDay } from './day.js';
import { ageOn, type PartialDate, type Precision, precisionOf } from './partial-date.js';

/** How a cell of a roster was read: `ask` carries its suggestion in `value`. */
export interface DateReading {
  readonly action: 'accept' | 'accept_with_warning' | 'ask' | 'reject';
  readonly value: PartialDate | null;
  readonly precision: Precision | null;
  readonly openRange: boolean; // "01/7/2021 - nay"
  readonly why: DateWhy | null;
}

export type DateWhy = 'no_such_day' | 'not_a_date' | 'swapped' | 'two_digit_year' | 'zero_day_and_month' | 'month_from_date_cell';

export interface DateHint {
  readonly cellType: 'text' | 'number' | 'date';
  readonly numberFormat?: string | null;
  readonly date1904?: boolean;
  readonly today: Day;
}

const MONTH_NAMES = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * Reads a date as Vietnamese files write it: day before month always, years alone, months with years, serial numbers of a
 * spreadsheet, and what a spreadsheet made of them.
 */
export function readDate(input: string | number, hint: DateHint): DateReading {
  if (typeof input === 'number') return readNumber(input, hint);
  const text = clean(input).replace(/^'/, '').trim();
  if (/^\d{4,5}$/.test(text) && hint.cellType !== 'text') return readNumber(Number(text), hint);
  return readText(text, hint);
}

function readNumber(value: number, hint: DateHint): DateReading {
  const isYear = Number.isInteger(value) && value >= 1900 && value <= Number(hint.today.slice(0, 4)) + 1;
  if (isYear && hint.cellType !== 'date') return accepted(String(value));
  if (value < 1 || value > 80_000) return rejected('not_a_date');
  const day = serialDay(Math.floor(value), hint.date1904 ?? false);
  const monthOnly = hint.cellType === 'date' && /m/i.test(hint.numberFormat ?? '') && !/d/i.test(stripQuoted(hint.numberFormat ?? ''));
  return monthOnly ? warned(day.slice(0, 7), 'month_from_date_cell') : accepted(day);
}

const stripQuoted = (format: string): string => format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '');

/** Serial 1 is 1900-01-01; serial 60 is a day that never was, so later ones are one less. Files of 1904 count from 1904-01-01. */
export function serialDay(serial: number, date1904 = false): Day {
  if (date1904) return addDays('1904-01-01', serial);
  return addDays('1899-12-31', serial > 59 ? serial - 1 : serial);
}

function readText(text: string, hint: DateHint): DateReading {
  const range = /^(.+?)\s*[-–]\s*(nay|đến nay|hiện nay)$/i.exec(text);
  if (range) return { ...readText(range[1]!, hint), openRange: true };

  const spelled = /^ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})$/i.exec(text);
  if (spelled) return fromParts(Number(spelled[1]), Number(spelled[2]), Number(spelled[3]));
  const month = /^(?:tháng\s+)?(\d{1,2})\s*[/.-]\s*(\d{4})$/i.exec(text) ?? /^tháng\s+(\d{1,2})\s+năm\s+(\d{4})$/i.exec(text);
  if (month) return fromMonth(Number(month[1]), Number(month[2]));
  const abbreviated = /^([A-Za-z]{3})-(\d{2}|\d{4})$/.exec(text);
  if (abbreviated) return fromAbbreviated(abbreviated[1]!, abbreviated[2]!, hint);
  if (/^(?:năm\s+)?(1[89]\d\d|20\d\d)$/i.test(text)) return accepted(text.slice(-4));
  if (/^\d{4}-\d{2}-\d{2}(T[\d:.]+Z?| 00:00:00)?$/.test(text))
    return isDay(text.slice(0, 10)) ? accepted(text.slice(0, 10)) : rejected('no_such_day');

  const full = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{2}|\d{4})$/.exec(text);
  if (!full) return rejected('not_a_date');
  const [day, monthNumber] = [Number(full[1]), Number(full[2])];
  if (full[3]!.length === 4) return fromParts(day, monthNumber, Number(full[3]));
  const reading = fromParts(day, monthNumber, centuryOf(Number(full[3]), hint.today));
  return reading.action === 'accept' ? { ...reading, action: 'accept_with_warning', why: 'two_digit_year' } : reading;
}

function fromParts(day: number, month: number, year: number): DateReading {
  if (day === 0 && month === 0) return warned(String(year), 'zero_day_and_month');
  if (day === 0 && month >= 1 && month <= 12) return warned(`${year}-${String(month).padStart(2, '0')}`, 'zero_day_and_month');
  const read = dayOf(year, month, day);
  if (read) return accepted(read);
  const swapped = month > 12 ? dayOf(year, day, month) : null;
  return swapped ? { ...accepted(swapped), action: 'ask', why: 'swapped' } : rejected('no_such_day');
}

function fromMonth(month: number, year: number): DateReading {
  if (month === 0) return warned(String(year), 'zero_day_and_month');
  return month <= 12 && year >= 1800 ? accepted(`${year}-${String(month).padStart(2, '0')}`) : rejected('no_such_day');
}

/** "Aug-90": a spreadsheet made a date of "8/1990" and shows it so. */
function fromAbbreviated(name: string, year: string, { today }: DateHint): DateReading {
  const month = MONTH_NAMES.indexOf(name.toLowerCase()) + 1;
  if (month === 0) return rejected('not_a_date');
  const full = year.length === 4 ? Number(year) : centuryOf(Number(year), today);
  return warned(`${full}-${String(month).padStart(2, '0')}`, 'month_from_date_cell');
}

/** Two digits of a year belong to the last century where that makes an adult, or where the new century is still to come. */
function centuryOf(twoDigits: number, today: Day): number {
  const [last, next] = [1900 + twoDigits, 2000 + twoDigits];
  if (next > Number(today.slice(0, 4))) return last;
  return ageOn(String(next), today) >= 18 || ageOn(String(last), today) > 90 ? next : last;
}

const accepted = (value: PartialDate): DateReading => ({
  action: 'accept',
  value,
  precision: precisionOf(value),
  openRange: false,
  why: null,
});
const warned = (value: PartialDate, why: DateWhy): DateReading => ({ ...accepted(value), action: 'accept_with_warning', why });
const rejected = (why: DateWhy): DateReading => ({ action: 'reject', value: null, precision: null, openRange: false, why });

/** The day a roster speaks of, from a line of its head: "(Tính đến ngày 30 tháng 6 năm 2026)", "Đến 30/6/2026". */
export function readAsOfDay(line: string): Day | null {
  const text = clean(line);
  const spelled = /ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})/i.exec(text);
  if (spelled) return dayOf(Number(spelled[3]), Number(spelled[2]), Number(spelled[1]));
  const numeric = /(?:đến|ngày|thời điểm)[^\d]{0,20}(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})/i.exec(text);
  return numeric ? dayOf(Number(numeric[3]), Number(numeric[2]), Number(numeric[1])) : null;
}
