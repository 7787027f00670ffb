/** Texts and numbers; a blank is null. Nothing written here is ever a formula. */
export type WrittenCell = string | number | null;

/** As many characters as a cell of a spreadsheet holds. */
const LONGEST = 32_000;
/** Control characters and lone surrogates: XML cannot hold them, and some spreadsheets skip them before looking for a formula. */
const NOT_TEXT = /(?![\t\n])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu;
/** What a spreadsheet takes for the beginning of a formula, full width included (OWASP ASVS 1.2.10). */
const FORMULA = /^[=+\-@\t\n\r＝＋－＠]/;

/** Text as a spreadsheet can hold it. */
export const plain = (text: string): string => text.replace(NOT_TEXT, '').slice(0, LONGEST);

/** CSV while its rows come: memory does not grow with them. */
export async function* streamCsv(headings: readonly string[], rows: AsyncIterable<readonly WrittenCell[]>): AsyncGenerator<string> {
  let text = `\ufeff${csvLine(headings)}`;
  for await (const cells of rows) {
    text += csvLine(cells);
    if (text.length < CHUNK) continue;
    yield text;
    text = '';
  }
  yield text;
}
const CHUNK = 64 * 1024;

/** One sheet as CSV after RFC 4180, in UTF-8 with the mark Excel needs; a text that could be a formula gets an apostrophe before it. */
export function writeCsv({
  headings,
  rows,
}: {
  readonly headings?: readonly string[];
  readonly rows: readonly (readonly WrittenCell[])[];
}): string {
  return `\ufeff${[...(headings ? [headings] : []), ...rows].map(csvLine).join('')}`;
}

const csvLine = (cells: readonly WrittenCell[]): string => `${cells.map(csvField).join(',')}\r\n`;

function csvField(cell: WrittenCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = plain(cell);
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
