import { clean } from '../text/fold.js';

export interface PhoneReading {
  readonly action: 'accept' | 'accept_with_warning' | 'reject';
  readonly numbers: readonly string[]; // E.164, in the order of the cell
  readonly why: PhoneWhy | null;
}
export type PhoneWhy = 'lost_zero' | 'old_prefix' | 'several' | 'wrong_length' | 'not_a_number';

/** Mobile prefixes of eleven digits were shortened in 2018. */
const NEW_PREFIX: Record<string, string> = {
  '0120': '070',
  '0121': '079',
  '0122': '077',
  '0126': '076',
  '0128': '078',
  '0123': '083',
  '0124': '084',
  '0125': '085',
  '0127': '081',
  '0129': '082',
  '0162': '032',
  '0163': '033',
  '0164': '034',
  '0165': '035',
  '0166': '036',
  '0167': '037',
  '0168': '038',
  '0169': '039',
  '0186': '056',
  '0188': '058',
  '0199': '059',
};

const LABEL = /^\s*(?:s?đt|dđ|tel|mobile|di động|cố định)\s*[:.]?\s*/i;

/** Reads the phone numbers of a cell; several stand divided by "/", ";" or ",". */
export function readPhone(input: string | number): PhoneReading {
  const parts = clean(String(input))
    .replace(/^'/, '')
    .split(/[/;,]| - /)
    .map((part) => part.replace(LABEL, '').trim())
    .filter(Boolean);
  const read = parts.map(readOne);
  const numbers = read.flatMap(({ number }) => (number ? [number] : []));
  const worst = read.find(({ number }) => !number);
  if (numbers.length === 0 || worst) return { action: 'reject', numbers, why: worst?.why ?? 'not_a_number' };
  if (numbers.length > 1) return { action: 'accept_with_warning', numbers, why: 'several' };
  const why = read[0]!.why;
  return { action: why ? 'accept_with_warning' : 'accept', numbers, why };
}

function readOne(text: string): { number: string | null; why: PhoneWhy | null } {
  const plus = text.startsWith('+');
  const digits = text.replace(/[\s.()\-+]/g, '');
  if (!/^\d+$/.test(digits)) return { number: null, why: 'not_a_number' };
  if (plus && !digits.startsWith('84'))
    return digits.length >= 8 && digits.length <= 15 ? { number: `+${digits}`, why: null } : { number: null, why: 'wrong_length' };
  const national = digits.startsWith('84') && digits.length >= 11 ? `0${digits.slice(2)}` : digits;
  if (/^0[35789]\d{8}$/.test(national) || /^02\d{9}$/.test(national)) return { number: `+84${national.slice(1)}`, why: null };
  const eleven = /^1\d{9}$/.test(national) ? `0${national}` : national;
  const prefix = NEW_PREFIX[eleven.slice(0, 4)];
  if (prefix && eleven.length === 11) return { number: `+84${prefix.slice(1)}${eleven.slice(4)}`, why: 'old_prefix' };
  if (/^[35789]\d{8}$|^2\d{9}$/.test(national)) return { number: `+84${national}`, why: 'lost_zero' };
  return { number: null, why: 'wrong_length' };
}

/** "*********678": what is shown to those who do not call. */
export const maskPhone = (number: string): string => `${'*'.repeat(Math.max(0, number.length - 3))}${number.slice(-3)}`;
