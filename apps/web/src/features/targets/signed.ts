import { count } from '../../parts/format';
import { currentLanguage } from '../../text/i18n';

/** `+7`, `−3`, `0`: the sign is a word of its own for whoever does not see colours. */
export const signed = (value: number): string => (value > 0 ? `+${count(value)}` : value < 0 ? `−${count(-value)}` : '0');

/** Percentage points: `+0,70`. */
export function signedPoints(share: number | null): string {
  if (share === null) return '–';
  const points = pointsOf(Math.abs(share));
  return points === null ? worded(0) : share > 0 ? `+${points}` : `−${points}`;
}

/** `0,46`; null where no hundredth of a point is left. */
export const pointsOf = (share: number): string | null => (Math.round(share * 10_000) > 0 ? worded(share) : null);

function worded(share: number): string {
  const text = (Math.round(share * 10_000) / 100).toFixed(2);
  return currentLanguage() === 'vi' ? text.replace('.', ',') : text;
}
