import type { PathRange } from '#libs/platform';
import { Bits } from './bits.js';
import type { Head } from './head.js';

type Paths = Pick<Head, 'home' | 'keeping' | 'others'>;

/**
 * Where the people of a built index stand: in the order of the units where they count, so that a unit with all below it is one run of
 * places. Who is reached by the keeping unit or a further employment is listed by those paths.
 */
export class Standing {
  /** All paths, in their order. */
  private readonly paths: readonly string[];
  /** Of each path the place of its first person; one more for the end. */
  private readonly first: Uint32Array;
  /** Of each path where its kept people begin in `kept`. */
  private readonly firstKept: Uint32Array;
  private readonly kept: Uint32Array;
  private readonly further: readonly { readonly path: string; readonly place: number }[];

  /** The heads in the order of their homes, each at its place. */
  constructor(heads: readonly Paths[]) {
    this.paths = [...new Set(heads.flatMap(({ home, keeping }) => [home ?? '', keeping ?? '']))].sort(byBytes);
    const numbers = new Map(this.paths.map((path, number) => [path, number]));
    const numberOf = (path: string | null) => numbers.get(path ?? '')!;
    this.first = starts(this.paths.length, heads.length, (place) => numberOf(heads[place]!.home));
    this.firstKept = starts(this.paths.length, heads.length, (place) => numberOf(heads[place]!.keeping));
    this.kept = new Uint32Array(heads.length);
    const next = this.firstKept.slice();
    for (let place = 0; place < heads.length; place++) this.kept[next[numberOf(heads[place]!.keeping)]!++] = place;
    this.further = heads.flatMap(({ others }, place) => (others ?? []).map((path) => ({ path, place })));
  }

  /** The run of places of the people who count within a range. */
  run({ lo, hi }: PathRange): readonly [from: number, to: number] {
    return [this.first[this.numberFrom(lo)]!, this.first[this.numberFrom(hi)]!];
  }

  /** Sets everybody reached within a range: who counts there, is kept there or works there too. */
  reach(range: PathRange, crowd: Bits): void {
    crowd.fill(...this.run(range));
    for (let at = this.firstKept[this.numberFrom(range.lo)]!, end = this.firstKept[this.numberFrom(range.hi)]!; at < end; at++)
      crowd.set(this.kept[at]!);
    for (const { path, place } of this.further) if (path >= range.lo && path < range.hi) crowd.set(place);
  }

  /** The number of the first path from `path` on. */
  private numberFrom(path: string): number {
    let [low, high] = [0, this.paths.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.paths[middle]! < path) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Paths are of ASCII: what JavaScript compares is their bytes. */
export const byBytes = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Where each number begins when places are in the order of their numbers. */
function starts(numbers: number, places: number, numberOf: (place: number) => number): Uint32Array {
  const found = new Uint32Array(numbers + 1);
  for (let place = 0; place < places; place++) found[numberOf(place) + 1]!++;
  for (let number = 0; number < numbers; number++) found[number + 1]! += found[number]!;
  return found;
}
