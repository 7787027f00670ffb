import { PlaceSet } from './place-set.js';

/** Who has each word. */
export class WordSets {
  private readonly sets = new Map<string, PlaceSet>();
  private inOrder: string[] | null = null; // made when asked for

  /** `words` of places are there in all. */
  constructor(private readonly words: number) {}

  /** The people of a word, to whom may be added. */
  of(word: string): PlaceSet {
    let set = this.sets.get(word);
    if (!set) {
      set = new PlaceSet(this.words);
      this.sets.set(word, set);
      this.inOrder = null;
    }
    return set;
  }

  find(word: string): PlaceSet | undefined {
    return this.sets.get(word);
  }

  /** The words with a beginning. */
  *beginningWith(beginning: string): Generator<string> {
    this.inOrder ??= [...this.sets.keys()].sort();
    for (let at = firstFrom(this.inOrder, beginning); this.inOrder[at]?.startsWith(beginning); at++) yield this.inOrder[at]!;
  }

  all(): Iterable<PlaceSet> {
    return this.sets.values();
  }
}

function firstFrom(words: readonly string[], word: string): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (words[middle]! < word) low = middle + 1;
    else high = middle;
  }
  return low;
}
