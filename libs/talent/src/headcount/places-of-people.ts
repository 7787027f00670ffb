/** Where each person stands: by the four words of the id, in a table of open addresses. A map of texts would take ten times the room. */
export class PlacesOfPeople {
  private ids: Uint32Array; // four words a place
  private readonly slots: Int32Array; // place + 1, or 0
  private readonly mask: number;
  private readonly asked = new Uint32Array(4);

  constructor(capacity: number) {
    this.ids = new Uint32Array(capacity * 4);
    const slots = 2 ** Math.ceil(Math.log2(capacity * 2 + 2));
    this.slots = new Int32Array(slots);
    this.mask = slots - 1;
  }

  /** The person stands here from now on. Gives the place left, or null. */
  put(id: string, place: number): number | null {
    const slot = this.slotOf(id);
    const before = this.slots[slot]! - 1;
    this.ids.set(this.asked, place * 4);
    this.slots[slot] = place + 1;
    return before < 0 ? null : before;
  }

  placeOf(id: string): number | null {
    const place = this.slots[this.slotOf(id)]! - 1;
    return place < 0 ? null : place;
  }

  /** Who stood at a place first: the person of it, unless somebody changed since. */
  idAt(place: number): string {
    const digits = [...this.ids.subarray(place * 4, place * 4 + 4)].map((word) => word.toString(16).padStart(8, '0')).join('');
    return digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
  }

  /** Where somebody stands who stands at a place of another table; null where he is not in this one. */
  placeIn(other: PlacesOfPeople, place: number): number | null {
    this.asked.set(other.ids.subarray(place * 4, place * 4 + 4));
    const found = this.slots[this.slotOfAsked()]! - 1;
    return found < 0 ? null : found;
  }

  /** Everybody moves from the one place to the other. */
  move(placeOf: Uint32Array): void {
    const { ids, slots } = this;
    this.ids = new Uint32Array(ids.length);
    for (let place = 0; place < placeOf.length; place++) this.ids.set(ids.subarray(place * 4, place * 4 + 4), placeOf[place]! * 4);
    for (let slot = 0; slot < slots.length; slot++) if (slots[slot] !== 0) slots[slot] = placeOf[slots[slot]! - 1]! + 1;
  }

  /** The slot of an id, or the free one it would get. */
  private slotOf(id: string): number {
    readWords(id, this.asked);
    return this.slotOfAsked();
  }

  private slotOfAsked(): number {
    const { asked, ids, slots, mask } = this;
    for (let slot = (asked[3]! ^ Math.imul(asked[1]!, 0x9e37_79b1)) & mask; ; slot = (slot + 1) & mask) {
      const at = (slots[slot]! - 1) * 4;
      if (at < 0) return slot;
      if (ids[at + 3] === asked[3] && ids[at + 2] === asked[2] && ids[at + 1] === asked[1] && ids[at] === asked[0]) return slot;
    }
  }
}

/** The 128 bits of a UUID as PostgreSQL writes it: in small letters. Read digit by digit, since millions are. */
function readWords(id: string, words: Uint32Array): void {
  let [word, digits] = [0, 0];
  for (let at = 0; at < id.length; at++) {
    const sign = id.charCodeAt(at);
    if (sign === HYPHEN) continue;
    word = (word << 4) | (sign <= NINE ? sign - ZERO : sign - LETTER_A + 10);
    digits++;
    if ((digits & 7) === 0) words[(digits >>> 3) - 1] = word;
  }
}

const [HYPHEN, ZERO, NINE, LETTER_A] = [45, 48, 57, 97] as const;
