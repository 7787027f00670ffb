import { Bits } from './bits.js';
import { grown } from './numbers.js';

/**
 * Who has one value. Few people are a list of their places, many a bit for everybody: whichever is read faster. New people stand
 * behind all others, so that a list stays in order, and nobody is ever taken out: who changes leaves the place and gets a new one.
 */
export class PlaceSet {
  private list = new Uint32Array(16);
  private size = 0;
  private bits: Bits | null = null;

  /** `words` of places are there in all. */
  constructor(private readonly words: number) {}

  add(place: number): void {
    if (this.bits) {
      this.bits.set(place);
      return;
    }
    if (this.size > 0 && this.list[this.size - 1] === place) return; // said twice of one
    if (this.size === this.list.length) this.list = grown(this.list);
    this.list[this.size++] = place;
    if (this.size > this.words) this.spread();
  }

  /** How many of those in `crowd` have the value. */
  countIn(crowd: Bits): number {
    if (this.bits) return crowd.countWith(this.bits);
    const { list } = this;
    const { words } = crowd;
    let all = 0;
    for (const [from, to] of crowd.spans)
      for (let at = this.firstFrom(from << 5), end = this.firstFrom(to << 5); at < end; at++)
        all += (words[list[at]! >>> 5]! >>> (list[at]! & 31)) & 1;
    return all;
  }

  /** Takes them into `crowd`, within its spans. */
  addTo(crowd: Bits): void {
    if (this.bits) crowd.take(this.bits);
    else
      for (const [from, to] of crowd.spans)
        for (let at = this.firstFrom(from << 5), end = this.firstFrom(to << 5); at < end; at++) crowd.set(this.list[at]!);
  }

  private spread(): void {
    this.bits = Bits.none(this.words);
    for (let at = 0; at < this.size; at++) this.bits.set(this.list[at]!);
    this.list = new Uint32Array(0);
  }

  /** Where in the list the first place from `place` on stands. */
  private firstFrom(place: number): number {
    let [low, high] = [0, this.size];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.list[middle]! < place) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

export function addToEach(sets: readonly PlaceSet[], place: number): void {
  for (let at = 0; at < sets.length; at++) sets[at]!.add(place);
}
