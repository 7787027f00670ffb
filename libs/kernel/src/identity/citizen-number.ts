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
  const cell = clean(String(input)).replace(/^'/, '');
  if (/^\d+([.,]\d+)?e\+?\d+$/i.test(cell)) return rejected('digits_lost');
  const text = cell.replace(/\s|[.-](?=\d{3})/g, '');
  if (!/^\d+$/.test(text)) return rejected('not_digits');
  const padded = withLostZeros(text, hint.provinceCodes);
  if (padded.length === 9) return { action: padded === text ? 'accept' : 'fix', kind: 'cmnd', value: padded, why: lost(padded, text) };
  if (padded.length !== 12) return rejected('wrong_length');
  const why = [...lost(padded, text), ...doubts(padded, hint)];
  return { action: padded !== text ? 'fix' : why.length > 0 ? 'warn' : 'accept', kind: 'cccd', value: padded, why };
}

/**
 * A spreadsheet drops the zeros a number begins with: one of every citizen number, two of those from 001 (Hà Nội) to 008, one of
 * some older cards. Only proposed, never put back silently.
 */
function withLostZeros(text: string, provinceCodes: ReadonlySet<string>): string {
  if (text.length === 8 || text.length === 11) return `0${text}`;
  return text.length === 10 && provinceCodes.has(`00${text[0]}`) ? `00${text}` : text;
}

const lost = (padded: string, text: string): CitizenNumberWhy[] => (padded === text ? [] : ['lost_zero']);

function doubts(number: string, { gender, birthYear, provinceCodes }: CitizenNumberHint): CitizenNumberWhy[] {
  const [century, year] = [Number(number[3]), Number(number.slice(4, 6))];
  const found: CitizenNumberWhy[] = [];
  if (!provinceCodes.has(number.slice(0, 3))) found.push('unknown_province');
  if (gender && gender !== (century % 2 === 0 ? 'NAM' : 'NU')) found.push('gender_differs');
  if (birthYear && birthYear !== 1900 + 100 * Math.floor(century / 2) + year) found.push('birth_year_differs');
  return found;
}

const rejected = (why: CitizenNumberWhy): CitizenNumberReading => ({ action: 'reject', kind: null, value: null, why: [why] });

/** "022*****0000": what a list may show. Of an older card, which has no province code, only the last three digits: "******456". */
export const maskCitizenNumber = (number: string): string =>
  number.length === 12
    ? `${number.slice(0, 3)}*****${number.slice(-4)}`
    : `${'*'.repeat(Math.max(0, number.length - 3))}${number.slice(-3)}`;
