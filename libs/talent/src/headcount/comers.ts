import type { Column } from './columns.js';
import { Numbers } from './numbers.js';
import { ID_LENGTH, readId } from './places-of-people.js';

/** So many people sit down at a time. */
const AT_ONCE = 1_024;

/** People who come in any order: what their lines say is kept by numbers until all are there and each has a place. */
export class Comers {
  private readonly ids: Uint32Array; // four words each
  private readonly rows: Numbers; // of each person a number for each column
  private size = 0;

  /** As many at most. */
  constructor(
    people: number,
    private readonly columns: readonly Column[],
  ) {
    this.ids = new Uint32Array(people * 4);
    this.rows = new Numbers(people * columns.length);
  }

  get people(): number {
    return this.size;
  }

  /** The next of them: lines in COPY text format, each with an id and what stands in the columns. */
  read(lines: Uint8Array): void {
    const { columns, rows } = this;
    for (let at = 0; at < lines.length; at++) {
      const person = this.size++;
      readId(lines, at, this.ids, person * 4);
      at += ID_LENGTH;
      for (let column = 0; column < columns.length; column++) {
        const from = at + 1;
        at = endOf(lines, from, columns[column]!.width);
        rows.put(person * columns.length + column, columns[column]!.read(lines, from, at, person));
      }
    }
  }

  /** What was read in a column of each person. */
  numbersOf(column: Column): Uint32Array {
    const at = this.columns.indexOf(column);
    const numbers = new Uint32Array(this.size);
    for (let person = 0; person < this.size; person++) numbers[person] = this.numberOf(person, at);
    return numbers;
  }

  /** They sit down from `first` on, whoever comes in `order`: some at a time, column by column, and in between others may be served. */
  *sit(order: Uint32Array, first: number, told: (ids: Uint32Array, at: number, place: number) => void): Generator<void> {
    const numbers = this.columns.map(() => new Uint32Array(Math.min(AT_ONCE, order.length)));
    for (let from = 0; from < order.length; from += AT_ONCE) {
      const people = order.subarray(from, from + AT_ONCE);
      for (let at = 0; at < people.length; at++) {
        told(this.ids, people[at]! * 4, first + from + at);
        for (let column = 0; column < numbers.length; column++) numbers[column]![at] = this.numberOf(people[at]!, column);
      }
      for (let column = 0; column < numbers.length; column++) this.columns[column]!.seat(numbers[column]!, people, first + from);
      yield;
    }
  }

  private numberOf(person: number, column: number): number {
    return this.rows.at(person * this.columns.length + column);
  }
}

/** Where so many columns of a line end. */
function endOf(lines: Uint8Array, from: number, columns: number): number {
  let at = from;
  for (let more = columns; ; at++) {
    const byte = lines[at];
    if ((byte === TAB || byte === NEWLINE) && --more === 0) return at;
  }
}

const [TAB, NEWLINE] = [9, 10] as const;
