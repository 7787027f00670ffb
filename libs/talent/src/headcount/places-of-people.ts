/** Where each person stands: by the four words of the id, in a table of open addresses. A map of texts would take ten times the room. */
export class PlacesOfPeople {
  private readonly ids: Uint32Array; // four words a place
  private readonly slots: Int32Array; // place + 1, or 0
  private readonly mask: number;

  constructor(capacity: number) {
    this.ids = new Uint32Array(capacity * 4);
    const slots = 2 ** Math.ceil(Math.log2(capacity * 2 + 2));
    this.slots = new Int32Array(slots);
    this.mask = slots - 1;
  }

  /** The person stands here from now on. Gives the place left, or null. */
  put(id: string, place: number): number | null {
    const words = wordsOf(id);
    const slot = this.slotOf(words);
    const before = this.slots[slot]! - 1;
    this.ids.set(words, place * 4);
    this.slots[slot] = place + 1;
    return before < 0 ? null : before;
  }

  placeOf(id: string): number | null {
    const place = this.slots[this.slotOf(wordsOf(id))]! - 1;
    return place < 0 ? null : place;
  }

  /** The slot of an id, or the free one it would get. */
  private slotOf(words: Words): number {
    for (let slot = (words[3] ^ Math.imul(words[1], 0x9e37_79b1)) & this.mask; ; slot = (slot + 1) & this.mask) {
      const at = (this.slots[slot]! - 1) * 4;
      if (at < 0) return slot;
      if (this.ids[at + 3] === words[3] && this.ids[at + 2] === words[2] && this.ids[at + 1] === words[1] && this.ids[at] === words[0])
        return slot;
    }
  }
}

type Words = readonly [number, number, number, number];

/** The 128 bits of a UUID. */
const wordsOf = (id: string): Words => [
  Number.parseInt(id.slice(0, 8), 16),
  Number.parseInt(id.slice(9, 13) + id.slice(14, 18), 16),
  Number.parseInt(id.slice(19, 23) + id.slice(24, 28), 16),
  Number.parseInt(id.slice(28, 36), 16),
];
