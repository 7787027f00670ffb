import { clean } from './fold.js';

/** Hundredths of a percent, half-up, on integers: 16.395 % is 1640. Null where there is nobody to count. */
export function hundredthsOfPercent(part: number, whole: number): number | null {
  if (whole <= 0) return null;
  return Number((BigInt(part) * 20_000n + BigInt(whole)) / (2n * BigInt(whole)));
}

/** `16,40%` in Vietnamese, `16.40%` in English; a dash where there is nobody to count. */
export function formatPercent(part: number, whole: number, language: 'vi' | 'en'): string {
  const value = hundredthsOfPercent(part, whole);
  if (value === null) return '–';
  return `${Math.floor(value / 100)}${language === 'vi' ? ',' : '.'}${String(value % 100).padStart(2, '0')}%`;
}

/** A number as rosters write it: `5,08`, `3.66`, 3; null where it is none. */
export function readDecimal(input: string | number): number | null {
  if (typeof input === 'number') return Number.isFinite(input) ? input : null;
  const text = clean(input).replace(/\s/g, '');
  return /^-?\d+([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : null;
}

const ROMAN: Record<string, number> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

/** The number of a Roman numeral up to C, null where it is none: "IV" is 4. */
export function readRoman(text: string): number | null {
  const signs = clean(text).replace(/\.$/, '');
  if (!/^(?=[IVXLC])(C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})$/.test(signs)) return null;
  return [...signs].reduce((sum, sign, index) => {
    const [value, next] = [ROMAN[sign]!, ROMAN[signs[index + 1] ?? ''] ?? 0];
    return sum + (value < next ? -value : value);
  }, 0);
}
