/** Numbers at places, in two bytes each as long as they fit. */
export class Numbers {
  private numbers: Uint16Array | Uint32Array;

  constructor(size: number) {
    this.numbers = new Uint16Array(Math.max(size, 1));
  }

  put(at: number, number: number): void {
    if (at >= this.numbers.length) this.numbers = grown(this.numbers);
    if (number > MOST_IN_TWO_BYTES && this.numbers instanceof Uint16Array) this.numbers = Uint32Array.from(this.numbers);
    this.numbers[at] = number;
  }

  at(at: number): number {
    return this.numbers[at]!;
  }
}

const MOST_IN_TWO_BYTES = 0xffff;

/** A copy with twice the room. */
export function grown<Some extends Uint32Array | Uint16Array>(numbers: Some): Some {
  const larger = new (numbers.constructor as new (length: number) => Some)(numbers.length * 2);
  larger.set(numbers);
  return larger;
}
