import { count } from '../../parts/format';
import { currentLanguage } from '../../text/i18n';

/** `+7`, `−3`, `0`: the sign is a word of its own for whoever does not see colours. */
export const signed = (value: number): string => (value > 0 ? `+${count(value)}` : value < 0 ? `−${count(-value)}` : '0');

/** Percentage points: `+0,70`. */
export function signedPoints(share: number | null): string {
  if (share === null) return '–';
  const text = Math.abs(Math.round(share * 10_000) / 100).toFixed(2);
  const worded = currentLanguage() === 'vi' ? text.replace('.', ',') : text;
  return Number(text) === 0 ? worded : share > 0 ? `+${worded}` : `−${worded}`;
}
