import { addDays, addMonths, type Day, isDay } from './day.js';

/** A day, a month or a year: `1985-03-12`, `1985-03`, `1985`. Personnel files often know no more. */
export type PartialDate = string;
export type Precision = 'day' | 'month' | 'year';

export function isPartialDate(text: string): text is PartialDate {
  if (/^\d{4}$/.test(text)) return text >= '0001';
  if (/^\d{4}-\d{2}$/.test(text)) return isDay(`${text}-01`);
  return isDay(text);
}

export const precisionOf = (date: PartialDate): Precision => (date.length === 4 ? 'year' : date.length === 7 ? 'month' : 'day');

/** The first day it can be: what length of service counts from. */
export const firstDayOf = (date: PartialDate): Day => (date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date);

/** The last day it can be: what a degree or a term counts from, so that nobody is counted too early. */
export function lastDayOf(date: PartialDate): Day {
  if (date.length === 4) return `${date}-12-31`;
  return date.length === 7 ? addDays(addMonths(`${date}-01`, 1), -1) : date;
}

/** `12/03/1985`, `03/1985`, `1985`. English uses the same order: the files do. */
export const formatPartialDate = (date: PartialDate): string => date.split('-').reverse().join('/');

/** Full years on a day. Of a date known to the year only, as of 1 January of that year; such an age is shown with a flag. */
export function ageOn(birth: PartialDate, day: Day): number {
  const born = firstDayOf(birth);
  const years = Number(day.slice(0, 4)) - Number(born.slice(0, 4));
  return day.slice(5) < born.slice(5) ? years - 1 : years;
}
