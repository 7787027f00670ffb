import type { Asker } from '#libs/access';
import { type Bounds, isWithinReach } from '#libs/platform';
import type { ListQuestion } from './list-question.js';

/** Where two permissions hold at once. Ranges are subtrees: of two that meet, one lies within the other. */
export function commonBounds(a: Bounds, b: Bounds): Bounds {
  if (a === 'whole') return b;
  if (b === 'whole') return a;
  return a.flatMap((one) => b.flatMap((other) => (isWithinReach(one, other) ? [one] : isWithinReach(other, one) ? [other] : [])));
}

/** Whom a list may hold at most: where its maker may take lists away, and see the people behind numbers where it is of those. */
export const reachOf = (asker: Asker, { indicator }: Pick<ListQuestion, 'indicator'>): Bounds =>
  indicator ? behindNumbers(asker) : asker.boundsFor('exchange.export');

export const behindNumbers = (asker: Asker): Bounds =>
  commonBounds(asker.boundsFor('exchange.export'), asker.boundsFor('indicators.people'));
