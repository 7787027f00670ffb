import { withoutItem } from '../mapping/heading-words.js';
import { mapColumns, nameColumnOf, recognised } from '../mapping/map-columns.js';
import type { RawCell, Sheet } from '../sheet.js';

export interface HeadingRows {
  readonly from: number;
  readonly to: number;
}

const LAST_START = 30;
export const MOST_LEVELS = 3;
const LONGEST = 300; // characters of one level: what says more is a story, and every pattern of a heading would be tried on each of its words

/** The rows that head the table: the block of one to three rows of text of which most columns are recognised. */
export function findHeading(sheet: Sheet): HeadingRows | null {
  let best: HeadingRows | null = null;
  let bestScore = 1; // one recognised column is no table
  for (let from = 1; from <= Math.min(LAST_START, sheet.lastRow); from++) {
    const { rows, score } = blockFrom(sheet, from);
    if (rows && score > bestScore) [best, bestScore] = [rows, score];
  }
  return best;
}

/** The heading that begins in a row, as it does again where a table is printed anew or another one follows: it names people, and more. */
export function headingAt(sheet: Sheet, row: number): HeadingRows | null {
  const names = sheet.filled(row).some(({ text }) => NAME.test(text));
  const { rows, score } = names ? blockFrom(sheet, row) : NONE;
  return rows && score > LEAST_AGAIN && nameColumnOf(mapColumns(headingsOf(sheet, rows))) !== undefined ? rows : null;
}

const NAME = /^(?:\(?\d{1,2}[.)]\s?)?(?:h(?:ọ|o\u0323?)\s|full name$)/i; // every row of a large file is looked at: nothing is folded
const LEAST_AGAIN = 2;
const NONE = { rows: null, score: 0 };

/** The best block of rows that begins in one. */
function blockFrom(sheet: Sheet, from: number): { rows: HeadingRows | null; score: number } {
  let best: { rows: HeadingRows | null; score: number } = NONE;
  for (let to = from; to < from + MOST_LEVELS && to <= sheet.lastRow && isHeadingRow(sheet, to); to++) {
    const score = scoreOf(headingsOf(sheet, { from, to })) - (to - from) * 0.1 - (isCut(sheet, from, to) ? CUT : 0);
    if (best.rows === null || score > best.score) best = { rows: { from, to }, score };
  }
  return best;
}

/** A cell merged over the border of the block says that the block goes on there. */
const isCut = (sheet: Sheet, from: number, to: number): boolean =>
  sheet.merges.some(({ fromRow, toRow }) => (fromRow < from && toRow >= from) || (fromRow >= from && fromRow <= to && toRow > to));
const CUT = 2;

/** Recognised columns; columns that still share a heading want another level. */
function scoreOf(headings: ReadonlyMap<number, readonly string[]>): number {
  const paths = [...headings.values()].map((levels) => levels.join('/'));
  const shared = paths.filter((path, at) => paths.indexOf(path) !== at).length;
  return recognised(headings) - shared * 0.3;
}

/** Headings are words: rows with numbers or dates are the number row or people. */
function isHeadingRow(sheet: Sheet, row: number): boolean {
  const cells = sheet.filled(row);
  const words = cells.filter(isWord);
  return cells.length >= 2
    ? words.length === cells.length || (words.length >= 2 && areYears(cells.filter((cell) => !words.includes(cell))))
    : sheet.merges.some(({ fromRow, toRow }) => fromRow < row && toRow >= row);
}

/** Begins with no number, or with one that no value begins with: that of an item ("15.2- Trình độ"), an age or a term ("31 - 45"). */
const isWord = ({ type, text }: RawCell): boolean => {
  const written = text.trim();
  return type === 'text' && (!/^\d/.test(written) || withoutItem(written) !== written || SPAN.test(written));
};
const SPAN = /^\d{2}(?:\d{2})?\s?[-–]\s?\d{2}(?:\d{2})?(?: tuổi)?$|^\d{1,2} tuổi|^1[02]\/1[02]$/iu;

/** "2023 | 2024 | 2025": what was said of people year by year. One year alone may be somebody's. */
const areYears = (cells: readonly RawCell[]): boolean =>
  cells.length >= 2 &&
  cells.every(({ text }, at) => /^(19|20)\d\d$/.test(text.trim()) && (at === 0 || Number(text) === Number(cells[at - 1]!.text) + 1));

/** The levels above each column, merged cells filled across, equal neighbours once. */
export function headingsOf(sheet: Sheet, { from, to }: HeadingRows): Map<number, string[]> {
  const result = new Map<number, string[]>();
  const merged = sheet.merges.some(({ fromRow, toRow }) => fromRow <= to && toRow >= from);
  for (let column = 0; column < sheet.width; column++) {
    const levels: string[] = [];
    for (let row = from; row <= to; row++) {
      const text = sheet.filledText(row, column) || (!merged && row < to ? leftNeighbour(sheet, row, to, column) : '');
      const clean = text.replace(/\s+/g, ' ').trim().slice(0, LONGEST);
      if (clean && clean !== levels.at(-1)) levels.push(clean);
    }
    if (levels.length > 0) result.set(column, levels);
  }
  return result;
}

/** Without merges a group head stands over its first column only: it reaches right as long as there are leaves below blanks. */
function leftNeighbour(sheet: Sheet, row: number, last: number, column: number): string {
  if (!sheet.text(last, column)) return '';
  for (let left = column - 1; left >= 0; left--) {
    const text = sheet.text(row, left);
    if (text) return sheet.text(last, left) ? text : '';
    if (!sheet.text(last, left)) return '';
  }
  return '';
}
