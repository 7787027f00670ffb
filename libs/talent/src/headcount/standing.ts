import type { PathRange } from '#libs/platform';
import type { Bits } from './bits.js';
import { type Column, TextColumn } from './columns.js';
import type { Comers } from './comers.js';
import { listOf } from './head.js';
import type { PlaceSet } from './place-set.js';
import { OfTexts } from './texts.js';

/** Where somebody counts, by whom the record is kept and where else he works; empty: nowhere. */
export interface Paths {
  readonly home: string;
  readonly keeping: string;
  readonly others: readonly string[];
}

const NOWHERE: readonly string[] = [];

/** The columns which say where people are to stand. */
export class PathColumns {
  readonly homes: TextColumn<string>;
  readonly keepers: TextColumn<string>;
  readonly others: TextColumn<readonly string[]>;

  /** `homeless` are who counts nowhere. */
  constructor(homeless: PlaceSet) {
    const homes = new OfTexts((text) => text ?? '');
    this.homes = new TextColumn(homes, (home, place) => home === '' && homeless.add(place));
    this.keepers = new TextColumn(new OfTexts((text) => text ?? ''));
    this.others = new TextColumn(new OfTexts((text) => (text === null ? NOWHERE : (listOf(text) as string[]))));
  }

  all(): Column[] {
    return [this.homes, this.keepers, this.others];
  }

  /** Of each of some people, in the order of coming. */
  of(comers: Comers): Paths[] {
    const [homes, keepers, others] = this.all().map((column) => comers.numbersOf(column)) as [Uint32Array, Uint32Array, Uint32Array];
    return [...homes].map((home, person) => ({
      home: this.homes.made.of(home),
      keeping: this.keepers.made.of(keepers[person]!),
      others: this.others.made.of(others[person]!),
    }));
  }
}

/**
 * Where the people of an index stand: in the order of the units where they count, so that a unit with all below it is one run of
 * places. Who is reached by the keeping unit or a further employment is listed by those paths.
 */
export class Standing {
  private constructor(
    private readonly homes: Runs,
    private readonly kept: { readonly runs: Runs; readonly places: Uint32Array },
    private readonly further: readonly { readonly path: string; readonly place: number }[],
  ) {}

  /** Of people who have all come; `order` says who of them stands at each place. */
  static of(comers: Comers, { homes, keepers, others }: PathColumns): { standing: Standing; order: Uint32Array } {
    const [runs, order] = inOrder(comers.numbersOf(homes), homes.made.all());
    const placeOf = new Uint32Array(order.length);
    for (let place = 0; place < order.length; place++) placeOf[order[place]!] = place;
    const [keptRuns, kept] = inOrder(comers.numbersOf(keepers), keepers.made.all());
    const further: { path: string; place: number }[] = [];
    comers.numbersOf(others).forEach((number, person) => {
      for (const path of others.made.of(number)) further.push({ path, place: placeOf[person]! });
    });
    return { standing: new Standing(runs, { runs: keptRuns, places: kept.map((person) => placeOf[person]!) }, further), order };
  }

  /** The run of places of the people who count within a range. */
  run(range: PathRange): readonly [from: number, to: number] {
    return this.homes.within(range);
  }

  /** Sets everybody reached within a range: who counts there, is kept there or works there too. */
  reach(range: PathRange, crowd: Bits): void {
    crowd.fill(...this.run(range));
    const { runs, places } = this.kept;
    for (let [at, end] = runs.within(range); at < end; at++) crowd.set(places[at]!);
    for (const { path, place } of this.further) if (path >= range.lo && path < range.hi) crowd.set(place);
  }
}

/** Where each path begins in the order of paths, and who comes where in it; each person's path is one of `paths`. */
function inOrder(pathOf: Uint32Array, paths: readonly string[]): [Runs, Uint32Array] {
  const next = new Uint32Array(paths.length);
  for (const path of pathOf) next[path]!++;
  const runs = new Runs();
  let start = 0;
  for (const path of [...paths.keys()].sort((a, b) => byBytes(paths[a]!, paths[b]!))) {
    const own = next[path]!;
    next[path] = start;
    runs.next(paths[path]!, start);
    start += own;
  }
  runs.close(pathOf.length);
  const order = new Uint32Array(pathOf.length);
  for (let person = 0; person < pathOf.length; person++) order[next[pathOf[person]!]!++] = person;
  return [runs, order];
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
