/** Both ends included; columns from 0, rows from 1. */
export interface Merge {
  readonly fromRow: number;
  readonly toRow: number;
  readonly fromColumn: number;
  readonly toColumn: number;
}

/** Finds the merged range a cell lies in, however many there are: a balanced tree over their first rows that knows the last row below each node. */
export class MergeIndex {
  private readonly sorted: readonly Merge[];
  private readonly lastRows: Float64Array;

  constructor(merges: readonly Merge[]) {
    this.sorted = [...merges].sort((a, b) => a.fromRow - b.fromRow);
    this.lastRows = new Float64Array(this.sorted.length);
    this.measure(0, this.sorted.length);
  }

  at(row: number, column: number): Merge | null {
    return this.within(0, this.sorted.length, row, column);
  }

  private within(from: number, to: number, row: number, column: number): Merge | null {
    if (from >= to) return null;
    const middle = (from + to) >> 1;
    if (this.lastRows[middle]! < row) return null;
    const before = this.within(from, middle, row, column);
    const merge = this.sorted[middle]!;
    if (before || merge.fromRow > row) return before;
    if (merge.toRow >= row && merge.fromColumn <= column && merge.toColumn >= column) return merge;
    return this.within(middle + 1, to, row, column);
  }

  private measure(from: number, to: number): number {
    if (from >= to) return 0;
    const middle = (from + to) >> 1;
    const last = Math.max(this.sorted[middle]!.toRow, this.measure(from, middle), this.measure(middle + 1, to));
    this.lastRows[middle] = last;
    return last;
  }
}
