import type { Bits } from './bits.js';
import type { HeadIndex } from './head-index.js';

/** Who is there on a day, whom a number counts over, and who counts. */
export interface Membership {
  readonly index: HeadIndex;
  readonly crowd: Bits;
  readonly denominator: Bits;
  readonly numerator: Bits;
}

/** What became of a number from one day to another. */
export interface HeadChanges {
  readonly present: number; // in the denominator, at first
  readonly went: readonly string[]; // of them those who are not there any more
  readonly came: number; // into the denominator, who were not there
  readonly cameCounting: number;
  readonly converted: number; // who stayed and came to count, less those who ceased to
}

/** Person by person: the same ids stand at other places of another day. */
export function changesBetween(before: Membership, after: Membership): HeadChanges {
  const went: number[] = [];
  let [came, cameCounting, converted] = [0, 0, 0];
  before.crowd.each((place) => {
    const then = after.index.placeIn(before.index, place);
    if (then !== null && after.crowd.has(then)) converted += Number(after.numerator.has(then)) - Number(before.numerator.has(place));
    else if (before.denominator.has(place)) went.push(place);
  });
  after.denominator.each((place) => {
    const then = before.index.placeIn(after.index, place);
    if (then !== null && before.crowd.has(then)) return;
    came++;
    if (after.numerator.has(place)) cameCounting++;
  });
  return { present: before.denominator.count(), went: before.index.idsAt(went), came, cameCounting, converted };
}
