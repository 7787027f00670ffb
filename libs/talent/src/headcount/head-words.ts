import type { SearchQuery, SearchTerm } from '#libs/kernel';
import { Bits } from './bits.js';
import { type Column, TextColumn, TextsColumn } from './columns.js';
import { NameWords } from './name-words.js';
import { PlaceSet } from './place-set.js';
import { OfTexts } from './texts.js';
import { WordSets } from './word-sets.js';

/** By which words everybody is found: the same words, in the same ways, as the conditions over the cards look for. */
export class HeadWords {
  private readonly names: NameWords;
  private readonly terms = new Map<string, PlaceSet[]>(); // of each word who has which of the terms that it stands in
  private readonly initials: WordSets;
  private readonly ofTerms: OfTexts<PlaceSet>;
  private readonly ofInitials: OfTexts<PlaceSet | null>;

  /** `words` of places are there in all. */
  constructor(words: number) {
    this.names = new NameWords(words);
    this.initials = new WordSets(words);
    this.ofTerms = new OfTexts((text) => this.peopleOf(text?.split(' ') ?? [], new PlaceSet(words)));
    this.ofInitials = new OfTexts((text) => (text === null ? null : this.initials.of(text)));
  }

  /** Whether nobody can be missed. */
  get known(): boolean {
    return this.names.known;
  }

  /** The names, initials and terms of so many people. Between the terms of a degree, of a major, of a field and so on stand two blanks. */
  columns(people: number): Column[] {
    return [
      new TextsColumn(people, 1, this.names.words, this.names),
      new TextColumn(this.ofInitials, (set, place) => set?.add(place)),
      new TextsColumn(people, 2, this.ofTerms, { take: (people, place) => people.add(place) }),
    ];
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
      const each = tokens.map((token) => {
        const people = Bits.none(words.length, spans);
        for (const term of this.terms.get(token) ?? []) term.addTo(people);
        return people;
      });
      if (each.length > 0) met.take(each.reduce((all, one) => all.keep(one)));
    }
    return met;
  }

  /** Who has a term of some words. */
  private peopleOf(words: readonly string[], people: PlaceSet): PlaceSet {
    for (const word of new Set(words)) {
      const terms = this.terms.get(word);
      if (terms) terms.push(people);
      else this.terms.set(word, [people]);
    }
    return people;
  }
}
