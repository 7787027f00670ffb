import type { Readable } from 'node:stream';
import PDFDocument from 'pdfkit';
import type { WrittenCell } from '#libs/platform';
import { BOLD, INK, LINE, REGULAR, SHADE, withLetters } from './letters.js';
import { linesOf } from './lines.js';
import { widthsOf } from './widths.js';

/** A list as pages: what stands above it, its columns, and its rows as they come. */
export interface PagedList {
  readonly title: string;
  readonly about: readonly (readonly [label: string, text: string])[];
  readonly headings: readonly string[];
  readonly widths: readonly number[]; // in proportion
  readonly rows: AsyncIterable<readonly WrittenCell[]>;
  /** What stands below it, once all rows are there. */
  readonly end: () => string;
  readonly page: (number: number) => string;
}

const MARGIN = 32;
const PADDING = 3;

/** The list on A4 across, with its headings on every page. */
export function listPdf(list: PagedList): Readable {
  const document = new PDFDocument({ size: 'A4', layout: 'landscape', margin: MARGIN, autoFirstPage: false, info: { Title: list.title } });
  void write(withLetters(document), list).then(
    () => document.end(),
    (error: Error) => document.destroy(error), // nothing is sent as if it were whole
  );
  return document as unknown as Readable;
}

async function write(document: PDFKit.PDFDocument, list: PagedList): Promise<void> {
  const table = new Table(document, list);
  table.begin();
  for await (const row of list.rows) {
    table.row(row);
    if (document.readableLength > MOST_WAITING) await read(document);
  }
  table.end();
}

/** Bytes that may wait to be read before more is written. */
const MOST_WAITING = 1024 * 1024;

/** Until somebody has read what waits, or will read no more. */
async function read(document: PDFKit.PDFDocument): Promise<void> {
  while (document.readableLength > MOST_WAITING) {
    if (document.destroyed) throw new Error('nobody reads the list any more');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

class Table {
  private y = MARGIN;
  private pages = 0;
  private readonly widths: readonly number[];
  private readonly size: number;
  private readonly known = new Map<string, number>(); // words come again and again

  constructor(
    private readonly document: PDFKit.PDFDocument,
    private readonly list: PagedList,
  ) {
    const all = list.widths.reduce((sum, width) => sum + width, 0);
    this.size = all > 260 ? 6 : all > 180 ? 7 : 8;
    const across = 841.89 - 2 * MARGIN;
    this.widths = widthsOf(list.widths, across, this.size);
  }

  begin(): void {
    this.newPage();
    this.document.font(BOLD).fontSize(14).fillColor(INK).text(this.list.title, MARGIN, this.y, { lineBreak: false });
    this.y += 22;
    for (const [label, text] of this.list.about) {
      const lines = linesOf(text, 640, (part) => this.document.font(REGULAR).fontSize(9).widthOfString(part));
      this.document.font(BOLD).fontSize(9).text(label, MARGIN, this.y, { lineBreak: false });
      for (const line of lines) {
        this.document
          .font(REGULAR)
          .fontSize(9)
          .text(line, MARGIN + 110, this.y, { lineBreak: false });
        this.y += 13;
      }
    }
    this.y += 8;
    this.cells(this.list.headings, true);
  }

  row(cells: readonly WrittenCell[]): void {
    this.cells(
      cells.map((cell) => String(cell ?? '')),
      false,
    );
  }

  end(): void {
    if (this.y + 20 > this.bottom) this.newPage();
    this.document
      .font(BOLD)
      .fontSize(9)
      .fillColor(INK)
      .text(this.list.end(), MARGIN, this.y + 8, { lineBreak: false });
  }

  private cells(texts: readonly string[], heading: boolean): void {
    const lines = texts.map((text, at) => linesOf(text, this.widths[at]! - 2 * PADDING, (part) => this.measure(part, heading)));
    const most = Math.floor((this.bottom - 2 * MARGIN) / this.lineHeight) - 2; // a cell of a whole page is cut, not the list
    const height = Math.min(Math.max(...lines.map(({ length }) => length)), most) * this.lineHeight + 2 * PADDING;
    if (!heading && this.y + height > this.bottom) {
      this.newPage();
      this.cells(this.list.headings, true);
    }
    const across = this.widths.reduce((sum, width) => sum + width, 0);
    if (heading) this.document.rect(MARGIN, this.y, across, height).fill(SHADE);
    this.document
      .font(heading ? BOLD : REGULAR)
      .fontSize(this.size)
      .fillColor(INK);
    let x = MARGIN;
    for (const [at, cell] of lines.entries()) {
      for (const [line, text] of cell.slice(0, most).entries())
        if (text !== '') this.document.text(text, x + PADDING, this.y + PADDING + line * this.lineHeight, { lineBreak: false });
      x += this.widths[at]!;
    }
    this.y += height;
    this.document
      .moveTo(MARGIN, this.y)
      .lineTo(MARGIN + across, this.y)
      .lineWidth(0.5)
      .strokeColor(LINE)
      .stroke();
  }

  private measure(text: string, heading: boolean): number {
    const key = `${heading ? '*' : ''}${text}`;
    let width = this.known.get(key);
    if (width === undefined) {
      width = this.document
        .font(heading ? BOLD : REGULAR)
        .fontSize(this.size)
        .widthOfString(text);
      if (this.known.size < MOST_KNOWN) this.known.set(key, width);
    }
    return width;
  }

  private newPage(): void {
    this.document.addPage();
    this.y = MARGIN;
    this.document
      .font(REGULAR)
      .fontSize(8)
      .fillColor(INK)
      .text(this.list.page(++this.pages), MARGIN, 595.28 - MARGIN + 8, { lineBreak: false });
  }

  private get bottom(): number {
    return 595.28 - MARGIN - 4;
  }

  private get lineHeight(): number {
    return this.size * 1.35;
  }
}

const MOST_KNOWN = 50_000;
