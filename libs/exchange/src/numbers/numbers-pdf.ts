import type { Readable } from 'node:stream';
import PDFDocument from 'pdfkit';
import type { WrittenCell } from '#libs/platform';
import { BOLD, INK, LINE, REGULAR, SHADE, withLetters } from '../exports/pdf/letters.js';
import { linesOf } from '../exports/pdf/lines.js';
import { widthsOf } from '../exports/pdf/widths.js';
import { drawWay, hasWay, type WayChart } from './way-chart.js';

export interface NumberTable {
  readonly name: string;
  readonly headings?: readonly string[];
  readonly widths: readonly number[]; // characters a column
  readonly rows: readonly (readonly WrittenCell[])[];
}

/** Numbers as one reads them: what was asked, the chart, the tables. */
export interface NumberBook {
  readonly title: string;
  readonly about: NumberTable;
  readonly tables: readonly NumberTable[];
  readonly chart: WayChart | null;
}

const MARGIN = 40;
const MARGINS = { top: MARGIN, left: MARGIN, right: MARGIN, bottom: 0 }; // pages are begun here, not by what stands low on one
const [WIDTH, HEIGHT] = [595.28, 841.89]; // A4 upright
const ACROSS = WIDTH - 2 * MARGIN;
const BOTTOM = HEIGHT - MARGIN - 12;
const CHART = 210;
const PADDING = 3;

/** The same tables as in the workbook, with the chart, on A4 upright: what is laid before a meeting. */
export function numbersPdf(book: NumberBook): Readable {
  const document = new PDFDocument({ size: 'A4', margins: MARGINS, autoFirstPage: false, info: { Title: book.title } });
  new Pages(withLetters(document), book).write();
  document.end();
  return document as unknown as Readable;
}

class Pages {
  private y = MARGIN;
  private pages = 0;

  constructor(
    private readonly document: PDFKit.PDFDocument,
    private readonly book: NumberBook,
  ) {}

  write(): void {
    const { title, about, chart, tables } = this.book;
    this.newPage();
    this.said(title, BOLD, 15, 20);
    this.y += 4;
    for (const [label, value] of about.rows) this.fact(String(label ?? ''), value === null || value === undefined ? '–' : String(value));
    if (chart && hasWay(chart)) {
      this.y += 10;
      this.room(CHART);
      drawWay(this.document, chart, { x: MARGIN, y: this.y, width: ACROSS, height: CHART });
      this.y += CHART;
    }
    for (const table of tables) if (table.rows.length > 0) this.table(table);
  }

  private fact(label: string, value: string): void {
    const lines = this.linesIn(value, ACROSS - 130, REGULAR, 9);
    this.room(lines.length * 13);
    this.document.font(BOLD).fontSize(9).fillColor(INK).text(label, MARGIN, this.y, { lineBreak: false });
    for (const line of lines) {
      this.document.font(REGULAR).text(line, MARGIN + 130, this.y, { lineBreak: false });
      this.y += 13;
    }
  }

  private table({ name, headings = [], widths, rows }: NumberTable): void {
    const columns = widthsOf(widths, ACROSS, 7.5);
    this.room(80);
    this.y += 14;
    this.said(name, BOLD, 11, 16);
    const head = () => this.row(headings, columns, true);
    head();
    for (const row of rows) {
      const height = this.heightOf(row, columns);
      if (this.y + height > BOTTOM) {
        this.newPage();
        head();
      }
      this.row(row, columns, false);
    }
  }

  private row(cells: readonly WrittenCell[], columns: readonly number[], heading: boolean): void {
    const height = this.heightOf(cells, columns, heading);
    if (heading) this.document.rect(MARGIN, this.y, ACROSS, height).fill(SHADE);
    let x = MARGIN;
    for (const [at, cell] of cells.entries()) {
      const width = columns[at]! - 2 * PADDING;
      const align = at > 0 && (heading || isNumber(cell)) ? 'right' : 'left';
      this.document
        .font(heading ? BOLD : REGULAR)
        .fontSize(7.5)
        .fillColor(INK);
      for (const [line, text] of this.cellLines(cell, width, heading).entries())
        this.document.text(text, x + PADDING, this.y + PADDING + line * 10, { width, align, lineBreak: false });
      x += columns[at]!;
    }
    this.y += height;
    this.document
      .moveTo(MARGIN, this.y)
      .lineTo(MARGIN + ACROSS, this.y)
      .lineWidth(0.5)
      .strokeColor(LINE)
      .stroke();
  }

  private heightOf(cells: readonly WrittenCell[], columns: readonly number[], heading = false): number {
    const lines = cells.map((cell, at) => this.cellLines(cell, columns[at]! - 2 * PADDING, heading).length);
    return Math.max(1, ...lines) * 10 + 2 * PADDING;
  }

  private cellLines(cell: WrittenCell, width: number, heading: boolean): string[] {
    return this.linesIn(String(cell ?? ''), width, heading ? BOLD : REGULAR, 7.5);
  }

  private linesIn(text: string, width: number, font: string, size: number): string[] {
    return linesOf(text, width, (part) => this.document.font(font).fontSize(size).widthOfString(part));
  }

  private said(text: string, font: string, size: number, height: number): void {
    for (const line of this.linesIn(text, ACROSS, font, size)) {
      this.document.font(font).fontSize(size).fillColor(INK).text(line, MARGIN, this.y, { lineBreak: false });
      this.y += height;
    }
  }

  private room(height: number): void {
    if (this.y + height > BOTTOM) this.newPage();
  }

  private newPage(): void {
    this.document.addPage();
    this.y = MARGIN;
    this.document
      .font(REGULAR)
      .fontSize(8)
      .fillColor(INK)
      .text(String(++this.pages), MARGIN, HEIGHT - MARGIN, { width: ACROSS, align: 'right', lineBreak: false });
  }
}

const isNumber = (cell: WrittenCell): boolean => typeof cell === 'number' || (typeof cell === 'string' && /^[\d.,]+( %)?$/.test(cell));
