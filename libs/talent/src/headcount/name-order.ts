import type { Bits } from './bits.js';

/** Everybody in the order of names, as lists show them. */
export class NameOrder {
  private readonly places: Uint32Array; // in that order
  private readonly numbers: Uint32Array; // of each place where it comes in the order
  private size = 0;

  constructor(people: number) {
    this.places = new Uint32Array(people);
    this.numbers = new Uint32Array(people);
  }

  /** The next in the order. */
  add(place: number): void {
    this.numbers[place] = this.size;
    this.places[this.size++] = place;
  }

  /** How many there are. */
  get people(): number {
    return this.size;
  }

  /** The first of a crowd of `count`, after somebody's place where one is given. */
  first(crowd: Bits, count: number, after: number | null, limit: number): number[] {
    const from = after === null ? 0 : this.numbers[after]! + 1;
    // Whoever is rare is collected and put in order; among many the next ones are soon met.
    if (count * count < this.size * limit) return this.collected(crowd, from).slice(0, limit);
    const found: number[] = [];
    for (let at = from; at < this.size && found.length < limit; at++) if (crowd.has(this.places[at]!)) found.push(this.places[at]!);
    return found;
  }

  private collected(crowd: Bits, from: number): number[] {
    const numbers: number[] = [];
    crowd.each((place) => {
      if (place < this.size && this.numbers[place]! >= from) numbers.push(this.numbers[place]!);
    });
    return numbers.sort((a, b) => a - b).map((number) => this.places[number]!);
  }
}
