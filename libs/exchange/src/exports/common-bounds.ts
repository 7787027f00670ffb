import { type Bounds, isWithinReach } from '#libs/platform';

/** Where two permissions hold at once. Ranges are subtrees: of two that meet, one lies within the other. */
export function commonBounds(a: Bounds, b: Bounds): Bounds {
  if (a === 'whole') return b;
  if (b === 'whole') return a;
  return a.flatMap((one) => b.flatMap((other) => (isWithinReach(one, other) ? [one] : isWithinReach(other, one) ? [other] : [])));
}
