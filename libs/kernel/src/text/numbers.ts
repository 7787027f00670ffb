import { clean } from './fold.js';

/** Hundredths of a percent, half-up, on integers: 16.395 % is 1640. Null where there is nobody to count. */
export function hundredthsOfPercent(part: number, whole: number): number | null {
  if (whole <= 0) return null;
  return Number((BigInt(part) * 20_000n + BigInt(whole)) / (2n * BigInt(whole)));
}

/** Of hundredths of a percent `16,40 %` in Vietnamese, never torn at the end of a line, and `16.40%` in English. */
export function percentText(hundredths: number, language: 'vi' | 'en'): string {
  const text = (hundredths / 100).toFixed(2);
  return language === 'vi' ? `${text.replace('.', ',')}\u00a0%` : `${text}%`;
}

/**
 * A number as rosters write it, Vietnamese or English style: `5,08`, `3.66`, `2.340.000`, `1.490.000,5`, `1,234.5`; null where it is none.
 * One group of three alone (`1.234`) is a fraction: coefficients are commoner in rosters than thousands.
 */
export function readDecimal(input: string | number): number | null {
  if (typeof input === 'number') return Number.isFinite(input) ? input : null;
  const text = clean(input).replace(/^'|\s/g, '');
  if (/^-?\d+([.,]\d+)?$/.test(text)) return Number(text.replace(',', '.'));
  if (/^-?\d{1,3}((\.\d{3})+,\d+|(\.\d{3}){2,})$/.test(text)) return Number(text.replaceAll('.', '').replace(',', '.'));
  if (/^-?\d{1,3}((,\d{3})+\.\d+|(,\d{3}){2,})$/.test(text)) return Number(text.replaceAll(',', ''));
  return null;
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
