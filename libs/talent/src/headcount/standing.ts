import type { PathRange } from '#libs/platform';
import type { Bits } from './bits.js';
import type { Head } from './head.js';

export type Paths = Pick<Head, 'home' | 'keeping' | 'others'>;

/**
 * Where the people of an index stand: in the order of the units where they count, so that a unit with all below it is one run of
 * places. Who is reached by the keeping unit or a further employment is listed by those paths.
 */
export class Standing {
  private homes = new Runs();
  private kept: { readonly runs: Runs; readonly places: Uint32Array } | null = null;
  private coming: { readonly numbers: PathNumbers; readonly homes: PathsOfPeople; readonly keepers: PathsOfPeople } | null;
  private further: readonly { readonly path: string; readonly place: number }[] = [];
  private readonly later: { readonly path: string; readonly arrival: number }[] = [];
  private size = 0;

  constructor(people: number) {
    const numbers = new PathNumbers();
    this.coming = { numbers, homes: new PathsOfPeople(people, numbers), keepers: new PathsOfPeople(people, numbers) };
  }

  /** The next person, whoever that is. */
  add({ home, keeping, others }: Paths): void {
    const arrival = this.size++;
    const { numbers, homes, keepers } = this.coming!;
    const number = numbers.of(home ?? '');
    homes.put(arrival, number);
    keepers.put(arrival, keeping === home ? number : numbers.of(keeping ?? '')); // mostly the same
    if (others) for (const path of others) this.later.push({ path, arrival });
  }

  /** Everybody is there: gives the place of each, by the order of coming. */
  close(): Uint32Array {
    const { homes, keepers } = this.coming!;
    const placeOf = new Uint32Array(this.size);
    this.homes = homes.inOrder(this.size, (arrival, place) => {
      placeOf[arrival] = place;
    });
    const places = new Uint32Array(this.size);
    const runs = keepers.inOrder(this.size, (arrival, at) => {
      places[at] = placeOf[arrival]!;
    });
    this.kept = { runs, places };
    this.further = this.later.map(({ path, arrival }) => ({ path, place: placeOf[arrival]! }));
    this.coming = null;
    return placeOf;
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

/** Paths by numbers. */
class PathNumbers {
  private readonly numbers = new Map<string, number>();

  of(path: string): number {
    let number = this.numbers.get(path);
    if (number === undefined) {
      number = this.numbers.size;
      this.numbers.set(path, number);
    }
    return number;
  }

  paths(): string[] {
    return [...this.numbers.keys()];
  }
}

/** A path of each of many people, most of whom share theirs. */
class PathsOfPeople {
  private readonly of: Uint32Array;

  constructor(
    people: number,
    private readonly numbers: PathNumbers,
  ) {
    this.of = new Uint32Array(people);
  }

  put(person: number, path: number): void {
    this.of[person] = path;
  }

  /** Tells of each of `people` where it comes in the order of paths, and gives where each path begins. */
  inOrder(people: number, tell: (person: number, at: number) => void): Runs {
    const paths = this.numbers.paths().sort(byBytes);
    const next = new Uint32Array(paths.length + 1); // by the number of a path
    for (let person = 0; person < people; person++) next[this.of[person]!]!++;
    const runs = new Runs();
    let start = 0;
    for (const path of paths) {
      const number = this.numbers.of(path);
      const own = next[number]!;
      next[number] = start;
      runs.next(path, start);
      start += own;
    }
    runs.close(people);
    for (let person = 0; person < people; person++) tell(person, next[this.of[person]!]!++);
    return runs;
  }
}

/** Where each path begins, in the order of paths. */
class Runs {
  private readonly paths: string[] = [];
  private readonly starts: number[] = [];

  next(path: string, place: number): void {
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
