import { clean } from '../text/fold.js';
import { dayInVietnam } from './clock.js';
import { accepted, asked, type DateHint, type DateReading, rejected, warned } from './date-reading.js';
import { type Day, dayOf, isDay } from './day.js';
import { ageOn } from './partial-date.js';
import { readNumber, shownAs } from './spreadsheet-date.js';

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

/** "01/7/2021 - nay", "Từ 7/2021 đến nay": since a day, and still so. */
const OPEN_RANGE = /^(?:từ\s+)?(\S.*?)\s*(?:[-–—]\s*(?:đến\s+)?|\sđến\s+)(?:hiện\s+)?nay$/i;

/** "Từ 01/7/2021", "01/7/2021;": what stands around a day and tells nothing of it. */
const AROUND = /^(?:kể )?từ (?:ngày )?|(?<![.;,])[.;,]+$/gi;

function readText(text: string, hint: DateHint): DateReading {
  const range = OPEN_RANGE.exec(text);
  return range ? { ...readOneDate(range[1]!, hint), openRange: true } : readOneDate(text.replace(AROUND, ''), hint);
}

function readOneDate(text: string, hint: DateHint): DateReading {
  const spelled = /^(?:ngày\s+)?(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})$/i.exec(text);
  if (spelled) return fromParts(Number(spelled[1]), Number(spelled[2]), Number(spelled[3]));
  const month = /^(?:tháng\s+|t\.?\s*)?(\d{1,2})\s*[/.-]\s*(\d{4})$/i.exec(text) ?? /^tháng\s+(\d{1,2})\s+năm\s+(\d{4})$/i.exec(text);
  if (month) return fromMonth(Number(month[1]), Number(month[2]));
  const yearFirst = /^(\d{4})[-/.](\d{1,2})(?:[/.](\d{1,2}))?$/.exec(text);
  if (yearFirst) {
    const [year, monthNumber] = [Number(yearFirst[1]), Number(yearFirst[2])];
    return yearFirst[3] ? fromParts(Number(yearFirst[3]), monthNumber, year) : fromMonth(monthNumber, year);
  }
  const abbreviated = /^([A-Za-z]{3})-(\d{2}|\d{4})$/.exec(text);
  if (abbreviated) return fromAbbreviated(abbreviated[1]!, abbreviated[2]!, hint);
  const english = /^(\d{1,2})[\s-]([a-z]{3,9})\.?[\s-](\d{4})$/i.exec(text);
  if (english) return fromNamedMonth(Number(english[1]), english[2]!, Number(english[3]));
  if (/^(?:năm\s+)?(1[89]\d\d|20\d\d)$/i.test(text)) return accepted(text.slice(-4));
  if (/^\d{4}-\d{2}-\d{2}([T ][\d:.]+Z?)?$/.test(text)) return fromIso(text, hint);

  const short = /^(\d{1,2})\s*\/\s*(\d{2})$/.exec(text); // "05/85": no day and no month is greater than 31
  if (short && Number(short[2]) > 31) {
    const reading = fromMonth(Number(short[1]), centuryOf(Number(short[2]), hint.today));
    return reading.action === 'accept' ? { ...reading, action: 'accept_with_warning', why: 'two_digit_year' } : reading;
  }

  const full = /^(?:ngày\s+)?(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{2}|\d{4})(?: 0{1,2}:00(?::00)?)?$/i.exec(text);
  if (!full) return rejected('not_a_date');
  const [day, monthNumber] = [Number(full[1]), Number(full[2])];
  if (full[3]!.length === 4) return fromParts(day, monthNumber, Number(full[3]));
  const reading = fromParts(day, monthNumber, centuryOf(Number(full[3]), hint.today));
  return reading.action === 'accept' ? { ...reading, action: 'accept_with_warning', why: 'two_digit_year' } : reading;
}

/** A program's date. Midnight in Vietnam is 17:00 of the day before in UTC: an instant is taken to Vietnam first. */
function fromIso(text: string, { cellType, numberFormat }: DateHint): DateReading {
  const written = text.slice(0, 10);
  if (!isDay(written) || !isPlausible(Number(written.slice(0, 4)))) return rejected('no_such_day');
  const instant = text.endsWith('Z') ? new Date(text.replace(' ', 'T')) : null;
  const day = instant && !Number.isNaN(instant.getTime()) ? dayInVietnam(instant) : written;
  return cellType === 'date' ? shownAs(numberFormat ?? '', day) : accepted(day);
}

/** Nobody in a roster was born before, and no date of it lies after. */
const isPlausible = (year: number): boolean => year >= 1850 && year <= 2150;

function fromParts(day: number, month: number, year: number): DateReading {
  if (!isPlausible(year)) return rejected('no_such_day');
  if (day === 0 && month === 0) return warned(String(year), 'zero_day_and_month');
  if (day === 0 && month >= 1 && month <= 12) return warned(`${year}-${String(month).padStart(2, '0')}`, 'zero_day_and_month');
  const read = dayOf(year, month, day);
  if (read) return accepted(read);
  const swapped = month > 12 ? dayOf(year, day, month) : null;
  return swapped ? asked(swapped, 'swapped') : rejected('no_such_day');
}

function fromMonth(month: number, year: number): DateReading {
  if (!isPlausible(year) || month > 12) return rejected('no_such_day');
  return month > 0 ? accepted(`${year}-${String(month).padStart(2, '0')}`) : warned(String(year), 'zero_day_and_month');
}

/** "Aug-90": a spreadsheet made a date of "8/1990" and shows it so. */
function fromAbbreviated(name: string, year: string, { today }: DateHint): DateReading {
  const month = MONTH_NAMES.indexOf(name.toLowerCase()) + 1;
  if (month === 0) return rejected('not_a_date');
  const full = year.length === 4 ? Number(year) : centuryOf(Number(year), today);
  return warned(`${full}-${String(month).padStart(2, '0')}`, 'month_from_date_cell');
}

/** "12 Mar 1990", "1-October-2026". */
function fromNamedMonth(day: number, name: string, year: number): DateReading {
  const month = MONTH_NAMES.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  return month > 0 ? fromParts(day, month, year) : rejected('not_a_date');
}

/** Two digits of a year belong to the last century where that makes an adult, or where the new century is still to come. */
function centuryOf(twoDigits: number, today: Day): number {
  const [last, next] = [1900 + twoDigits, 2000 + twoDigits];
  if (next > Number(today.slice(0, 4))) return last;
  return ageOn(String(next), today) >= 18 || ageOn(String(last), today) > 90 ? next : last;
}
