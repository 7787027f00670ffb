import { DomainError } from '#libs/kernel';
import { type CellMerge, readReference } from './cells.js';
import { LIMITS } from './limits.js';
import { type Attributes, XmlFeed } from './xml.js';
import type { Package } from './zip.js';

/** What stands around the rows of a sheet and is needed before them. */
export interface SheetFrame {
  readonly merges: readonly CellMerge[];
  readonly hiddenColumns: readonly number[]; // 0 is A
}

/** Columns stand before the rows and merged ranges behind them: the rows are passed over unread. A range over the whole sheet costs nothing. */
export async function readFrame(zip: Package, path: string): Promise<SheetFrame> {
  const [merges, hidden] = [[] as CellMerge[], new Set<number>()];
  let [before, inRows, feed] = ['', false, null as XmlFeed | null];
  for await (const chunk of zip.read(path)) {
    if (feed) {
      feed.write(chunk);
      continue;
    }
    before += chunk.toString('latin1');
    if (!inRows) {
      const rows = ROWS.exec(before);
      inRows = rows !== null || before.length > LONGEST_HEAD;
      if (rows) noteHidden(before.slice(0, rows.index), hidden);
    }
    const end = inRows ? END_OF_ROWS.exec(before) : null;
    if (end) {
      feed = new XmlFeed({ open: (name, attributes) => noteMerge(name, attributes, merges) });
      feed.write(Buffer.from(`<${end[1]}worksheet>${before.slice(end.index + end[0].length)}`, 'latin1'));
    }
    if (inRows) before = before.slice(-LONGEST_TAG);
  }
  feed?.end();
  return { merges, hiddenColumns: [...hidden].sort((a, b) => a - b) };
}

function noteMerge(name: string, { ref }: Attributes, merges: CellMerge[]): void {
  if (name !== 'mergeCell') return;
  const [from, to] = (ref ?? '').split(':').map(readReference);
  if (!from || !to || merges.length >= LIMITS.merges) throw new DomainError('workbook.damaged');
  merges.push({ fromRow: from.row, toRow: to.row, fromColumn: from.column, toColumn: to.column });
}

function noteHidden(head: string, hidden: Set<number>): void {
  const open = (name: string, { min, max, hidden: mark }: Attributes): void => {
    if (name !== 'col' || (mark !== '1' && mark !== 'true')) return;
    for (let column = Number(min); column <= Math.min(Number(max), LIMITS.columns); column++) hidden.add(column - 1);
  };
  new XmlFeed({ open }).write(Buffer.from(head, 'latin1'));
}

const ROWS = /<(?:\w{1,20}:)?sheetData[\s/>]/;
const END_OF_ROWS = /<\/((?:\w{1,20}:)?)sheetData\s{0,9}>/;
const LONGEST_TAG = 50; // characters of such a tag
const LONGEST_HEAD = 1024 * 1024; // before the rows; beyond it nothing is looked for
