import { Bits } from './bits.js';
import { grown, type PlaceSet } from './place-set.js';
import { WordSets } from './word-sets.js';

const MOST_WORDS = 0xffff;

/** The words of everybody's name, and how they follow one another. */
export class NameWords {
  private readonly sets: WordSets;
  private readonly numbers = new Map<string, number>(); // from 1 on
  private from: Uint32Array; // of each place where its words begin
  private said: Uint16Array = new Uint16Array(1024); // the numbers of the words of a name, then 0
  private size = 0;

  constructor(words: number) {
    this.sets = new WordSets(words);
    this.from = new Uint32Array(words * 32);
  }

  /** False: there are more words than can be told apart. */
  add(name: string, place: number): boolean {
    this.from[place] = this.size;
    const words = name.split(' ').filter(Boolean);
    for (const [at, word] of words.entries()) {
      if (words.indexOf(word) === at) this.sets.of(word).add(place);
      this.say(this.numberOf(word));
    }
    this.say(0);
    return this.numbers.size <= MOST_WORDS;
  }

  move(placeOf: Uint32Array): void {
    const before = this.from;
    this.from = new Uint32Array(before.length);
    for (let place = 0; place < placeOf.length; place++) this.from[placeOf[place]!] = before[place]!;
  }

  *all(): Iterable<PlaceSet> {
    yield* this.sets.all();
  }

  /** Adds to a crowd, within its spans, in whose name the words follow one another; the last may be the beginning of a word. */
  addTo(crowd: Bits, words: readonly string[]): void {
    const whole = words.slice(0, -1).map((word) => this.sets.find(word));
    const last = [...this.sets.beginningWith(words.at(-1)!)];
    if (whole.length === 0) {
      for (const word of last) this.sets.find(word)!.addTo(crowd);
      return;
    }
    if (last.length === 0 || whole.includes(undefined)) return;
    const found = this.having(whole as PlaceSet[], crowd);
    const numbers = [...words.slice(0, -1).map((word) => [this.numbers.get(word)!]), last.map((word) => this.numbers.get(word)!)];
    found.each((place) => {
      if (this.follow(place, numbers)) crowd.set(place);
    });
  }

  private having(sets: readonly PlaceSet[], { words, spans }: Bits): Bits {
    return sets
      .map((set) => {
        const crowd = Bits.none(words.length, spans);
        set.addTo(crowd);
        return crowd;
      })
      .reduce((all, each) => all.keep(each));
  }

  private follow(place: number, numbers: readonly (readonly number[])[]): boolean {
    for (let at = this.from[place]!; this.said[at] !== 0; at++)
      if (numbers.every((any, next) => any.includes(this.said[at + next]!))) return true;
    return false;
  }

  private numberOf(word: string): number {
    let number = this.numbers.get(word);
    if (number === undefined) {
      number = this.numbers.size + 1;
      this.numbers.set(word, number);
    }
    return number;
  }

  private say(number: number): void {
    if (this.size === this.said.length) this.said = grown(this.said);
    this.said[this.size++] = number;
  }
}
