import { Bits } from './bits.js';

/**
 * Who has one value. Few people are a list of their places, many a bit for everybody: whichever is read faster. New people stand
 * behind all others, so that a list stays in order, and nobody is ever taken out: who changes leaves the place and gets a new one.
 * Once, when all have come, each moves to the place that is his.
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

  /** Everybody moves to another place: from the one to which `placeOf` says. */
  move(placeOf: Uint32Array): void {
    if (this.bits) {
      const moved = Bits.none(this.words);
      this.bits.each((place) => moved.set(placeOf[place]!));
      this.bits = moved;
      return;
    }
    for (let at = 0; at < this.size; at++) this.list[at] = placeOf[this.list[at]!]!;
    this.list.subarray(0, this.size).sort();
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

export function grown<Numbers extends Uint32Array | Uint16Array>(numbers: Numbers): Numbers {
  const larger = new (numbers.constructor as new (length: number) => Numbers)(numbers.length * 2);
  larger.set(numbers);
  return larger;
}
