/** Where each person stands: by the four words of the id, in a table of open addresses. A map of texts would take ten times the room. */
export class PlacesOfPeople {
  private readonly ids: Uint32Array; // four words a place
  private readonly slots: Int32Array; // place + 1, or 0
  private readonly mask: number;
  private readonly asked = new Uint32Array(4);

  constructor(capacity: number) {
    this.ids = new Uint32Array(capacity * 4);
    const slots = 2 ** Math.ceil(Math.log2(capacity * 2 + 2));
    this.slots = new Int32Array(slots);
    this.mask = slots - 1;
  }

  /** The person whose id is the four words from `at` on stands here from now on. Gives the place left, or null. */
  put(ids: Uint32Array, at: number, place: number): number | null {
    for (let word = 0; word < 4; word++) this.asked[word] = ids[at + word]!;
    const slot = this.slotOfAsked();
    const before = this.slots[slot]! - 1;
    this.ids.set(this.asked, place * 4);
    this.slots[slot] = place + 1;
    return before < 0 ? null : before;
  }

  placeOf(id: string): number | null {
    return this.placeOfId(Buffer.from(id), 0);
  }

  /** Of the person whose id is written from `from` on. */
  placeOfId(bytes: Uint8Array, from: number): number | null {
    readId(bytes, from, this.asked, 0);
    return this.placeOfAsked();
  }

  /** Who stood at a place first: the person of it, unless somebody changed since. */
  idAt(place: number): string {
    const digits = [...this.ids.subarray(place * 4, place * 4 + 4)].map((word) => word.toString(16).padStart(8, '0')).join('');
    return digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
  }

  /** Where somebody stands who stands at a place of another table; null where he is not in this one. */
  placeIn(other: PlacesOfPeople, place: number): number | null {
    this.asked.set(other.ids.subarray(place * 4, place * 4 + 4));
    return this.placeOfAsked();
  }

  private placeOfAsked(): number | null {
    const place = this.slots[this.slotOfAsked()]! - 1;
    return place < 0 ? null : place;
  }

  /** The slot of an id, or the free one it would get. */
  private slotOfAsked(): number {
    const { asked, ids, slots, mask } = this;
    for (let slot = (asked[3]! ^ Math.imul(asked[1]!, 0x9e37_79b1)) & mask; ; slot = (slot + 1) & mask) {
      const at = (slots[slot]! - 1) * 4;
      if (at < 0) return slot;
      if (ids[at + 3] === asked[3] && ids[at + 2] === asked[2] && ids[at + 1] === asked[1] && ids[at] === asked[0]) return slot;
    }
  }
}

/** Of a UUID as it is written. */
export const ID_LENGTH = 36;

/** The 128 bits of a UUID as PostgreSQL writes it: in small letters. Read digit by digit, since millions are. */
export function readId(bytes: Uint8Array, from: number, words: Uint32Array, to: number): void {
  let [word, digits] = [0, 0];
  for (let at = from; at < from + ID_LENGTH; at++) {
    const sign = bytes[at]!;
    if (sign === HYPHEN) continue;
    word = (word << 4) | (sign <= NINE ? sign - ZERO : sign - LETTER_A + 10);
    digits++;
    if ((digits & 7) === 0) words[to + (digits >>> 3) - 1] = word;
  }
}

const [HYPHEN, ZERO, NINE, LETTER_A] = [45, 48, 57, 97] as const;
