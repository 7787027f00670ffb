import { type Merge, type RawRow, Sheet } from './sheet.js';

/** A sheet that comes in parts, top to bottom: each part still knows the rows above it in which its merged cells begin. */
export class SheetParts {
  private readonly tall: readonly Merge[];
  private rows: readonly RawRow[] = [];

  constructor(
    private readonly merges: readonly Merge[],
    private readonly date1904: boolean,
  ) {
    this.tall = merges.filter(({ fromRow, toRow }) => toRow > fromRow);
  }

  /** The next rows, below what is kept of those above. */
  next(rows: readonly RawRow[]): Sheet {
    this.rows = [...this.rows, ...rows];
    const [first, last] = [this.rows[0]?.number ?? 0, this.rows.at(-1)?.number ?? 0];
    const near = this.merges.filter(({ fromRow, toRow }) => fromRow <= last && toRow >= first);
    return new Sheet(this.rows, near, this.date1904);
  }

  /** Everything above a row was read: it and what follows is kept, and the rows in which merges begin that reach down to it. */
  readUpTo(row: number): void {
    const begun = new Set(this.tall.filter(({ fromRow, toRow }) => fromRow < row && toRow >= row).map(({ fromRow }) => fromRow));
    this.rows = this.rows.filter(({ number }) => number >= row || begun.has(number));
  }
}
