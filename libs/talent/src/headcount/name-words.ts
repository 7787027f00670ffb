import { Bits } from './bits.js';
import type { Taker } from './columns.js';
import { grown } from './numbers.js';
import type { PlaceSet } from './place-set.js';
import { OfTexts } from './texts.js';
import { WordSets } from './word-sets.js';

const MOST_WORDS = 0xffff;

interface NameWord {
  readonly number: number; // from 1 on
  readonly people: PlaceSet;
}

/** The words of everybody's name, and how they follow one another. */
export class NameWords implements Taker<NameWord> {
  private readonly sets: WordSets;
  private readonly numbers = new Map<string, number>();
  readonly words: OfTexts<NameWord>;
  private readonly from: Uint32Array; // of each place where its words begin
  private said: Uint16Array = new Uint16Array(1024); // the numbers of the words of a name, then 0
  private size = 0;

  constructor(words: number) {
    this.sets = new WordSets(words);
    this.words = new OfTexts((text) => this.word(text ?? ''));
    this.from = new Uint32Array(words * 32);
  }

  /** Whether all words can be told apart. */
  get known(): boolean {
    return this.numbers.size <= MOST_WORDS;
  }

  begin(place: number): void {
    this.from[place] = this.size;
  }

  take({ number, people }: NameWord, place: number): void {
    people.add(place);
    this.say(number);
  }

  end(): void {
    this.say(0);
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

  private word(text: string): NameWord {
    const number = this.numbers.size + 1;
    this.numbers.set(text, number);
    return { number, people: this.sets.of(text) };
  }

  private say(number: number): void {
    if (this.size === this.said.length) this.said = grown(this.said);
    this.said[this.size++] = number;
  }
}
