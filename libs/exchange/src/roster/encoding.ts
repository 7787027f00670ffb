import { decodeTcvn3, decodeVni, encodingOfFont, looksLikeTcvn3, looksLikeVni } from '#libs/kernel';
import type { MappedColumn } from './mapping/map-columns.js';
import type { Encoding } from './rows/cells-of-row.js';
import type { Sheet } from './sheet.js';

export interface FoundEncoding {
  readonly encoding: Encoding;
  readonly columns: ReadonlySet<number>; // that are in it
  readonly examples: readonly { readonly before: string; readonly after: string }[];
}

/** By the font of the cells, else by whole columns, never by one cell: "Ô" alone is a good Unicode letter. */
export function findEncoding(sheet: Sheet, columns: readonly MappedColumn[], fromRow: number): FoundEncoding {
  const votes = { tcvn3: new Set<number>(), vni: new Set<number>() };
  for (const { column } of columns) {
    const cells = sheet.rows.filter(({ number }) => number >= fromRow).flatMap(({ number }) => sheet.cell(number, column) ?? []);
    const texts = cells.filter(({ type }) => type === 'text').map(({ text }) => text);
    const fonts = cells.map(({ font }) => (font ? encodingOfFont(font) : null));
    const byFont = (encoding: string) => fonts.filter((found) => found?.startsWith(encoding)).length > fonts.length / 2;
    if (byFont('tcvn3') || looksLikeTcvn3(texts)) votes.tcvn3.add(column);
    else if (byFont('vni') || looksLikeVni(texts)) votes.vni.add(column);
  }
  const encoding: Encoding =
    votes.tcvn3.size === 0 && votes.vni.size === 0 ? 'unicode' : votes.tcvn3.size >= votes.vni.size ? 'tcvn3' : 'vni';
  const found = encoding === 'unicode' ? new Set<number>() : votes[encoding];
  return { encoding, columns: found, examples: examplesOf(sheet, found, encoding, fromRow) };
}

function examplesOf(sheet: Sheet, columns: ReadonlySet<number>, encoding: Encoding, fromRow: number): { before: string; after: string }[] {
  const decode = encoding === 'vni' ? decodeVni : (text: string) => decodeTcvn3(text);
  const examples: { before: string; after: string }[] = [];
  for (const { number } of sheet.rows)
    for (const column of columns) {
      const before = number >= fromRow ? sheet.text(number, column) : '';
      const after = decode(before);
      if (before && after !== before && examples.length < 5) examples.push({ before, after });
    }
  return examples;
}
