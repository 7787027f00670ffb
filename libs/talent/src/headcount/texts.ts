import { copiedValue } from '#libs/platform';
import { grown } from './numbers.js';

/**
 * Different texts by numbers from 0 on, in the order in which they come. They are known by their bytes, as COPY writes them: where
 * millions of people share some thousands of texts, nothing is made of each but a number.
 */
export class Texts {
  private bytes = Buffer.alloc(1024); // of all, one behind another
  private ends = new Uint32Array(64); // where each ends, and the next begins
  private hashes = new Uint32Array(64);
  private slots = new Uint32Array(256); // number + 1, or 0
  private size = 0;

  /** Of the text that stands from `from` to before `to`. */
  numberOf(bytes: Uint8Array, from: number, to: number): number {
    const hash = hashOf(bytes, from, to);
    const mask = this.slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const number = this.slots[slot]! - 1;
      if (number < 0) return this.add(bytes.subarray(from, to), hash);
      if (this.hashes[number] === hash && this.isAt(number, bytes, from, to)) return number;
    }
  }

  /** What stands there, value by value. */
  valuesOf(number: number): (string | null)[] {
    return this.bytes.toString('utf8', this.startOf(number), this.ends[number]).split('\t').map(copiedValue);
  }

  private isAt(number: number, bytes: Uint8Array, from: number, to: number): boolean {
    const start = this.startOf(number);
    if (this.ends[number]! - start !== to - from) return false;
    for (let at = from, own = start; at < to; at++, own++) if (this.bytes[own] !== bytes[at]) return false;
    return true;
  }

  private add(text: Uint8Array, hash: number): number {
    const number = this.size++;
    const start = this.startOf(number);
    if (start + text.length > this.bytes.length) this.bytes = Buffer.concat([this.bytes], (start + text.length) * 2);
    if (number === this.ends.length) [this.ends, this.hashes] = [grown(this.ends), grown(this.hashes)];
    this.bytes.set(text, start);
    this.ends[number] = start + text.length;
    this.hashes[number] = hash;
    if (this.size * 2 > this.slots.length) this.spread();
    else this.put(number);
    return number;
  }

  private put(number: number): void {
    const mask = this.slots.length - 1;
    let slot = this.hashes[number]! & mask;
    while (this.slots[slot] !== 0) slot = (slot + 1) & mask;
    this.slots[slot] = number + 1;
  }

  /** Twice as many slots: they are never more than half full. */
  private spread(): void {
    this.slots = new Uint32Array(this.slots.length * 2);
    for (let number = 0; number < this.size; number++) this.put(number);
  }

  private startOf(number: number): number {
    return number === 0 ? 0 : this.ends[number - 1]!;
  }
}

/** Fowler, Noll and Vo's FNV-1a, its upper half folded into the lower, which slots are chosen by. */
function hashOf(bytes: Uint8Array, from: number, to: number): number {
  let hash = 0x811c_9dc5;
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ bytes[at]!, 0x0100_0193);
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** Something made once of each text, of the values that stand in it: mostly of one. */
export class OfTexts<Made> {
  private readonly texts = new Texts();
  private readonly made: Made[] = [];

  constructor(private readonly make: (...values: (string | null)[]) => Made) {}

  numberOf(bytes: Uint8Array, from: number, to: number): number {
    const number = this.texts.numberOf(bytes, from, to);
    if (number === this.made.length) this.made.push(this.make(...this.texts.valuesOf(number)));
    return number;
  }

  of(number: number): Made {
    return this.made[number]!;
  }

  /** Of each text that came, by its number. */
  all(): readonly Made[] {
    return this.made;
  }
}
