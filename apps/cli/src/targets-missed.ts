/** A measurement was slower than it has to be, or answered wrongly. */
export class TargetsMissed extends Error {
  constructor(count: number) {
    super(`Chưa đạt ${count} mục tiêu / targets missed: ${count}`);
  }
}
