import { clean } from '../text/fold.js';

export interface CitizenNumberReading {
  readonly action: 'accept' | 'warn' | 'fix' | 'reject';
  readonly kind: 'cccd' | 'cmnd' | null; // 12 digits; the older card of 9 digits
  readonly value: string | null;
  readonly why: readonly CitizenNumberWhy[];
}

export type CitizenNumberWhy =
  | 'lost_zero'
  | 'digits_lost'
  | 'wrong_length'
  | 'not_digits'
  | 'unknown_province'
  | 'gender_differs'
  | 'birth_year_differs';

export interface CitizenNumberHint {
  readonly gender?: 'NAM' | 'NU' | null;
  readonly birthYear?: number | null;
  /** The three-digit codes of the 63 former provinces: numbers do not change with mergers. */
  readonly provinceCodes: ReadonlySet<string>;
}

/**
 * Reads a citizen number, `PPP G YY NNNNNN`: province of registration, sex and century, year, six random digits. There is no
 * public check digit; what does not fit the record is a warning, never a refusal.
 */
export function readCitizenNumber(input: string | number, hint: CitizenNumberHint): CitizenNumberReading {
  const text = clean(String(input)).replace(/^'/, '').replace(/[\s.]/g, '');
  if (/^\d+([.,]\d+)?e\+?\d+$/i.test(clean(String(input)))) return rejected('digits_lost');
  if (!/^\d+$/.test(text)) return rejected('not_digits');
  if (text.length === 9) return { action: 'accept', kind: 'cmnd', value: text, why: [] };
  if (text.length === 11) return { action: 'fix', kind: 'cccd', value: `0${text}`, why: ['lost_zero', ...doubts(`0${text}`, hint)] };
  if (text.length !== 12) return rejected('wrong_length');
  const why = doubts(text, hint);
  return { action: why.length > 0 ? 'warn' : 'accept', kind: 'cccd', value: text, why };
}

function doubts(number: string, { gender, birthYear, provinceCodes }: CitizenNumberHint): CitizenNumberWhy[] {
  const [century, year] = [Number(number[3]), Number(number.slice(4, 6))];
  const found: CitizenNumberWhy[] = [];
  if (!provinceCodes.has(number.slice(0, 3))) found.push('unknown_province');
  if (gender && gender !== (century % 2 === 0 ? 'NAM' : 'NU')) found.push('gender_differs');
  if (birthYear && birthYear !== 1900 + 100 * Math.floor(century / 2) + year) found.push('birth_year_differs');
  return found;
}

const rejected = (why: CitizenNumberWhy): CitizenNumberReading => ({ action: 'reject', kind: null, value: null, why: [why] });

/** "022*****0000": what a list may show. */
export const maskCitizenNumber = (number: string): string =>
  `${number.slice(0, 3)}${'*'.repeat(Math.max(0, number.length - 7))}${number.slice(-4)}`;
