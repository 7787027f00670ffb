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
    const encoding = encodingOfColumn(sheet, column);
    if (encoding) votes[encoding].add(column);
  }
  const encoding: Encoding =
    votes.tcvn3.size === 0 && votes.vni.size === 0 ? 'unicode' : votes.tcvn3.size >= votes.vni.size ? 'tcvn3' : 'vni';
  const columns = encoding === 'unicode' ? new Set<number>() : votes[encoding];
  return { encoding, columns, examples: examplesOf(sheet, columns, encoding) };
}

/** The sheet in Unicode. An officer who says that a file is in an encoding says it of every column where none was found. */
export const inUnicode = (sheet: Sheet, encoding: Encoding, columns: ReadonlySet<number>): Sheet =>
  new UnicodeParts(sheet, encoding, columns).next(sheet);

/**
 * A sheet that comes in parts, each put into Unicode. What is known of a column by its first rows holds for all of it: a part in which
 * nothing has a legacy font is not for that reason written in one. A column in which nothing stood yet is judged where it begins.
 */
export class UnicodeParts {
  private readonly columns: Set<number>;
  private readonly byFont: Set<number>;
  private readonly everywhere: boolean;
  private readonly judged: Set<number>;

  constructor(
    first: Sheet,
    private readonly encoding: Encoding,
    columns: ReadonlySet<number>,
  ) {
    this.columns = new Set(columns);
    this.everywhere = columns.size === 0;
    this.byFont = columnsByFont(first);
    this.judged = columnsWithText(first);
  }

  next(part: Sheet): Sheet {
    const { encoding } = this;
    if (encoding === 'unicode') return part;
    for (const column of columnsByFont(part)) this.byFont.add(column);
    this.judge(part, encoding);
    const isOfColumn = ({ column }: RawCell) => this.everywhere || this.columns.has(column);
    const isIn = (cell: RawCell) =>
      encodingOf(cell)?.startsWith(encoding) ? !UNICODE_LETTERS.test(cell.text) : isOfColumn(cell) && isWrittenIn(cell, this.byFont);
    return part.withTexts((cell) => (isIn(cell) ? decoded(cell, encoding) : cell.text));
  }

  private judge(part: Sheet, encoding: 'tcvn3' | 'vni'): void {
    const fresh = [...columnsWithText(part)].filter((column) => !this.judged.has(column));
    for (const column of fresh) {
      this.judged.add(column);
      if (encodingOfColumn(part, column) === encoding) this.columns.add(column);
    }
  }
}

/** Letters that no encoding before Unicode has: the cell was typed again later. */
const UNICODE_LETTERS = /[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]/;

/** A cell in another font than the legacy one of its column, or with letters of Unicode, was typed again later. */
const isWrittenIn = (cell: RawCell, byFont: ReadonlySet<number>): boolean =>
  !UNICODE_LETTERS.test(cell.text) && (!byFont.has(cell.column) || encodingOf(cell) !== null);

function encodingOfColumn(sheet: Sheet, column: number): 'tcvn3' | 'vni' | null {
  const cells = sheet.rows.flatMap(({ number }) => sheet.cell(number, column) ?? []).filter(({ type }) => type === 'text');
  const texts = cells.map(({ text }) => text);
  const byFont = (encoding: string) => cells.filter((cell) => encodingOf(cell)?.startsWith(encoding)).length * 2 > cells.length;
  if (byFont('tcvn3') || looksLikeTcvn3(texts)) return 'tcvn3';
  return byFont('vni') || looksLikeVni(texts) ? 'vni' : null;
}

const columnsWithText = (sheet: Sheet): Set<number> =>
  new Set(
    sheet.rows.flatMap(({ cells }) => cells.filter(({ type, text }) => type === 'text' && text.trim() !== '').map(({ column }) => column)),
  );

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
