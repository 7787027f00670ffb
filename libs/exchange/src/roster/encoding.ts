import { decodeTcvn3, decodeVni, encodingOfFont, looksLikeTcvn3, looksLikeVni } from '#libs/kernel';
import type { RawCell, Sheet } from './sheet.js';

export type Encoding = 'unicode' | 'tcvn3' | 'vni';

export interface FoundEncoding {
  readonly encoding: Encoding;
  readonly columns: ReadonlySet<number>; // that are in it
  readonly examples: readonly { readonly before: string; readonly after: string }[];
}

/** By the font of the cells, else by whole columns, never by one cell: "Ô" alone is a good Unicode letter. Headings are written like the rest. */
export function findEncoding(sheet: Sheet): FoundEncoding {
  const votes = { tcvn3: new Set<number>(), vni: new Set<number>() };
  for (let column = 0; column < sheet.width; column++) {
    const cells = sheet.rows.flatMap(({ number }) => sheet.cell(number, column) ?? []).filter(({ type }) => type === 'text');
    const texts = cells.map(({ text }) => text);
    const byFont = (encoding: string) => cells.filter((cell) => encodingOf(cell)?.startsWith(encoding)).length * 2 > cells.length;
    if (byFont('tcvn3') || looksLikeTcvn3(texts)) votes.tcvn3.add(column);
    else if (byFont('vni') || looksLikeVni(texts)) votes.vni.add(column);
  }
  const encoding: Encoding =
    votes.tcvn3.size === 0 && votes.vni.size === 0 ? 'unicode' : votes.tcvn3.size >= votes.vni.size ? 'tcvn3' : 'vni';
  const columns = encoding === 'unicode' ? new Set<number>() : votes[encoding];
  return { encoding, columns, examples: examplesOf(sheet, columns, encoding) };
}

/** The sheet in Unicode. An officer who says that a file is in an encoding says it of every column where none was found. */
export function inUnicode(sheet: Sheet, encoding: Encoding, columns: ReadonlySet<number>): Sheet {
  if (encoding === 'unicode') return sheet;
  const byFont = columnsByFont(sheet);
  const isIn = (cell: RawCell) => (columns.size === 0 || columns.has(cell.column)) && isWrittenIn(cell, byFont);
  return sheet.withTexts((cell) => (isIn(cell) ? decoded(cell, encoding) : cell.text));
}

/** Letters that no encoding before Unicode has: the cell was typed again later. */
const UNICODE_LETTERS = /[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]/;

/** A cell in another font than the legacy one of its column, or with letters of Unicode, was typed again later. */
const isWrittenIn = (cell: RawCell, byFont: ReadonlySet<number>): boolean =>
  !UNICODE_LETTERS.test(cell.text) && (!byFont.has(cell.column) || encodingOf(cell) !== null);

const columnsByFont = (sheet: Sheet): Set<number> =>
  new Set(sheet.rows.flatMap(({ cells }) => cells.filter((cell) => encodingOf(cell) !== null).map(({ column }) => column)));

const decoded = (cell: RawCell, encoding: 'tcvn3' | 'vni'): string =>
  encoding === 'vni' ? decodeVni(cell.text) : decodeTcvn3(cell.text, { capitals: encodingOf(cell) === 'tcvn3_capitals' });

const encodingOf = ({ font }: RawCell) => (font ? encodingOfFont(font) : null);

const MOST_EXAMPLES = 5;
const MOST_LOOKED_AT = 200;

/** From all over the sheet, so that there are names among them and not headings alone. */
function examplesOf(sheet: Sheet, columns: ReadonlySet<number>, encoding: Encoding): { before: string; after: string }[] {
  if (encoding === 'unicode') return [];
  const found = new Map<string, string>();
  const after = inUnicode(sheet, encoding, columns);
  for (const { number, cells } of sheet.rows) {
    if (found.size >= MOST_LOOKED_AT) break;
    for (const { column, text } of cells) {
      const decodedText = after.text(number, column);
      if (decodedText && decodedText !== text.trim()) found.set(text.trim(), decodedText);
    }
  }
  const step = Math.ceil(found.size / MOST_EXAMPLES);
  return [...found].filter((_, at) => at % step === step - 1).map(([before, decodedText]) => ({ before, after: decodedText }));
}
