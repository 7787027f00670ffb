import { isTooFew, type ToldGroups, toldGroups } from '#libs/kernel';
import type { Standing } from './standings.js';

/** How one number may be told to somebody who may not open its people. */
export interface Telling {
  readonly whole: boolean;
  readonly groups: ToldGroups<string | null>;
}

/** Whether somebody is among those who are looked at. */
type Among = (stands: string) => boolean;

interface Sets {
  readonly unknown: Among;
  readonly sets: readonly Among[]; // who counts, who does not, who does one or the other
}

/**
 * Which numbers may be told side by side, and which of their groups. Each for itself has nobody or many in every cell. And where those who
 * count by one number are all among those of another, as doctors are among postgraduates, one subtracted from the other tells of the rest:
 * it has to be nobody or many, too. The first numbers are told first; a later one that would tell of few beside them is not told.
 * `overlapping` groups share people, so that what is left of the whole without one of them is no sum of others: it is looked at itself.
 */
export function tellingOf(
  numbers: number,
  standings: readonly Standing[],
  keys: readonly (string | null)[],
  overlapping: boolean,
): Telling[] {
  const told: Sets[] = [];
  const inGroup = new Map(keys.map((key) => [key, standings.filter(({ groups }) => groups.includes(key))]));
  const outside = new Map(overlapping ? keys.map((key) => [key, standings.filter(({ groups }) => !groups.includes(key))]) : []);
  return Array.from({ length: numbers }, (_, at): Telling => {
    const own = setsOf(at);
    const rests = told.flatMap((other) => restsOf(standings, own, other));
    const cells = [...own.sets.slice(0, 2), () => true, ...rests];
    const whole = !countsOf(standings, cells).some(isTooFew);
    if (!whole) return { whole, groups: { alone: [], together: [] } };
    told.push(own);
    const groups = keys.map((key) => ({
      key,
      cells: [...countsOf(inGroup.get(key)!, cells), ...(overlapping ? countsOf(outside.get(key)!, cells) : [])],
    }));
    return { whole, groups: toldGroups(groups) };
  });
}

const letterAt =
  (at: number, letters: string): Among =>
  (stands) =>
    letters.includes(stands[at]!);
const setsOf = (at: number): Sets => ({ unknown: letterAt(at, 'u'), sets: ['n', 'r', 'nr'].map((letters) => letterAt(at, letters)) });

/** Of every two sets of which one holds the other: who is in it besides. Of whom the other number knows nothing, it tells nothing. */
function restsOf(standings: readonly Standing[], one: Sets, other: Sets): Among[] {
  const rests: Among[] = [];
  for (const own of one.sets)
    for (const beside of other.sets) {
      const [more, less] = [without(own, beside), without(beside, own)];
      const [ofMore, ofLess] = countsOf(standings, [more, less]) as [number, number];
      if (ofMore > 0 && ofLess === 0) rests.push(without(more, other.unknown));
      if (ofLess > 0 && ofMore === 0) rests.push(without(less, one.unknown));
    }
  return rests;
}

const without =
  (among: Among, others: Among): Among =>
  (stands) =>
    among(stands) && !others(stands);
const countsOf = (standings: readonly Standing[], cells: readonly Among[]): number[] =>
  cells.map((among) => standings.reduce((sum, { stands, people }) => sum + (among(stands) ? people : 0), 0));
