import { DomainError } from '#libs/kernel';
import { readReference, type WorkbookCell, type WorkbookRow } from './cells.js';
import { LIMITS } from './limits.js';
import { type CellStyle, type SharedText, unescapeControl } from './parts.js';
import { type Attributes, XmlFeed } from './xml.js';
import type { Package } from './zip.js';

/** The rows of a sheet as they come, in batches as large as the chunks they were inflated from. */
export async function* readRows(
  zip: Package,
  path: string,
  styles: readonly CellStyle[],
  shared: readonly SharedText[],
): AsyncGenerator<WorkbookRow[]> {
  const collector = new RowCollector(styles, shared);
  const feed = new XmlFeed(collector);
  for await (const chunk of zip.read(path)) {
    feed.write(chunk);
    const rows = collector.take();
    if (rows.length > 0) yield rows;
  }
  feed.end();
  const rest = collector.take();
  if (rest.length > 0) yield rest;
}

class RowCollector {
  private done: WorkbookRow[] = [];
  private cells: WorkbookCell[] = [];
  private row = 0;
  private hidden = false;
  private count = 0;
  private cell: { column: number; kind: string; style: CellStyle | undefined } | null = null;
  private collected = '';
  private font: string | null = null;
  private inValue = false;

  constructor(
    private readonly styles: readonly CellStyle[],
    private readonly shared: readonly SharedText[],
  ) {}

  take(): WorkbookRow[] {
    const rows = this.done;
    this.done = [];
    return rows;
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'row') this.openRow(attributes);
    else if (name === 'c') this.openCell(attributes);
    else if (this.cell && (name === 'v' || name === 't')) this.inValue = true;
    else if (this.cell && name === 'rFont') this.font ??= attributes.val ?? null;
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.inValue = false;
    else if (name === 'c') this.cell = this.closeCell();
    else if (name === 'row') {
      const cells = this.cells.sort((a, b) => a.column - b.column);
      if (cells.length === 0) return; // formatted down to the last row of the sheet: common, and no harm
      if (++this.count > LIMITS.rows) throw tooMany();
      this.done.push({ number: this.row, cells, ...(this.hidden ? { hidden: true } : {}) });
      this.cells = [];
    }
  }

  text(piece: string): void {
    if (this.inValue && this.collected.length < LIMITS.cellCharacters) this.collected += piece;
  }

  private openRow({ r, hidden }: Attributes): void {
    const number = r === undefined ? this.row + 1 : Number(r);
    if (!Number.isInteger(number) || number <= this.row || number > 1_048_576) throw new DomainError('workbook.damaged');
    this.row = number;
    this.hidden = hidden === '1' || hidden === 'true';
    this.cells = [];
  }

  private openCell({ r, t, s }: Attributes): void {
    const place = r === undefined ? { column: (this.cells.at(-1)?.column ?? -1) + 1, row: this.row } : readReference(r);
    if (!place || place.row !== this.row) throw new DomainError('workbook.damaged');
    this.cell = { column: place.column, kind: t ?? 'n', style: this.styles[Number(s ?? 0)] };
    this.collected = '';
    this.font = null;
  }

  private closeCell(): null {
    const { cell, collected: text } = this;
    if (!cell || text === '') return null;
    if (cell.column >= LIMITS.columns) throw tooMany();
    if (cell.kind === 's') {
      const found = this.shared[Number(text)];
      if (!found) throw new DomainError('workbook.damaged');
      if (found.text !== '') this.push('text', found.text, found.text, found.font);
    } else if (cell.kind === 'b') this.push('boolean', text === '1', text === '1' ? 'x' : '');
    else if (cell.kind === 'e') this.push('error', text, text);
    else if (cell.kind === 'n' && text.trim() !== '' && Number.isFinite(Number(text)))
      this.push(cell.style?.isDate ? 'date' : 'number', Number(text), plainNumber(Number(text)));
    else {
      const own = unescapeControl(text.slice(0, LIMITS.cellCharacters));
      if (own !== '') this.push('text', own, own);
    }
    return null;
  }

  /** One shape for all cells, written in one go: there are millions of them. */
  private push(type: WorkbookCell['type'], value: string | number | boolean, text: string, ownFont: string | null = null): void {
    const { column, style } = this.cell!;
    const font = ownFont ?? this.font ?? style?.font ?? null;
    this.cells.push({ column, type, value, text, numberFormat: style?.numberFormat ?? null, font });
  }
}

/** As a person would type it: 22078000000, 3.66, never 2.2E+10. */
const plainNumber = (value: number): string =>
  Number.isInteger(value) && Math.abs(value) < 1e15 ? String(value) : String(Number(value.toPrecision(15)));

const tooMany = (): DomainError => new DomainError('workbook.too_many_rows', { rows: LIMITS.rows, columns: LIMITS.columns });
