import type { PathRange } from '#libs/platform';
import type { Bits } from './bits.js';
import type { Head } from './head.js';

export type Paths = Pick<Head, 'home' | 'keeping' | 'others'>;

/**
 * Where the people of an index stand: in the order of the units where they count, so that a unit with all below it is one run of
 * places. Who is reached by the keeping unit or a further employment is listed by those paths.
 */
export class Standing {
  private readonly homes = new Runs();
  private readonly keeping: Uint32Array; // of each place the number of its keeping path
  private readonly keepers = new Map<string, number>();
  private readonly further: { readonly path: string; readonly place: number }[] = [];
  private kept: { readonly runs: Runs; readonly places: Uint32Array } | null = null;
  private size = 0;

  constructor(people: number) {
    this.keeping = new Uint32Array(people);
  }

  /** The next person, in the order of homes. */
  add({ home, keeping, others }: Paths): void {
    const place = this.size++;
    this.homes.next(home ?? '', place);
    const path = keeping ?? '';
    let number = this.keepers.get(path);
    if (number === undefined) {
      number = this.keepers.size;
      this.keepers.set(path, number);
    }
    this.keeping[place] = number;
    if (others) for (const path of others) this.further.push({ path, place });
  }

  /** Everybody is there. */
  close(): void {
    this.homes.close(this.size);
    const paths = [...this.keepers.keys()].sort(byBytes);
    const order = new Uint32Array(paths.length); // of each number its place in the order of paths
    for (const [at, path] of paths.entries()) order[this.keepers.get(path)!] = at;
    const next = new Uint32Array(paths.length + 1);
    for (let place = 0; place < this.size; place++) next[order[this.keeping[place]!]! + 1]!++;
    for (let at = 0; at < paths.length; at++) next[at + 1]! += next[at]!;
    const runs = new Runs();
    for (const [at, path] of paths.entries()) runs.next(path, next[at]!);
    runs.close(this.size);
    const places = new Uint32Array(this.size);
    for (let place = 0; place < this.size; place++) places[next[order[this.keeping[place]!]!]!++] = place;
    this.kept = { runs, places };
    this.keepers.clear();
  }

  /** The run of places of the people who count within a range. */
  run(range: PathRange): readonly [from: number, to: number] {
    return this.homes.within(range);
  }

  /** Sets everybody reached within a range: who counts there, is kept there or works there too. */
  reach(range: PathRange, crowd: Bits): void {
    crowd.fill(...this.run(range));
    const { runs, places } = this.kept!;
    for (let [at, end] = runs.within(range); at < end; at++) crowd.set(places[at]!);
    for (const { path, place } of this.further) if (path >= range.lo && path < range.hi) crowd.set(place);
  }
}

/** Where each path begins, in the order of paths. */
class Runs {
  private readonly paths: string[] = [];
  private readonly starts: number[] = [];

  /** Somebody with this path, which is the last one or comes after it. */
  next(path: string, place: number): void {
    if (this.paths.at(-1) === path) return;
    this.paths.push(path);
    this.starts.push(place);
  }

  close(end: number): void {
    this.starts.push(end);
  }

  within({ lo, hi }: PathRange): [from: number, to: number] {
    return [this.starts[this.numberFrom(lo)]!, this.starts[this.numberFrom(hi)]!];
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
const byBytes = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
