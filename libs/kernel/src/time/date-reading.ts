import type { Day } from './day.js';
import { type PartialDate, type Precision, precisionOf } from './partial-date.js';

/** How a cell of a roster was read: `ask` carries its suggestion in `value`. */
export interface DateReading {
  readonly action: 'accept' | 'accept_with_warning' | 'ask' | 'reject';
  readonly value: PartialDate | null;
  readonly precision: Precision | null;
  readonly openRange: boolean; // "01/7/2021 - nay"
  readonly why: DateWhy | null;
}

export type DateWhy =
  | 'no_such_day'
  | 'not_a_date'
  | 'swapped'
  | 'two_digit_year'
  | 'zero_day_and_month'
  | 'month_from_date_cell'
  | 'year_from_date_cell'
  | 'year_as_serial' // "1990" typed into a cell made for dates shows as 12/06/1905
  | 'month_as_decimal'; // "8.1990" became the number 8.199

export interface DateHint {
  readonly cellType: 'text' | 'number' | 'date';
  readonly numberFormat?: string | null;
  readonly date1904?: boolean;
  readonly today: Day;
}

export const accepted = (value: PartialDate): DateReading => ({
  action: 'accept',
  value,
  precision: precisionOf(value),
  openRange: false,
  why: null,
});
export const warned = (value: PartialDate, why: DateWhy): DateReading => ({ ...accepted(value), action: 'accept_with_warning', why });
export const asked = (value: PartialDate, why: DateWhy): DateReading => ({ ...accepted(value), action: 'ask', why });
export const rejected = (why: DateWhy): DateReading => ({ action: 'reject', value: null, precision: null, openRange: false, why });
