import type { SearchQuery, SearchTerm } from '#libs/kernel';
import { Bits } from './bits.js';
import type { Written } from './head.js';
import { NameWords } from './name-words.js';
import type { PlaceSet } from './place-set.js';
import { WordSets } from './word-sets.js';

/** As many different ones are remembered while people come: beyond, hardly any comes again. */
const REMEMBERED = 200_000;

/** Between the terms of a degree, of a major, of a field and so on, each of which begins and ends with a blank: many have the same. */
const BETWEEN = '  ';

/** By which words everybody is found: the same words, in the same ways, as the conditions over the cards look for. */
export class HeadWords {
  private readonly names: NameWords;
  private readonly terms: WordSets;
  private readonly initials: WordSets;
  private readonly remembered = new Map<string, readonly PlaceSet[]>();
  private wordless = 0; // how many came without theirs, or with more than can be told apart

  /** `words` of places are there in all. */
  constructor(words: number) {
    this.names = new NameWords(words);
    this.terms = new WordSets(words);
    this.initials = new WordSets(words);
  }

  /** Whether nobody can be missed. */
  get known(): boolean {
    return this.wordless === 0;
  }

  add(written: Written | null, place: number): void {
    if (written === null || !this.names.add(written.name, place)) this.wordless++;
    if (written === null) return;
    if (written.initials !== null) this.initials.of(written.initials).add(place);
    for (const part of written.terms.split(BETWEEN)) for (const set of this.setsOf(part)) set.add(place);
  }

  /** All have come. */
  settle(): void {
    this.remembered.clear();
  }

  *movable(): Generator<{ move(placeOf: Uint32Array): void }> {
    yield this.names;
    for (const words of [this.names, this.terms, this.initials]) yield* words.all();
  }

  /** Of a crowd those in whom every word is found, or whose initials they are. */
  meeting({ terms, initials }: SearchQuery, crowd: Bits): Bits {
    const met = crowd.copy();
    for (const term of terms) met.keep(this.having(term, crowd));
    if (initials !== null) this.initials.find(initials)?.addTo(met);
    return met.keep(crowd);
  }

  private having({ nameWords, termAlternatives }: SearchTerm, { words, spans }: Bits): Bits {
    const met = Bits.none(words.length, spans);
    this.names.addTo(met, nameWords);
    for (const tokens of termAlternatives) {
      const sets = tokens.map((token) => this.terms.find(token));
      if (sets.includes(undefined)) continue;
      const each = (sets as PlaceSet[]).map((set) => {
        const people = Bits.none(words.length, spans);
        set.addTo(people);
        return people;
      });
      if (each.length > 0) met.take(each.reduce((all, one) => all.keep(one)));
    }
    return met;
  }

  private setsOf(part: string): readonly PlaceSet[] {
    let sets = this.remembered.get(part);
    if (!sets) {
      sets = part
        .split(' ')
        .filter(Boolean)
        .map((word) => this.terms.of(word));
      if (this.remembered.size < REMEMBERED) this.remembered.set(part, sets);
    }
    return sets;
  }
}
