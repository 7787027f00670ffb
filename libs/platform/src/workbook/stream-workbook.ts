import { Readable } from 'node:stream';
import yazl from 'yazl';
import { plain, type WrittenCell } from './write-csv.js';

export interface StreamedSheet {
  readonly name: string;
  readonly boldRows: number; // the heading, which stays in sight
  readonly widths?: readonly number[]; // characters a column
  readonly rows: AsyncIterable<readonly WrittenCell[]>;
}

/**
 * Sheets as an .xlsx workbook, written while their rows come: memory does not grow with them. Texts are texts, never formulas. The last
 * sheet is written first, so that an earlier one can say what was in it.
 */
export function streamWorkbook(...sheets: readonly StreamedSheet[]): Readable {
  const zip = new yazl.ZipFile();
  const names = sheets.map(({ name }) => name);
  for (const [path, content] of Object.entries(partsOf(names))) zip.addBuffer(Buffer.from(`${HEAD}${content}`), path);
  const workbook = zip.outputStream as Readable;
  for (const [at, sheet] of [...sheets.entries()].reverse()) {
    const rows = Readable.from(sheetXml(sheet), { objectMode: false });
    rows.on('error', (error) => workbook.destroy(error)); // nothing is sent as if it were whole
    workbook.on('close', () => rows.destroy());
    zip.addReadStream(rows, `xl/worksheets/sheet${at + 1}.xml`);
  }
  zip.end();
  return workbook;
}

async function* sheetXml({ boldRows, widths, rows }: StreamedSheet): AsyncGenerator<string> {
  yield `${HEAD}<worksheet xmlns="${MAIN}">${boldRows > 0 ? frozen(boldRows) : ''}${widths?.length ? columnsXml(widths) : ''}<sheetData>`;
  let [number, text] = [0, ''];
  for await (const cells of rows) {
    const style = ++number <= boldRows ? BOLD : TEXT;
    text += `<row r="${number}">${cells.map((cell, column) => cellXml(cell, `${letters(column)}${number}`, style)).join('')}</row>`;
    if (text.length < CHUNK) continue;
    yield text;
    text = '';
  }
  yield `${text}</sheetData></worksheet>`;
}

function cellXml(cell: WrittenCell, place: string, style: number): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`;
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(plain(cell))}</t></is></c>`;
}

const frozen = (rows: number): string =>
  `<sheetViews><sheetView workbookViewId="0"><pane ySplit="${rows}" topLeftCell="A${rows + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`;
const columnsXml = (widths: readonly number[]): string =>
  `<cols>${widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`).join('')}</cols>`;

const escaped = (text: string): string => text.replace(/[<>&]/g, (sign) => ({ '<': '&lt;', '>': '&gt;', '&': '&amp;' })[sign]!);
const letters = (column: number): string =>
  (column < 26 ? '' : letters(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26));

const CHUNK = 64 * 1024;
const [TEXT, BOLD] = [1, 2];
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const KIND = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Texts have the format of texts ("@"): edited by hand they stay texts, and a number keeps its zeros. */
const partsOf = (names: readonly string[]): Record<string, string> => ({
  '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${KIND}.sheet.main+xml"/>${names.map((_, at) => `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${KIND}.worksheet+xml"/>`).join('')}<Override PartName="/xl/styles.xml" ContentType="${KIND}.styles+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${names.map((name, at) => `<sheet name="${escaped(name.replace(/[[\]:*?/\\"]/g, ' ').slice(0, 31))}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`).join('')}</sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${names.map((_, at) => `<Relationship Id="rId${at + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`).join('')}<Relationship Id="rId${names.length + 1}" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
  'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" quotePrefix="1"/><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/></cellXfs></styleSheet>`,
});
