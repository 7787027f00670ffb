import { Numbers } from './numbers.js';
import type { PlaceSet } from './place-set.js';
import type { OfTexts } from './texts.js';

/** What stands in one column of the lines of some people, until it is known where each of them stands. */
export interface Column {
  /** How many columns of the lines are one. */
  readonly width: number;
  /** What stands there of somebody, by a number: it begins at `from` and ends before `to`. */
  read(lines: Uint8Array, from: number, to: number, person: number): number;
  /** Some people, of each of whom one of the numbers was read, stand from a place on. */
  seat(numbers: Uint32Array, people: Uint32Array, place: number): void;
}

/** One text of each person: what was made of it is taken with the place. */
export class TextColumn<Made> implements Column {
  constructor(
    readonly made: OfTexts<Made>,
    private readonly take: (made: Made, place: number) => void = () => undefined,
    readonly width = 1,
  ) {}

  read(lines: Uint8Array, from: number, to: number): number {
    return this.made.numberOf(lines, from, to);
  }

  seat(numbers: Uint32Array, people: Uint32Array, place: number): void {
    const { take } = this;
    const made = this.made.all();
    for (let at = 0; at < people.length; at++) take(made[numbers[at]!]!, place + at);
  }
}

/** One text of each person that says in which sets he is. */
export class SetsColumn implements Column {
  constructor(
    private readonly sets: OfTexts<readonly PlaceSet[]>,
    readonly width: number,
  ) {}

  read(lines: Uint8Array, from: number, to: number): number {
    return this.sets.numberOf(lines, from, to);
  }

  seat(numbers: Uint32Array, people: Uint32Array, place: number): void {
    const made = this.sets.all();
    for (let at = 0; at < people.length; at++) {
      const sets = made[numbers[at]!]!;
      for (let set = 0; set < sets.length; set++) sets[set]!.add(place + at);
    }
  }
}

/** Who takes what was made of several texts, person by person. */
export interface Taker<Made> {
  begin?(place: number): void;
  take(made: Made, place: number): void;
  end?(): void;
}

/** Several texts of each person, between which there are as many blanks. */
export class TextsColumn<Made> implements Column {
  readonly width = 1;
  private readonly starts: Uint32Array; // of each person the first
  private readonly numbers: Numbers;
  private size = 0;

  constructor(
    people: number,
    private readonly blanks: 1 | 2,
    private readonly made: OfTexts<Made>,
    private readonly taker: Taker<Made>,
  ) {
    this.starts = new Uint32Array(people);
    this.numbers = new Numbers(people * 4);
  }

  /** How many there are. */
  read(lines: Uint8Array, from: number, to: number, person: number): number {
    const before = this.size;
    for (let at = from; at < to; at++) {
      if (lines[at] === BLANK) continue;
      const start = at;
      while (at < to && !this.isBetween(lines, at, to)) at++;
      this.numbers.put(this.size++, this.made.numberOf(lines, start, at));
    }
    this.starts[person] = before;
    return this.size - before;
  }

  seat(counts: Uint32Array, people: Uint32Array, place: number): void {
    for (let at = 0; at < people.length; at++) this.seatOne(counts[at]!, this.starts[people[at]!]!, place + at);
  }

  private seatOne(count: number, start: number, place: number): void {
    const { numbers, made, taker } = this;
    taker.begin?.(place);
    for (let at = start; at < start + count; at++) taker.take(made.of(numbers.at(at)), place);
    taker.end?.();
  }

  private isBetween(lines: Uint8Array, at: number, to: number): boolean {
    return lines[at] === BLANK && (this.blanks === 1 || at + 1 === to || lines[at + 1] === BLANK);
  }
}

const BLANK = 32;
